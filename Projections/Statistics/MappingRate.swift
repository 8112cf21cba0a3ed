import EventSourcing
import Events
import ViewStorage

extension Statistic {
    /// How long after a visit a need counts as its result.
    private static let daysToMap = 60

    static let mappingRate = Statistic(
        "mapping-rate", Text(en: "Mapping rate", nb: "Kartleggingsgrad"),
        Text(
            en: "Businesses visited in the period that told of a need within 60 days, of businesses visited.",
            nb: "Virksomheter besøkt i perioden som fortalte om et behov innen 60 dager, av virksomheter besøkt."),
        .ratio(.distinct, over: .distinct)
    ) { source in
        let needs = Dictionary(grouping: try source.views.needs.needs.rows().map(\.row), by: \.need.business)
        return try source.views.visits.visits.rows().map { _, visit in
            let last = visit.on.adding(days: daysToMap)
            let found = (needs[visit.event.business] ?? []).filter { visit.on <= $0.loggedOn && $0.loggedOn <= last }
            let sides: Set<Contribution.Side> =
                found.isEmpty ? (source.today <= last ? [.base, .aside(.open)] : [.base]) : [.figure, .base]
            return Contribution(
                on: visit.on, try source.identity(of: visit.event.business), counting: sides,
                try source.attributes(of: visit.event.business, on: visit.on),
                from: [visit.at] + found.map(\.logged))
        }
    }
}
