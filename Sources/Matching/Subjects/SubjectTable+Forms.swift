// Everyday and technical words by subject: general knowledge of Norwegian working life. See `SubjectTable` for the form.

extension SubjectTable.Area {
    static let forms = Self(
        title: "Arbeidsform og nivå", isForm: true,
        lines: """
            praktisk | praktisk*, i praksis, utprøv*, verksted*, workshop*, egne oppgaver, egne data*, handson, \
                øving*, øve, trene på, gjøre selv, prøve selv, ikke teori, hands on
            begynner | nybegynner*, begynner*, grunnkurs*, grunnleggende, ingen forkunnskap*, uten forkunnskap*, \
                kom i gang, komme i gang, introduksjon*, innføring*, fra bunnen*, basic course, introduction, \
                fra scratch, helt nye, ingen av oss har, aldri har, kan lite, kan ingenting, første gang, enkelt, \
                enkel, grunnopplæring*, grunnleggende nivå
            viderekommen | viderekom*, fordyp*, avansert*, advanced, påbygg*
            fornyelse | fornye*, repetisjon*, periodisk*, resertifiser*, etterutdann*, oppfrisk*, utløp*
            på engelsk | på engelsk, in english, engelskspråklig*, engelsk
            digital gjennomføring | på nett, nettkurs*, digitalt, nettmøte*, nettundervis*, på teams, elæring*, \
                nettbasert*
            deltid og kveld | deltid, kveldstid, kveld*, ved siden av jobb*, helg, helger, helge*, utenom arbeidstid
            """)
}
