import EventSourcing
import Events

/// A planned follow-up is dropped, once.
package struct DropFollowup: Rule {
    package let asked: FollowupDropped

    package init(_ asked: FollowupDropped) { self.asked = asked }

    package var boundary: Query { KnownFollowup.query(asked.followup) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        try known.followup.requireOpen(asked.followup, about: asked.about).requireNotAfter(day)
        return [asked]
    }
}
