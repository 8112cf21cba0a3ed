import EventSourcing
import Events
import ViewStorage

extension Statistic {
    static let needs = Statistic(
        name: "needs",
        title: Text(en: "Needs mapped", nb: "Behov kartlagt"),
        definition: Text(
            en: "Needs logged, by the day they were told. One that was withdrawn later still counts.",
            nb: "Registrerte behov, etter dagen de ble fortalt. Et behov som senere trekkes, teller fortsatt."),
        measure: .sum,
        contributions: { views in
            try views.needs.needs.rows().map { id, row in
                Contribution(on: row.loggedOn, id, try views.attributes(of: row.need.business, on: row.loggedOn))
            }
        })

    static let needHeads = Statistic(
        name: "need-heads",
        title: Text(en: "Heads in needs", nb: "Personer i behov"),
        definition: Text(
            en: "People for whom a need was logged, by the day it was told.",
            nb: "Antall personer det ble registrert behov for, etter dagen det ble fortalt."),
        measure: .sum,
        contributions: { views in
            try views.needs.needs.rows().map { id, row in
                Contribution(
                    on: row.loggedOn, id, amount: row.need.heads,
                    try views.attributes(of: row.need.business, on: row.loggedOn))
            }
        })

    static let needBusinesses = Statistic(
        name: "need-businesses",
        title: Text(en: "Businesses with needs", nb: "Virksomheter med behov"),
        definition: Text(
            en: "Different businesses that told of a need in the period.",
            nb: "Ulike virksomheter som fortalte om et behov i perioden."),
        measure: .distinct,
        contributions: { views in
            try views.needs.needs.rows().map { _, row in
                Contribution(
                    on: row.loggedOn, row.need.business, try views.attributes(of: row.need.business, on: row.loggedOn))
            }
        })
}
