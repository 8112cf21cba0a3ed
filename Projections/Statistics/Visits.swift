import EventSourcing
import Events
import ViewStorage

extension Statistic {
    static let visits = Statistic(
        "visits", Text(en: "Visits", nb: "Besøk"),
        Text(
            en: "Visits paid to businesses, by the day of the visit. Attempts and arenas are not visits.",
            nb: "Besøk hos virksomheter, etter besøksdag. Kontaktforsøk og møteplasser er ikke besøk."),
        by: Dimension.ofBusinesses.union([.role, .mode])
    ) { source in
        try source.views.visits.visits.rows().map { id, row in
            let attributes = try source.attributes(of: row.event.business, on: row.on)
                .with(.role, row.event.role.rawValue).with(.mode, row.event.mode.rawValue)
            return Contribution(on: row.on, id, attributes, from: [row.at])
        }
    }
}
