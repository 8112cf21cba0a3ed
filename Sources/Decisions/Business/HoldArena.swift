import EventSourcing
import Events

/// An arena is recorded once, with businesses, partners and a place that are registered.
package struct HoldArena: Rule {
    package let asked: ArenaHeld

    package init(_ asked: ArenaHeld) { self.asked = asked }

    private var others: [Tag] {
        [asked.location?.tag].compactMap { $0 } + asked.businesses.map(\.tag) + asked.partners.map(\.tag)
    }

    package var boundary: Query { .beginnings(of: [asked.arena.tag] + others) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        try known.subjects.require(others)
        try known.subjects.requireNew(asked.arena.tag)
        return [asked]
    }
}
