import EventSourcing
import Events

/// What is known of a business changes; it must have been registered.
package struct UpdateBusiness: Rule {
    package let asked: BusinessUpdated

    package init(_ asked: BusinessUpdated) { self.asked = asked }

    package var boundary: Query { .beginnings(of: [asked.business.tag]) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        try known.subjects.require([asked.business.tag])
        return [asked]
    }
}
