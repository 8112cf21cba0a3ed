import EventSourcing
import Events

/// An offer that has not ended may be cancelled.
package struct CancelOffer: Rule {
    package let asked: OfferCancelled

    package init(_ asked: OfferCancelled) { self.asked = asked }

    package var boundary: Query { KnownOffer.query(asked.offer) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        try known.offer.requireAlive(asked.offer)
        try (known.offer.started ?? known.offer.published)?.requireNotAfter(asked.date)
        return [asked]
    }
}
