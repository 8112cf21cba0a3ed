import EventSourcing
import Events

/// A place is registered once.
package struct RegisterLocation: Rule {
    package let asked: LocationRegistered

    package init(_ asked: LocationRegistered) { self.asked = asked }

    package var boundary: Query { .beginnings(of: [asked.location.tag]) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        try known.subjects.requireNew(asked.location.tag)
        return [asked]
    }
}
