// Everyday and technical words by subject: general knowledge of Norwegian working life. See `SubjectTable` for the form.

extension SubjectTable.Area {
    static let economy = Self(
        title: "Økonomi og jus", isForm: false,
        lines: """
            regnskap | regnskap*, rekneskap*, bokfør*, bilag*, mva, merverdiavgift*, moms, avstemming*, fakturer*, \
                årsoppgjør*, regnskapsfør*, årsregnskap*, kvittering*, føre regnskap, faktura*, bokholder*, \
                momsoppgave*, regnskapsprogram, tripletex, visma*, fiken, kasserer*, kassabok*, rekneskapsfør*, \
                debet*, bankavstem*
            økonomistyring | økonomistyr*, budsjett*, likviditet*, kontantstrøm*, kalkyle*, kalkulasjon*, \
                lønnsomhet*, bedriftsøkonomi*, nøkkeltall*, økonomiforståelse, prissett*, dekningsbidrag*, \
                timepris*, tjene penger, marginer, økonomisk analyse, resultatforståelse, selvkost*, budsjetter*, \
                tall, pengene, penger igjen, taper penger, overskudd*, underskudd*, koste*, kostnad*, priser, \
                timesats*, kalkulere, lønnsomt, resultat*, økonomi, bunnlinje*, rekningar, inntjening*
            lønn | lønn, lønning*, lønnskjøring*, amelding*, lønnsarbeid*, feriepenger, lønnsbehandling*, \
                lønnsslipp*, lønnssystem*, lønnsmedarbeid*, utbetaling av lønn
            offentlige innkjøp | offentlige anskaff*, anskaffelsesregel*, innkjøp*, innkjøper*, kofa, \
                terskelverdi*, anskaffelse*, kjøpe inn, kjøper inn, rammeavtale*, innkjøpsregel*, anskaffe, \
                bestiller*, innkjøpar*, kunngjøring*, konkurransegjennomføring, innkjøpsreglement*, anskaffinga*, \
                innkjøpsavtale*
            anbud og tilbud | anbud*, doffin, tilbudsskriv*, tilbudsbrev*, skrive tilbud, konkurransegrunnlag*, \
                kommunale oppdrag, vinne oppdrag, offentlige oppdrag, leverandør til kommunen, anbod*, by på, \
                bli avvist, tildelingskriter*, kvalifikasjonskrav*, få oppdrag, vinne jobber, taper anbud*, \
                kommunale jobber, jobber for kommunen, tilbudsgivning*, tapt anbud, offentlig oppdrag
            søknadsskriving og tilskudd | søknad*, tilskudd*, kulturmid*, prosjektmid*, støtteordning*, \
                finansiering*, skattefunn, innovasjon norge, stiftelse* støtte, prosjektsøk*, søke om penger, \
                søke midler, søkje, søkt, søke penger, fond, prosjektstøtte*, sponsor*, spillemid*, søke støtte, \
                støtte til, kulturrådet, midler
            arbeidsrett | arbeidsrett*, arbeidsavtal*, oppsigelse*, tariff*, arbeidstid*, ansettelse*, \
                midlertidig ansatt*, drøftingsplikt*, hovedavtale*, permitter*, tillitsvalgt*, arbeidskontrakt*, \
                kontrakter for ansatte, ferielov*, permisjon*, fagforening*, overtid*, si opp, \
                arbeidsmiljølovens regler om arbeidstid
            saksbehandling og forvaltning | saksbehandl*, forvaltningslov*, offentleglov*, offentlighetslov*, \
                offentlegheitslov*, innsynskrav*, kommunelov*, vedtak*, habilitet*, forvaltningsrett*, folkevalgt*, \
                delegering*, klagebehandling*, saksframlegg*, politikere, kommunestyre*, enkeltvedtak*, \
                saksbehandlar*, begrunne vedtak, ordfører*
            kontraktsrett og forbrukerkjøp | kontrakt*, avtalerett*, kjøpslov*, forbrukerkjøp*, reklamasjon*
            eiendom og plan | eiendom*, arealplan*, reguleringsplan*, matrikkel*, takst*, eigedom*
            """)
}
