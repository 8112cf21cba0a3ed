import EventSourcing
import Events
import ViewStorage

extension Statistic {
    static let reached = Statistic(
        "reached", Text(en: "Businesses reached", nb: "Virksomheter nådd"),
        Text(
            en: "Different businesses that were visited, told of a need or came to an arena in the period.",
            nb: "Ulike virksomheter med besøk, behov eller møteplass i perioden."),
        .count(.distinct)
    ) { source in
        try source.meetings().map { meeting in
            Contribution(
                on: meeting.on, try source.identity(of: meeting.business),
                try source.attributes(of: meeting.business, on: meeting.on), from: [meeting.at])
        }
    }
}
