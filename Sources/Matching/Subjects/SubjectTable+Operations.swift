// Everyday and technical words by subject: general knowledge of Norwegian working life. See `SubjectTable` for the form.

extension SubjectTable.Area {
    static let operations = Self(
        title: "Drift og renhold", isForm: false,
        lines: """
            renhold | renhold*, rengjør*, reinhald*, vask*, renholdsoperatør*, vaske, reinhold*, vaskemetode*, \
                flekk*, golv*, renholder*, gulvvask, rengjøringsmid*
            bygg- og eiendomsdrift | byggdrift*, byggdrifter*, vaktmester*, driftsoperatør*, driftspersonell*, \
                ventilasjon*, legionella*, driftsteknik*, vaktmeister*, tekniske anlegg, drift av bygg, \
                bygningsdrift, svømmebasseng*, basseng*, inneklima
            vann og avløp | vann og avløp, vatn og avløp, avløp*, vannverk*, vassverk*, drikkevann*, ledningsnett*, \
                renseanlegg*, va, spredt avløp*, drikkevatn*, vann, kloakk*, septik*, driftsoperatør vann*, \
                pumpestasjon*, vannprøve*, vassforsyning*
            avfall og gjenvinning | avfall*, gjenvinn*, kildesortering*, søppel*, containere, sortering av avfall
            sikkerhet og vakt | vakthold*, ordensvakt*, vekter*, sikkerhetsvakt*
            frisør og velvære | frisør*, hudpleie*, fotterapi*, fotpleie*, massasje*
            """)
}
