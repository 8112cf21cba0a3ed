// Everyday and technical words by subject: general knowledge of Norwegian working life. See `SubjectTable` for the form.

extension SubjectTable.Area {
    static let transport = Self(
        title: "Transport og lager", isForm: false,
        lines: """
            yrkessjåfør | yrkessjåfør*, ysk, kode 95, sjåførkort, kjøre og hviletid*, kjøre og hvile*, \
                fartsskriver*, førerkort*, buss*, godstransport*, persontransport*, lastebilsjåfør*, trailer*, \
                vogntog*, sjåfør, sjåfører, sjåførene, lastebil*, bussjåfør*, førerkort klasse, taxi*, drosje*, \
                etterutdanning av sjåfør*
            farlig gods | adr*, farlig gods, farlig last, tankbil*, tankvogn*, kjøre diesel, kjøre gass, gassflask*
            lastsikring | lastsikr*, sikring av last, sikre last*, surring*, lasten, surre
            dyretransport | dyretransport*, transport av dyr, transport av levende dyr, kjøre dyr, frakte dyr, \
                slaktebil*
            lager og logistikk | lager*, logistikk*, varemottak*, vareflyt, varetelling, forsyningskjede*, \
                plukk og pakk, lageret, varelager*, terminal*, plukk*, lagerstyring*, pakking, bestillingspunkt
            trafikkledelse og løyve | løyve*, transportledelse, transportleder*, faglig leder transport, \
                transportløyve*, tungtransport
            kjøring på glatt føre | glattkjør*, økokjør*, kjøreteknikk*, vinterkjør*, brøyt*, snø*, brøytebil*, \
                brøyting*, vintervei*, strøing
            """)
}
