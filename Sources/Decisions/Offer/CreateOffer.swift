import EventSourcing
import Events

/// A registered provider plans something, at registered places, perhaps for logged needs.
package struct CreateOffer: Rule {
    package let asked: OfferCreated

    package init(_ asked: OfferCreated) { self.asked = asked }

    private var others: [Tag] {
        [asked.provider.tag] + asked.locations.map(\.tag) + asked.adaptedFrom.map(\.tag)
    }

    package var boundary: Query { .beginnings(of: [asked.offer.tag] + others) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        try known.subjects.require(others)
        try known.subjects.requireNew(asked.offer.tag)
        try OfferPlan(asked).requireDates()
        return [asked]
    }
}
