// Everyday and technical words by subject: general knowledge of Norwegian working life. See `SubjectTable` for the form.

extension SubjectTable.Area {
    static let routes = Self(
        title: "Vei til formell kompetanse", isForm: true,
        lines: """
            fagbrev og praksiskandidat | fagbrev*, praksiskandidat*, svennebrev*, fagprøve*, tverrfaglig eksamen*, \
                vg3*, skriftlig eksamen fagbrev, fagbrev på jobb, trade certificate, fagbrevet, ufaglært*, \
                ta fagbrev, fagutdann*, papirer på*, formell kompetanse, dokumentere kompetansen*, faglært*, \
                fagopplæring*, voksne med praksis, erfarne uten*, voksenopplæring fagbrev
            veileder og instruktør | instruktør*, lærling*, faglig leder, veileder*, opplæringsansvarlig*, \
                praksisveiled*, mentor*, veilede, rettleiar*, lærebedrift*, prøvenemnd*, lærlinger, lærlingar, \
                opplæring av lærling*, ta imot lærling*, praksiselev*, opplæring av nyansatt*
            studiepoeng og høyere utdanning | studiepoeng, bachelor*, master, årsstudium, universitet*, \
                høyere utdanning, høgskole*, høyskole*, videreutdann*, vidareutdann*, poenggivende, akademisk*
            realkompetanse og karriere | realkompetanse*, karriere*, karriereveiled*, cv, jobbsøk*
            """)
}
