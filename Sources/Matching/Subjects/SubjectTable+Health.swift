// Everyday and technical words by subject: general knowledge of Norwegian working life. See `SubjectTable` for the form.

extension SubjectTable.Area {
    static let health = Self(
        title: "Helse og omsorg", isForm: false,
        lines: """
            velferdsteknologi | velferdsteknolog*, trygghetsalarm*, tryggleiksalarm*, digitalt tilsyn, \
                medisindispenser*, dosett*, sensor*, følere, ehelse, digital hjemmeoppfølg*, elektronisk* medisin*, \
                falldetekt*, gps for demente, medisinboks*, alarm, alarmer, velferdstek*, omsorgsteknologi*, \
                digitale hjelpemid*, hjelpemid*
            demens | demens*, alzheimer*, glemsk*, hukommelse*, kognitiv svikt, demensomsorg*, personsentrert*, \
                dement*, demente, forvirret, hukommelsessvikt, demensens abc
            legemiddelhåndtering | legemid*, medisinkurs*, medikament*, medisinhåndter*, medisinutdel*, injeksjon*, \
                medisiner, legemidler, dele ut medisin, delegering av medisin*, insulin, sprøyter, medisinrom
            palliasjon og sykdom | palliativ*, palliasjon*, lindrende*, kreft*, livets slutt*, døende*, diabetes*, \
                slag*, kols, geriatri*, eldreomsorg*, sårstell*, sår, observasjon av pasient*, klinisk*, news2, \
                lindring, døende, sykepleie*, sjukepleie*, kronisk*, eldre, pasient*
            ernæring | ernæring*, kosthold*, underernær*, svelgvansk*, dysfagi*, spise, vekttap, mat til syke
            psykisk helse og rus | psykisk*, rus, rusmid*, rusomsorg, selvmord*, angst*, depresjon*, avhengighet*, \
                motiverende intervju, ungdom som sliter, depress*, narkotika*, selvskading, psykisk uhelse
            utviklingshemming og miljøarbeid | utviklingshem*, miljøarbeid*, miljøterap*, vernepleie*, autisme*, \
                tvang*, målrettet miljø*, adhd, makt og tvang, kapittel 9, funksjonshem*, funksjonsned*, \
                bolig for utviklingshem*, bofellesskap*, autist*
            vold og utfordrende atferd | vold*, trussel*, truslar*, utagerende*, utfordrende atferd*, \
                utfordrende åtferd*, selvforsvar, trusler, truet, slår, sint*, aggresjon*, aggressiv*, deeskaler*, \
                trua
            smittevern og hygiene i helse | smittevern*, basale smitteverntiltak, håndhygiene*, infeksjon*, \
                smitte*, hansker, norovirus, korona, vaske hender, isolering av pasient*
            helsefagarbeider | helsefagarbeid*, helsearbeid*, helsefag*, pleieassistent*, pleiemedarbeid*, pleier*, \
                hjelpepleie*, ufaglærte i pleie, pleie, omsorg, omsorgsarbeid*, sykehjem*, sjukeheim*, \
                heimeteneste*, hjemmetjenest*, heimesjukepleie, hjemmesykepleie, omsorgsarbeider*, \
                assistenter i pleie*, omsorgstjeneste*, helsefagarbeidar*
            veiledning i helse og kommunikasjon | pårørende*, etisk refleksjon*, brukermedvirk*
            """)
}
