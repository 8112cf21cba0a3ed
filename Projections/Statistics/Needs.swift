import EventSourcing
import Events
import ViewStorage

extension Statistic {
    static let needs = Statistic(
        "needs", Text(en: "Needs mapped", nb: "Behov kartlagt"),
        Text(
            en: "Needs logged, by the day they were told. One that was withdrawn later still counts.",
            nb: "Registrerte behov, etter dagen de ble fortalt. Et behov som senere trekkes, teller fortsatt.")
    ) { source in
        try source.logged { row, attributes in
            Contribution(on: row.loggedOn, row.need.need, attributes, from: [row.logged])
        }
    }

    static let needHeads = Statistic(
        "need-heads", Text(en: "Heads in needs", nb: "Personer i behov"),
        Text(
            en: "How many people the needs are for, by the day they were told.",
            nb: "Hvor mange behovene gjelder, etter dagen de ble fortalt.")
    ) { source in
        try source.logged { row, attributes in
            Contribution(
                on: row.loggedOn, row.need.need, amounts: [.figure: row.need.heads], attributes, from: [row.logged])
        }
    }

    static let needBusinesses = Statistic(
        "need-businesses", Text(en: "Businesses with needs", nb: "Virksomheter med behov"),
        Text(
            en: "Different businesses that told of a need in the period.",
            nb: "Ulike virksomheter som fortalte om et behov i perioden."),
        .count(.distinct)
    ) { source in
        try source.logged { row, attributes in
            Contribution(
                on: row.loggedOn, try source.identity(of: row.need.business), attributes, from: [row.logged])
        }
    }
}

extension StatisticSource {
    /// One contribution for each need, with what is known of its business on the day it was logged.
    func logged(_ contribution: (NeedRow, Attributes) throws -> Contribution) throws -> [Contribution] {
        try views.needs.needs.rows().map { _, row in
            try contribution(row, try attributes(of: row.need.business, on: row.loggedOn))
        }
    }
}
