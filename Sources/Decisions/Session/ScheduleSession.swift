import EventSourcing
import Events

/// A session of an offer that is still going is scheduled once, at a known place.
package struct ScheduleSession: Rule {
    package let asked: SessionScheduled

    package init(_ asked: SessionScheduled) { self.asked = asked }

    private var places: [Tag] { asked.location.map { [$0.tag] } ?? [] }

    package var boundary: Query { KnownOffer.query(asked.offer) + .beginnings(of: [asked.session.tag] + places) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        try known.offer.requireAlive(asked.offer)
        try known.subjects.require(places)
        try known.subjects.requireNew(asked.session.tag)
        try SessionTimes.require(asked.start, asked.end, asked.mode, asked.location, asked.url)
        return [asked]
    }
}
