import EventSourcing
import Events

/// An actor is registered once, in a known region.
package struct RegisterActor: Rule {
    package let asked: ActorRegistered

    package init(_ asked: ActorRegistered) { self.asked = asked }

    private var regions: [Tag] { asked.region.map { [$0.tag] } ?? [] }

    package var boundary: Query { .beginnings(of: [asked.actor.tag] + regions) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        try known.subjects.requireNew(asked.actor.tag)
        try known.subjects.require(regions)
        return [asked]
    }
}
