// Everyday and technical words by subject: general knowledge of Norwegian working life. See `SubjectTable` for the form.

extension SubjectTable.Area {
    static let trade = Self(
        title: "Reiseliv og handel", isForm: false,
        lines: """
            reiseliv og vertskap | vertskap*, reiseliv*, hotell*, overnatting*, turist*, gjest*, opplevels*, \
                destinasjon*, gjester, gjestene, turister, camping*, resepsjon*, vertskapsrolle*, besøkende, \
                turistkontor, booking*
            guide | guid*, naturguide*, turleder*, formidling av natur, kajakk*, brevandr*, turguide*, fisketur*, \
                brevandring, turfører*
            salg og kundeservice | salg*, selge, selger*, kundeservice, kundebehandling, kundemøte*, mersalg, \
                butikk*, forhandling*, kundeklage*, klager fra kunde*, kunde, kunder, kundene, disken, butikken, \
                kassa, selge mer, service*, klage*, reklamasjonssamtal*, sure kunder, sinte kunder, kundekontakt
            nettbutikk | nettbutikk*, netthandel*, ehandel*, shopify, woocommerce, selge på nett*, selge på nettet, \
                direktebooking, nettsalg, bestilling på nett, bestillinger på nett, bestille på nett, netthandler, \
                betalingsløsning*, bestille og betale
            markedsføring | markedsfør*, merkevare*, annonse*, annonsering, reklame*, kampanje*, synlig på nett, \
                synlighet, google*, seo, søkemotor*, bli sett, bli synlig*, nå ut, profilering*, omdømme*, logo*, \
                brosjyre*, nyhetsbrev*, epostmarkedsføring*, finner oss ikke, cookies, marknadsfør*
            sosiale medier | sosiale medier, sosiale media, facebook*, instagram*, tiktok*, linkedin, snapchat, \
                some, innlegg*, følger*, insta, poste, sosiale kanaler, reels, story
            foto og video | foto*, video*, film*, bilder, bildebehandling, redigere film, mobilfilm*, kamera*, \
                bilete*, mobilkamera
            nettside og webpublisering | nettside*, hjemmeside*, wordpress, webpublis*, universell utforming, \
                uukrav, wcag, heimeside*, nettsted*, nettsiden, nettsida, blogg*
            eksport og handel over grenser | eksport*, toll*, import*, incoterms, utenlandsk* kunde*, \
                internasjonal handel, utlandet, utenlandske kunder, tollpapir*, fortoll*
            """)
}
