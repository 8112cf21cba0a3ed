import EventSourcing
import Events
import ViewStorage

extension Statistic {
    static let studyPoints = credits(
        "study-points", .studiepoeng, Text(en: "Study points", nb: "Studiepoeng"))
    static let vocationalPoints = credits(
        "vocational-points", .fagskolepoeng, Text(en: "Vocational college points", nb: "Fagskolepoeng"))

    private static func credits(_ name: String, _ unit: Credits.Unit, _ title: Text) -> Statistic {
        Statistic(
            name, title,
            Text(
                en: "\(title.en) of everyone who completed in the period.",
                nb: "\(title.nb) til alle som fullførte i perioden."),
            unit: .credits, by: Dimension.ofSeats, isAboutPersons: true
        ) { source in
            try source.views.offers.enrolments.rows().compactMap { id, row in
                guard let completion = row.completion?.content, let credits = completion.credits,
                    credits.unit == unit
                else { return nil }
                return Contribution(
                    on: completion.date, id, amounts: [.figure: credits.hundredths],
                    try source.attributes(of: row, on: completion.date), from: row.changes.map(\.at),
                    about: row.enrolment.person.description)
            }
        }
    }
}
