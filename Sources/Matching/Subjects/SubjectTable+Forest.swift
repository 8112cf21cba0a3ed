// Everyday and technical words by subject: general knowledge of Norwegian working life. See `SubjectTable` for the form.

extension SubjectTable.Area {
    static let forest = Self(
        title: "Skog og tre", isForm: false,
        lines: """
            skogsdrift | skogsdrift, hogst*, skogsmaskin*, hogstmaskin*, lassbærer*, skogbruk*, skogkultur, \
                ungskog*, tynning, planting av skog, skogplant*, skog, skogen, skogeier*, tømmer, hogge, hogstfelt, \
                skogfond
            motorsag | motorsag*, felling, felle trær, trefelling, kviste*, sage ned trær, ryddesag*, saga, \
                felletekn*, hogge trær
            sagbruk og trelast | sagbruk*, trelast*, høvel*, sortering av trelast, trelastsortering, måle tømmer, \
                tømmermål*, skurlast*, sagblad*, sag, høvleri*, planke*, trevare*, trebearbeid*, sortere trelast, \
                styrkesorter*
            tørking av trelast | trelasttørk*, tørking av tre*, tørkekammer, kammertørk*, tørke*
            bioenergi | bioenergi, flis*, fyring, biovarme, fyrkjel*, vedprod*
            jakt og viltsporing | jakt*, vilt, ettersøk*, sporhund*, sporing, spore, viltforvaltning, \
                felling av vilt, elg*, hjort*, skadd vilt, påkjørt vilt, skyteprøve*, jeger*
            """)
}
