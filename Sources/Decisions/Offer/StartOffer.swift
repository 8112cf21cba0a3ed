import EventSourcing
import Events

/// A published offer starts once.
package struct StartOffer: Rule {
    package let asked: OfferStarted

    package init(_ asked: OfferStarted) { self.asked = asked }

    package var boundary: Query { KnownOffer.query(asked.offer) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        try known.offer.requirePublished(asked.offer)
        if let started = known.offer.started {
            throw Refusal(
                "offer-started",
                Text(
                    en: "The offer “\(known.offer.title)” started on \(started.on).",
                    nb: "Tilbudet «\(known.offer.title)» startet \(started.on)."),
                inTheWay: started.at)
        }
        try known.offer.published?.requireNotAfter(asked.date)
        return [asked]
    }
}
