import EventSourcing
import Events
import ViewStorage

extension Statistic {
    static let fillRate = Statistic(
        "fill-rate", Text(en: "Fill rate", nb: "Fyllingsgrad"),
        Text(
            en: "Seats taken over seats there were, on the day an offer started; pooled, not a mean of rates.",
            nb: "Plasser tatt av plasser som fantes den dagen et tilbud startet; samlet, ikke snitt av andeler."),
        .ratio(.sum, over: .sum), by: Dimension.ofOffers, isAboutPersons: true
    ) { source in
        let taken = try source.seatsAtStart().map { seat in
            Contribution(
                on: seat.started.on, seat.id, try source.attributes(of: seat.offer), from: seat.sources,
                about: seat.person)
        }
        let all = try source.views.offers.offers.rows().compactMap { id, row -> Contribution? in
            guard let started = row.started else { return nil }
            return Contribution(
                on: started.on, id, amounts: [.base: row.capacity(on: started.on)], try source.attributes(of: row),
                from: row.capacities.map(\.at) + [started.at]
            ).aboutNobody
        }
        return taken + all
    }
}
