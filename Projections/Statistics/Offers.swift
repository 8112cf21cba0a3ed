import EventSourcing
import Events
import ViewStorage

extension Statistic {
    static let offersCreated = offers(
        "offers-created", Text(en: "Offers created", nb: "Tilbud opprettet"), { $0.createdOn })
    static let offersPublished = offers(
        "offers-published", Text(en: "Offers published", nb: "Tilbud publisert"), { $0.publishedOn })
    static let offersStarted = offers(
        "offers-started", Text(en: "Offers started", nb: "Tilbud startet"), { $0.startedOn })
    static let offersClosed = offers(
        "offers-closed", Text(en: "Offers closed", nb: "Tilbud avsluttet"), { $0.closedOn })
    static let offersCancelled = offers(
        "offers-cancelled", Text(en: "Offers cancelled", nb: "Tilbud avlyst"), { $0.cancelledOn })

    /// Different offers, each by the day it came to this stage.
    private static func offers(
        _ name: String, _ title: Text, _ day: @escaping @Sendable (OfferRow) -> CalendarDate?
    ) -> Statistic {
        Statistic(
            name: name, title: title,
            definition: Text(
                en: "\(title.en): different offers, by the day it happened; place is the offer's first.",
                nb: "\(title.nb): ulike tilbud, etter dagen det skjedde; sted er tilbudets første."),
            measure: .distinct,
            contributions: { views in
                try views.offers.offers.rows().compactMap { id, row in
                    try day(row).map { Contribution(on: $0, id, try views.attributes(of: row)) }
                }
            })
    }
}
