// Everyday and technical words by subject: general knowledge of Norwegian working life. See `SubjectTable` for the form.

extension SubjectTable.Area {
    static let land = Self(
        title: "Landbruk", isForm: false,
        lines: """
            melkeproduksjon | melkeproduksjon, melkebruk, melkerobot*, melkefjøs*, melkeku*, mjølkeproduksjon, \
                fjøs*, storfe*, kalv*, ammeku*, kyr, kua, mjølk*, melkekvalitet, celletall
            klauv- og hovstell | klauv*, hovstell, hovslag*, hovskjæring, halthet
            dyrehelse | dyrehelse, dyrevelferd, dyrevern*, veterinær*, fôring, jurhelse, parasitt*
            sau og geit | sau, sauer, sauehold*, lam, lamming, geit*, småfe*, beite*, rovdyr*, klipp sau, \
                saueklipp*, lammetap, fjellbeite
            avl og inseminering | avl, valpe*, inseminer*, semin, avlsarbeid*, husdyravl, oppdrett av hund, \
                hundeavl, valper
            planteproduksjon | korn*, gras*, grovfôr*, åker*, agronom*, gjødsl*, drener*, grøft*, jordbruk*, \
                planteproduksjon, jordprøve*, jordhelse, engdyrking, åkeren, eng, såing, tresking, kornlager*, \
                avling*, jorda, jordarbeiding
            plantevern | plantevern*, sprøyte*, sprøytesertifikat, autorisasjonsbevis plantevern*, ugras*
            hagebruk og grønt | hagebruk, gartner*, veksthus*, grønnsak*, bær*, frukttre*, anleggsgartner*, \
                beskjær*, plen*, park, grøntanlegg, hage*, potet*
            gårdsdrift og økonomi i landbruket | gårdsdrift, gårdsøkonomi, driftsplan*, eierskifte, \
                generasjonsskifte, odel*, landbruksøkonomi, gårdsregnskap*, ta over garden, overta gården, \
                driftsleder landbruk, gården
            økologisk drift | økologisk*, debio
            reindrift | rein, reindrift*, reinkjøtt, reinslakt*, rein*
            """)
}
