// Everyday and technical words by subject: general knowledge of Norwegian working life. See `SubjectTable` for the form.

extension SubjectTable.Area {
    static let safety = Self(
        title: "Arbeidsmiljø og HMS", isForm: false,
        lines: """
            verneombud og arbeidsmiljø | verneombud*, verneombod*, arbeidsmiljø*, amu, arbeidsmiljølov*, \
                vernearbeid*, working environment, safety representative*, 40timer*, hmskurs, grunnkurs hms, \
                occupational health*, bht, vernerund*, verneomb*, verneteneste*, hovedverneombud*, \
                arbeidsmiljøutval*, arbeidsmiljøloven, arbeidstilsynet
            hms for ledere | øverste leder, hms for leder*, internkontroll*, 35, ledere hms, hmsansvar*, \
                hms for daglig leder, arbeidsgiveransvar*, lovpålagt hms, arbeidsgivers ansvar
            risiko og sikkerhet på arbeidsplassen | risikovurder*, risk assessment, sikker jobb*, \
                sikkerhet på arbeidsplass*, hms, helse, miljø og sikkerhet, health, safety, verneutstyr*, \
                vernebrille*, ulykke*, nestenulykke*, yrkesskade*, farlig jobb*, sja, skade*, trygt på jobb, \
                sikkerhet, tryggleik, arbeidsulykke*, vernebriller
            førstehjelp | førstehjelp*, hjertestart*, hlr, gjenoppliv*, livredning*, hjertestans*, akuttmedisin*, \
                hjerteinfarkt, skadd, blødning*, bevisstløs*, defibrillator*, redde liv
            brannvern | brannvern*, brann*, slokke*, slukke*, evakuer*, rømming*, brannøving, brannøvelse*, \
                brannslukk*, brannslokk*, brannvernleder*
            kjemikalier og støv | kjemikal*, stoffkartotek*, asbest*, støv*, løsemid*, farlig avfall, diisocyanat*, \
                isocyanat*, kvartsstøv, farlige stoff*, gasser*, maling og løsem*, sikkerhetsdatablad*, substitusjon
            sykefravær og oppfølging | sykefravær*, sjukefråvær*, sykmeld*, sjukmeld*, tilrettelegg*, \
                nærværsarbeid*, iabedrift*, iaavtale*, inkluderende arbeidsliv, tilbake i jobb, langtidssyk*, \
                dialogmøte*, fravær*, syke, er borte, borte fra jobb, sykmelding*, sjukmelding*, nærvær*, nav, \
                egenmelding*, sjukefråver
            ergonomi og forflytning | ergonomi*, forflytning*, løfteteknikk*, belastningsskade*, muskel*, \
                vond rygg, ryggen, løfte tungt, tunge løft, nakke*, skuldre*, forflytt*, løfte bruker*
            beredskap | beredskap*, krise*, kriseledelse*, egenberedskap*, rednings*, rosanalyse*, strømbrudd, \
                flom, ras, uvær*, kriseplan*, evakuering*, kommunal beredskap, nødsituasjon*
            psykososialt og stress | stress*, utbrent*, psykososial*, psykisk helse på jobb, arbeidsglede, \
                mestring, sliten*, slitne, press, psykisk press, pauser
            rekruttering og onboarding | rekrutter*, intervju*, onboarding*, introduksjon av nyansatt*, \
                behold* ansatte, jobbintervju*, bolyst, ansette, stillingsannons*, tilsetting*, finne folk, \
                få tak i folk, skaffe folk, søkere, ingen søker*, nyansatte, jobbannonse*, utlysning*, \
                holde på folk, mangler folk, slutter, nyrekrutter*, opplæring av nytilsette
            turnus og bemanning | turnus*, bemanning*, heltidskultur*, vaktplan*, arbeidsplan*, turnusplan*, vakt, \
                vakter, vaktliste*, bemanningsplan*, ferieavvikling, heltid
            """)
}
