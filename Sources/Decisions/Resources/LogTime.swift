import EventSourcing
import Events

/// Hours are entered once, for an actor, a business and an offer that are registered.
package struct LogTime: Rule {
    package let asked: TimeLogged

    package init(_ asked: TimeLogged) { self.asked = asked }

    private var others: [Tag] { [asked.actor?.tag, asked.business?.tag, asked.offer?.tag].compactMap { $0 } }

    package var boundary: Query { .beginnings(of: [asked.time.tag] + others) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        try known.subjects.require(others)
        try known.subjects.requireNew(asked.time.tag)
        return [asked]
    }
}
