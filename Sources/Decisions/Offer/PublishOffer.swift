import EventSourcing
import Events

/// An offer is published once, when it says all that a participant must know, with at least one seat.
package struct PublishOffer: Rule {
    package let asked: OfferPublished

    package init(_ asked: OfferPublished) { self.asked = asked }

    package var boundary: Query { KnownOffer.query(asked.offer) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        try known.offer.requireAlive(asked.offer)
        if let published = known.offer.published {
            throw Refusal(
                "offer-published",
                Text(
                    en: "The offer “\(known.offer.title)” is published already.",
                    nb: "Tilbudet «\(known.offer.title)» er publisert fra før."),
                inTheWay: published.at)
        }
        if asked.capacity < 1 {
            throw Refusal(
                "offer-incomplete",
                Text(
                    en: "The offer “\(known.offer.title)” cannot be published with \(asked.capacity) seats.",
                    nb: "Tilbudet «\(known.offer.title)» kan ikke publiseres med \(asked.capacity) plasser."))
        }
        try known.offer.plan?.requirePublishable(inTheWay: known.offer.described)
        return [asked]
    }
}
