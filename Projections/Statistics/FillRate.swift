import EventSourcing
import Events
import ViewStorage

extension Statistic {
    static let fillRate = Statistic(
        name: "fill-rate",
        title: Text(en: "Fill rate", nb: "Fyllingsgrad"),
        definition: Text(
            en: "Seats taken over seats there were, on the day an offer started; pooled, not a mean of rates.",
            nb: "Plasser tatt av plasser som fantes den dagen et tilbud startet; samlet, ikke snitt av andeler."),
        measure: .ratio,
        contributions: { views in
            var taken: [OfferID: Int] = [:]
            for seat in try views.seatsAtStart() { taken[seat.offer.offer.offer, default: 0] += 1 }
            return try views.offers.offers.rows().compactMap { id, row in
                guard let day = row.startedOn else { return nil }
                return Contribution(
                    on: day, id, amount: taken[id] ?? 0, base: row.capacity(on: day), try views.attributes(of: row))
            }
        })
}
