import EventSourcing
import Events
import ViewStorage

extension Statistic {
    static let new = Statistic(
        name: "new",
        title: Text(en: "New businesses", nb: "Nye virksomheter"),
        definition: Text(
            en: "Businesses reached in the period that were never reached before.",
            nb: "Virksomheter nådd i perioden som aldri var nådd før."),
        measure: .distinct,
        contributions: { views in
            var first: [BusinessID: CalendarDate] = [:]
            for contact in try views.meetings() {
                first[contact.business] = min(contact.on, first[contact.business] ?? contact.on)
            }
            return try first.map { business, day in
                Contribution(on: day, business, try views.attributes(of: business, on: day))
            }
        })
}
