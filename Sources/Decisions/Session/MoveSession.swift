import EventSourcing
import Events

/// A session that takes place gets another time or place.
package struct MoveSession: Rule {
    package let asked: SessionMoved

    package init(_ asked: SessionMoved) { self.asked = asked }

    private var places: [Tag] { asked.location.map { [$0.tag] } ?? [] }

    package var boundary: Query { KnownSession.query(asked.session) + .beginnings(of: places) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        _ = try known.session.requirePlanned(asked.session, of: asked.offer)
        try known.subjects.require(places)
        try SessionTimes.require(asked.start, asked.end, asked.mode, asked.location, asked.url)
        return [asked]
    }
}
