import EventSourcing
import Events

/// A business that has not ended closes.
package struct CloseBusiness: Rule {
    package let asked: BusinessClosed

    package init(_ asked: BusinessClosed) { self.asked = asked }

    package var boundary: Query { .beginnings(of: [asked.business.tag]) + KnownBusiness.endings(of: [asked.business]) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        try known.subjects.require([asked.business.tag])
        try known.business.requireNotEnded(asked.business)
        return [asked]
    }
}
