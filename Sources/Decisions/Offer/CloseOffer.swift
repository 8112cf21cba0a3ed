import EventSourcing
import Events

/// An offer that has started is closed once.
package struct CloseOffer: Rule {
    package let asked: OfferClosed

    package init(_ asked: OfferClosed) { self.asked = asked }

    package var boundary: Query { KnownOffer.query(asked.offer) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        try known.offer.requireAlive(asked.offer)
        try known.offer.requireStarted().requireNotAfter(asked.date)
        return [asked]
    }
}
