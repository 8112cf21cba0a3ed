import EventSourcing
import Events

/// A planned follow-up is done, once.
package struct FinishFollowup: Rule {
    package let asked: FollowupDone

    package init(_ asked: FollowupDone) { self.asked = asked }

    package var boundary: Query { KnownFollowup.query(asked.followup) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        try known.followup.requireOpen(asked.followup, about: asked.about).requireNotAfter(day)
        return [asked]
    }
}
