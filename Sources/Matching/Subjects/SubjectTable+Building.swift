// Everyday and technical words by subject: general knowledge of Norwegian working life. See `SubjectTable` for the form.

extension SubjectTable.Area {
    static let building = Self(
        title: "Bygg og anlegg", isForm: false,
        lines: """
            tømrer | tømrer*, snekker*, trebygg*, trekonstruksjon*, bygningsarbeid*, snikker*, tømmermann, hytter, \
                hyttebygg*, husbygg*, bygge hus, trehus*, takstol*
            betong og mur | betong*, mur, murer*, flislegg*, forskaling, armering, støp*, grunnmur, flislegger*, \
                pussing
            rør og sanitær | rørlegger*, rørfag*, sanitær*, våtrom*, varmepumpe*, rør, røropplegg*, baderom*
            maler og overflate | maler*, malerfag*, overflatebehandl*, gulvlegg*
            anlegg og graving | gravemask*, hjullaster*, anleggsmaskin*, maskinfører*, anleggsarbeid*, graving, \
                grunnarbeid*, sprengning*, bergspreng*, asfalt*, veidrift, vegdrift, gravemaskin*, grave*, \
                hjulgraver*, dumper*, maskinentreprenør*, entreprenør*, fiberkabel, kabelgrøft
            arbeidsvarsling | arbeidsvarsl*, arbeid på vei, arbeid på veg, arbeid langs veg*, skiltplan*, \
                trafikkdirig*, jobbe langs vei*, arbeid på og ved vei, skilting, varsling på veg, manuell dirigering
            stillas og høyde | stillas*, fallsikr*, arbeid i høyden, høydearbeid*, takarbeid, sele, høyden, tak, \
                stige*, falle ned, fallsikringssele, takstein
            byggesak og byggeledelse | byggesak*, byggeled*, byggherre*, plan og bygningslov*, tek17, ns 84*, bas, \
                formann bygg, ansvarsrett*, byggeprosjekt*, byggeplass*, sha, byggekontrakt*, byggevare*, \
                byggteknisk*, byggeteknisk*
            bim og tegning | bim, autocad, revit, cad, solidworks, dak, teknisk tegning, 3dmodell*, \
                konstruksjonstegn*, arbeidstegning*, 3d, tegninger
            energi i bygg | energieffektiv*, enøk, strømforbruk*, strømregning*, energiledelse, energibruk*, \
                energikartlegg*, energimerk*, energirådgiv*, energitiltak*, isoler*, strøm, strømmen, strømutgift*, \
                energi, oppvarming, varmetap, etterisoler*, spare strøm, fyringsutgift*, energisparing
            bygningsvern | bygningsvern, gamle hus, gamle bygning*, restaurer*, antikvar*, verneverdig*, laft*, \
                kulturminne*, tradisjonshåndverk*, fredet*, gammelt hus, gamle vinduer, vindusrestaurer*, stabbur*, \
                trehusby*, kirkebygg*, lafting*
            """)
}
