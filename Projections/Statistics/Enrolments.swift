import EventSourcing
import Events
import ViewStorage

extension Statistic {
    static let enrolments = Statistic(
        name: "enrolments",
        title: Text(en: "Enrolments", nb: "Påmeldinger"),
        definition: Text(
            en: "Enrolments by the day they first got a seat. One that was cancelled later still counts.",
            nb: "Påmeldinger etter dagen de først fikk plass. En som senere avmeldes, teller fortsatt."),
        measure: .distinct,
        contributions: { views in
            try views.offers.enrolments.rows().compactMap { id, row in
                guard let day = row.seatedOn else { return nil }
                return Contribution(on: day, id, try views.attributes(of: views.business(of: row), on: day))
            }
        })
}
