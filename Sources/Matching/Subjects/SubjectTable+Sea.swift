// Everyday and technical words by subject: general knowledge of Norwegian working life. See `SubjectTable` for the form.

extension SubjectTable.Area {
    static let sea = Self(
        title: "Hav og fisk", isForm: false,
        lines: """
            oppdrett | oppdrett*, havbruk*, akvakultur*, merd*, røkter*, sjøanlegg, settefisk*, smolt*, matfisk*, \
                lokalitet*, laks*, ørret, anlegget på sjøen, fôringsstasjon*, fôrflåte*, brønnbåt*, \
                driftstekniker akvakultur, fôringsoperatør*, akva*
            fiskevelferd | fiskevelferd*, håndtering av levende fisk, velferd hos laks*, fisk* velferd*, \
                avliving av fisk, trenging, slaktefisk, velferdskurs, dyrevelferd fisk, håndtere fisk
            fiskehelse | fiskehelse*, lakselus, lus*, fiskesykdom*, vaksinering av fisk, biosikkerhet, avlus*, \
                dødfisk, luse*, gjellehelse
            fiskeforedling | fiskeforedl*, filet*, råstoff*, fiskemottak*, ising, fersk fisk, sløy*, bløgg*, \
                sjømat*, fiskeindustri, kjøling, kuldekjede*, pakkeri*, fiskebruk*, fryseri*, hvitfisk, torsk*, \
                råstoffkvalitet*, produksjonslinje fisk, holdbarhet
            fartøy og sjømann | fartøy*, båtfører*, skipper*, maskinist*, dekksoffiser*, matros*, skips*, \
                sikkerhet på sjøen, grunnleggende sikkerhetsopplæring, d5l, d6, fritidsskipper*, båtsertifikat*, \
                sjømann*, fiskebåt*, redningsflåte*, servicebåt*, båt, båten, båter, om bord, ombord, mannskap*, \
                sjøfolk, kystskipper*, navigasjon*, sjøveisregl*, arbeidsbåt*, sertifikat til sjøs, dekk, stcw
            dykking | dykk*, undervann*, rov
            """)
}
