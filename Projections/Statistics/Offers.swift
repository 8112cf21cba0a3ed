import EventSourcing
import Events
import ViewStorage

extension Statistic {
    static let offersCreated = offers(
        "offers-created", Text(en: "Offers created", nb: "Tilbud opprettet"), { $0.created })
    static let offersPublished = offers(
        "offers-published", Text(en: "Offers published", nb: "Tilbud publisert"), { $0.published })
    static let offersStarted = offers(
        "offers-started", Text(en: "Offers started", nb: "Tilbud startet"), { $0.started })
    static let offersClosed = offers(
        "offers-closed", Text(en: "Offers closed", nb: "Tilbud avsluttet"), { $0.closed })
    static let offersCancelled = offers(
        "offers-cancelled", Text(en: "Offers cancelled", nb: "Tilbud avlyst"), { $0.cancelled })

    /// Different offers, each by the day it came to this stage.
    private static func offers(
        _ name: String, _ title: Text, _ milestone: @escaping @Sendable (OfferRow) -> OfferRow.Milestone?
    ) -> Statistic {
        Statistic(
            name, title,
            Text(
                en: "\(title.en): different offers, by the day it happened; place is the offer's first.",
                nb: "\(title.nb): ulike tilbud, etter dagen det skjedde; sted er tilbudets første."),
            .count(.distinct), by: Dimension.ofOffers
        ) { source in
            try source.views.offers.offers.rows().compactMap { id, row in
                guard let stage = milestone(row) else { return nil }
                return Contribution(
                    on: stage.on, id, try source.attributes(of: row), from: [row.created.at, stage.at])
            }
        }
    }

    static let adaptedOffers = Statistic(
        "adapted-offers", Text(en: "Adapted offers", nb: "Tilpassede tilbud"),
        Text(
            en: "Offers made or changed for logged needs, of offers created in the period.",
            nb: "Tilbud laget eller endret for registrerte behov, av tilbud opprettet i perioden."),
        .ratio(.distinct, over: .distinct), by: Dimension.ofOffers
    ) { source in
        try source.views.offers.offers.rows().map { id, row in
            Contribution(
                on: row.created.on, id, counting: row.offer.adaptedFrom.isEmpty ? [.base] : [.figure, .base],
                try source.attributes(of: row), from: [row.created.at])
        }
    }

    static let cancellationRate = Statistic(
        "cancellation-rate", Text(en: "Cancellation rate", nb: "Avlysningsgrad"),
        Text(
            en: "Offers cancelled before they started, of those published to start in the period.",
            nb: "Tilbud avlyst før start, av dem som var publisert med start i perioden."),
        .ratio(.distinct, over: .distinct), by: Dimension.ofOffers
    ) { source in
        try source.views.offers.offers.rows().compactMap { id, row in
            guard let published = row.published, let start = row.plannedStart else { return nil }
            let isCancelled = row.cancelled != nil && row.started == nil
            return Contribution(
                on: start, id, counting: isCancelled ? [.figure, .base] : [.base], try source.attributes(of: row),
                from: [row.created.at, published.at, row.cancelled?.at, row.started?.at])
        }
    }
}

extension Dimension {
    /// What is known of every offer.
    static let ofOffers: Set<Dimension> = [.municipality, .mode]
}
