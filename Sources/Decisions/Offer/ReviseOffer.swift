import EventSourcing
import Events

/// An offer that has not ended may be described better; a published one must still say all that it must.
package struct ReviseOffer: Rule {
    package let asked: OfferRevised

    package init(_ asked: OfferRevised) { self.asked = asked }

    private var locations: [Tag] { asked.locations?.map(\.tag) ?? [] }

    package var boundary: Query { KnownOffer.query(asked.offer) + .beginnings(of: locations) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        try known.offer.requireAlive(asked.offer)
        try known.subjects.require(locations)
        let plan = known.offer.plan?.revised(asked)
        try plan?.requireDates(inTheWay: known.offer.described)
        if let published = known.offer.published { try plan?.requirePublishable(inTheWay: published.at) }
        return [asked]
    }
}
