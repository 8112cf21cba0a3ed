// Everyday and technical words by subject: general knowledge of Norwegian working life. See `SubjectTable` for the form.

extension SubjectTable.Area {
    static let digital = Self(
        title: "Digitalt", isForm: false,
        lines: """
            regneark | regneark*, excel*, pivot*, formler i excel, formler, pivottabell*, excel, kalkyleark
            kontorverktøy | office*, microsoft 365, m365, teams, sharepoint, word, powerpoint, onedrive, \
                grunnleggende data*, datakurs, digital kompetanse, digitale ferdigheter, pcbruk, datakunnskap*, \
                bruke pc*, data for begynner*, dataopplær*, nettbrett, ipad, office, skylagring, kalender, \
                fildeling, digitale verktøy, digital samhandling, epost
            kunstig intelligens | kunstig intelligens*, ki, ai, chatgpt*, copilot*, språkmodell*, generativ*, \
                prompt*, kunstig intelligens, språkmodeller, gpt, chatbot*, maskinskrevne tekst, generativ ki
            maskinlæring og dataanalyse | maskinlæring*, machine learning, dataanalys*, predictive, prognose*, \
                forecasting, statistikk*, data science, power bi, datavisualisering*, python, prediksjon*, \
                maskinlærings*, forutsi, forutse, maskindata*, sensordata, data fra maskin*, modeller som forutsi*, \
                statistisk*, datasett, dashbord*, rapporter i power bi, innsikt fra data, analysere data, \
                dataingeniør*
            programmering | programmer*, utvikler*, javascript, java, koding, systemutvikl*, apputvikling, \
                databaser, sql, api*, nettskyutvikling, utviklere, skript*, systemutvikler*, webutvikl*, \
                informatikk, software*, nettutvikl*
            informasjonssikkerhet | informasjonssikkerhet*, informasjonstrygg*, datasikkerhet*, digital sikkerhet, \
                phishing*, passord*, svindel*, cyber*, hack*, dataangrep*, nis2, totrinn*, tofaktor*, løsepenge*, \
                falske epost*, itsikkerhet*, løysepengevirus*, sikkerhetskultur, datainnbrudd*, lurt på nett*, \
                epostsvindel*, falsk faktura, falske faktura*, virus, datavirus, sikker innlogging, bankid, hacket, \
                klikker på*, lenke*, direktørsvindel*, kryptert, sikkerhetskopi*, backup, datasikker*
            personvern | personvern*, gdpr, personopplysning*, databehandler*, samtykke*, taushetsplikt*, innsyn*, \
                behandlingsgrunnlag, kunderegister*, kundeliste*, kundedata*, personopplysningar, personregister*, \
                datatilsynet, lagre opplysninger, opplysninger om kund*, bilder av barn, slette opplysninger
            digitalisering og prosess | digitaliser*, digital omstilling, digital transformasjon, systeminnføring*
            gis, kart og drone | gis, kart, kartdata, kartverk*, kartlegging med drone, drone*, oppmåling*, \
                landmål*, geodata, qgis, flygebevis*, oppmåling, gps, droneflyging, målestasjon, stikking*
            dokumentasjon og arkiv | arkiv*, journalføring*, dokumenthåndtering*, sakarkiv*, noark, dokumentsenter, \
                arkivplan*, postmottak*, gamle dokument*, saksarkiv*, arkivar*
            """)
}
