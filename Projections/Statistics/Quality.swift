import EventSourcing
import Events
import ViewStorage

extension Statistic {
    static let lateEvents = Statistic(
        "late-events", Text(en: "Late events", nb: "Sene hendelser"),
        Text(
            en:
                "Events recorded more than 14 days after they happened, of those recorded in the period and not voided.",
            nb:
                "Hendelser registrert mer enn 14 dager etter at de skjedde, av dem registrert i perioden og ikke annullert."
        ),
        .ratio(.sum, over: .sum), by: []
    ) { source in
        let late = try source.views.recording.late.rows().map { position, row in
            Contribution(on: row.recordedOn, position, Attributes(), from: [position])
        }
        return try late + source.recorded()
    }

    static let correctedEvents = Statistic(
        "corrected-events", Text(en: "Corrected events", nb: "Rettede hendelser"),
        Text(
            en: "Corrections and voids, of the events recorded in the period and not voided.",
            nb: "Rettinger og annulleringer, av hendelsene registrert i perioden og ikke annullert."),
        .ratio(.sum, over: .sum), by: []
    ) { source in
        let amending = try source.views.recording.amending.rows().map { position, row in
            Contribution(on: row.recordedOn, position, Attributes(), from: [position])
        }
        return try amending + source.recorded()
    }

    static let unknownSize = Statistic(
        "unknown-size", Text(en: "Unknown size", nb: "Ukjent størrelse"),
        Text(
            en: "Businesses reached whose size was not known when they were first met in the period.",
            nb: "Virksomheter nådd der størrelsen ikke var kjent da de først ble møtt i perioden."),
        .ratio(.first, over: .first)
    ) { source in
        try source.meetings().map { meeting in
            let size = try source.views.businesses.businesses.get(meeting.business)?.sizeClass(on: meeting.on)
            return Contribution(
                on: meeting.on, try source.identity(of: meeting.business),
                counting: size ?? .unknown == .unknown ? [.figure, .base] : [.base],
                try source.attributes(of: meeting.business, on: meeting.on), from: [meeting.at])
        }
    }

    static let needsWithoutTaxonomy = Statistic(
        "needs-without-taxonomy", Text(en: "Needs without a taxonomy's skill", nb: "Behov uten taksonomikobling"),
        Text(
            en: "Needs none of whose skills is one of a taxonomy, of needs logged in the period.",
            nb: "Behov der ingen ferdighet er fra en taksonomi, av behov registrert i perioden."),
        .ratio(.sum, over: .sum)
    ) { source in
        try source.logged { row, attributes in
            let isLinked = row.need.skills.contains { $0.code != nil }
            return Contribution(
                on: row.loggedOn, row.need.need, counting: isLinked ? [.base] : [.figure, .base], attributes,
                from: [row.logged])
        }
    }
}

extension StatisticSource {
    /// How many events were recorded each day, below the line: of the log as it stands, in which what was voided never was.
    fileprivate func recorded() throws -> [Contribution] {
        try views.recording.days.rows().map { day, count in
            Contribution(
                on: CalendarDate(day: Int(day)), day, amounts: [.base: count], Attributes(), from: [])
        }
    }
}
