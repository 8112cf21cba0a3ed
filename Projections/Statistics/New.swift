import EventSourcing
import Events
import ViewStorage

extension Statistic {
    static let new = Statistic(
        "new", Text(en: "New businesses", nb: "Nye virksomheter"),
        Text(
            en: "Businesses reached in the period that were never reached before.",
            nb: "Virksomheter nådd i perioden som aldri var nådd før."),
        .count(.distinct)
    ) { source in
        let meetings = try source.meetings().map { (try source.identity(of: $0.business), $0) }
        return try Dictionary(grouping: meetings) { $0.0 }.compactMap { business, meetings in
            guard let first = meetings.map(\.1).min(by: { ($0.on, $0.at) < ($1.on, $1.at) }) else { return nil }
            return Contribution(
                on: first.on, business, try source.attributes(of: first.business, on: first.on), from: [first.at])
        }
    }
}
