import EventSourcing
import Events

/// A follow-up of something registered is planned once.
package struct PlanFollowup: Rule {
    package let asked: FollowupPlanned

    package init(_ asked: FollowupPlanned) { self.asked = asked }

    package var boundary: Query { .beginnings(of: [asked.followup.tag, asked.about.tag]) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        try known.subjects.require([asked.about.tag])
        try known.subjects.requireNew(asked.followup.tag)
        return [asked]
    }
}
