import EventSourcing
import Events

/// A journey is entered once, for an actor, a business and an offer that are registered.
package struct LogTravel: Rule {
    package let asked: TravelLogged

    package init(_ asked: TravelLogged) { self.asked = asked }

    private var others: [Tag] { [asked.actor?.tag, asked.business?.tag, asked.offer?.tag].compactMap { $0 } }

    package var boundary: Query { .beginnings(of: [asked.travel.tag] + others) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        try known.subjects.require(others)
        try known.subjects.requireNew(asked.travel.tag)
        return [asked]
    }
}
