import EventSourcing
import Events

/// Somebody tries to reach a registered business that is still there.
package struct AttemptOutreach: Rule {
    package let asked: OutreachAttempted

    package init(_ asked: OutreachAttempted) { self.asked = asked }

    package var boundary: Query { .beginnings(of: [asked.business.tag]) + KnownBusiness.endings(of: [asked.business]) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        try known.subjects.require([asked.business.tag])
        try known.business.requireOpen(asked.business, on: day)
        return [asked]
    }
}
