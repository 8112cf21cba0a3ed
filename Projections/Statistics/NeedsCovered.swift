import EventSourcing
import Events
import ViewStorage

extension Statistic {
    static let needsCovered = Statistic(
        "needs-covered", Text(en: "Needs covered", nb: "Behov dekket"),
        Text(
            en: "Needs logged in the period that have been covered since, of those not withdrawn.",
            nb: "Behov registrert i perioden som er dekket siden, av dem som ikke er trukket."),
        .ratio(.sum, over: .sum)
    ) { source in
        try source.logged { row, attributes in
            let isCovered = !row.coverings.isEmpty
            let sides: Set<Contribution.Side> =
                row.status == .withdrawn ? [] : isCovered ? [.figure, .base] : [.base, .aside(.open)]
            return Contribution(
                on: row.loggedOn, row.need.need, counting: sides, attributes, from: [row.logged] + row.changes.map(\.at)
            )
        }
    }
}
