import EventSourcing
import Events
import ViewStorage

extension Statistic {
    static let timeToCoupling = Statistic(
        "time-to-coupling", Text(en: "Days to coupling", nb: "Dager til kobling"),
        Text(
            en: "Median days from a need to its first accepted offer; “-” where fewer than half have one.",
            nb: "Median antall dager fra et behov til første godtatte tilbud; «-» der færre enn halvparten har et."),
        .median
    ) { source in
        try source.logged { row, attributes in
            let accepted = try source.views.board.firstAccepted(row.need.need)
            let days = accepted.map { max(0, $0.on.day - row.loggedOn.day) }
            return Contribution(
                on: row.loggedOn, row.need.need, amounts: [.figure: days], attributes, from: [row.logged, accepted?.at])
        }
    }
}
