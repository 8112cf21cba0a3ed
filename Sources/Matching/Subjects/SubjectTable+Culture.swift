// Everyday and technical words by subject: general knowledge of Norwegian working life. See `SubjectTable` for the form.

extension SubjectTable.Area {
    static let culture = Self(
        title: "Barn, skole og kultur", isForm: false,
        lines: """
            barnehage og barne- og ungdomsarbeider | barnehage*, barne og ungdomsarb*, barnehageassistent*, \
                småbarn*, lek, barnehagelær*, sfo*, skoleassistent*, barn, assistenter, barnehagen, \
                småbarnsavdeling*, skolefritid*, barne og ungdoms*, pedagogisk arbeid
            spesialpedagogikk | spesialpedagog*, spesialundervis*, lese og skrive*, dysleksi*, språkvansk*, \
                atferdsvansk*, tilpasset opplæring, barn med særskilte behov, lesevansk*, skrivevansk*, \
                spesialundervisning, barn som strever, lære å lese, språkutvikling*, språkarbeid*
            skolemiljø og mobbing | mobbing*, mobbesak*, skolemiljø*, opplæringslov*, elevene*, mobba, elever, \
                skole, skolen, utestengt*, kapittel 9a, 9
            pedagogikk og voksenopplæring | pedagogikk*, undervis*, didakti*, voksenopplær*, kursholder*, \
                holde kurs, lærerutdanning*, lærere, lærer, undervise, voksne elev*, klasseledelse, \
                vurdering for læring
            norsk som andrespråk | norskkurs*, norsk for innvandrer*, norskopplær*, norsk språk, b1, b2, a2, \
                innvandrer*, arbeidsnorsk*, norsk på arbeidsplassen, norskprøve*, lære norsk, flerspråklig*, \
                fremmedspråklig*, norsk, lite norsk, dårlig norsk, forstår ikke norsk, snakker ikke norsk, \
                lære språket, ukrain*, polsk*, litau*, arbeidsinnvandr*, utenlandske ansatte, utenlandske arbeid*, \
                norskundervis*, utlending*, fremmedarbeid*, norsktrening*, språkpraksis
            engelsk og andre språk | engelskkurs*, business english, engelsk muntlig, tysk*, fransk*, språkkurs*, \
                snakke engelsk, engelsk med gjest*, engelskspråklige gjest*, engelskkunnskap*, språk
            samisk | samisk*, sørsam*, sami, gïele*, samer, samiske, sijte*, nordsamisk, lulesamisk
            tegnspråk og tolk | tegnspråk*, tolk*, tolking*, døv*, hørselshem*
            lyd, lys og scene | lyd, lydteknik*, lysteknik*, lysdesign*, scene*, konsert*, mikser*, lydmiks*, \
                mikse*, paanlegg, lydanlegg*, mikrofon*, scenelys*, lydmann*, lysrigg*
            kultur og museum | museum*, kulturarv*, kulturskole*, kulturformidl*, utstilling*, \
                formidling av kultur*, samlingsforvalt*, museet, gjenstand*, publikumsarbeid, lokalhistori*, \
                utstilling
            musikk, kor og teater | kordirigent*, dirigent*, korps*, teater*, musikk*, instrument
            idrett og trening | trener*, idrett*, treningsled*, svømme*, personlig trener, aktivitetsleder*, \
                spillere, fotball*
            kunst og håndverk | håndverk*, strikk*, søm, sying, vev*, keramikk*, tekstil*, husflid*, duodji
            """)
}
