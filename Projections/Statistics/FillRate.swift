import EventSourcing
import Events
import ViewStorage

extension Statistic {
    static let fillRate = Statistic(
        "fill-rate", Text(en: "Fill rate", nb: "Fyllingsgrad"),
        Text(
            en: "Seats taken over seats there were, on the day an offer started; pooled, not a mean of rates.",
            nb: "Plasser tatt av plasser som fantes den dagen et tilbud startet; samlet, ikke snitt av andeler."),
        .ratio(.sum, over: .sum), by: Dimension.ofOffers
    ) { source in
        let seats = Dictionary(grouping: try source.seatsAtStart(), by: \.offer.offer.offer)
        return try source.views.offers.offers.rows().compactMap { id, row in
            guard let started = row.started else { return nil }
            let taken = seats[id] ?? []
            return Contribution(
                on: started.on, id, amounts: [.figure: taken.count, .base: row.capacity(on: started.on)],
                try source.attributes(of: row),
                from: row.capacities.map(\.at) + [started.at] + taken.flatMap(\.sources))
        }
    }
}
