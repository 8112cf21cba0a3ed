import EventSourcing
import Events
import ViewStorage

extension Statistic {
    static let visits = Statistic(
        name: "visits",
        title: Text(en: "Visits", nb: "Besøk"),
        definition: Text(
            en: "Visits paid to businesses, by the day of the visit. Attempts and arenas are not visits.",
            nb: "Besøk hos virksomheter, etter besøksdag. Kontaktforsøk og møteplasser er ikke besøk."),
        measure: .sum,
        contributions: { views in
            try views.visits.visits.rows().map { id, row in
                Contribution(on: row.on, id, try views.attributes(of: row.event.business, on: row.on))
            }
        })
}
