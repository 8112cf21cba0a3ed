import EventSourcing
import Events

/// A contact of a registered business is registered once.
package struct RegisterContact: Rule {
    package let asked: ContactRegistered

    package init(_ asked: ContactRegistered) { self.asked = asked }

    package var boundary: Query { .beginnings(of: [asked.contact.tag, asked.business.tag]) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        try known.subjects.require([asked.business.tag])
        try known.subjects.requireNew(asked.contact.tag)
        return [asked]
    }
}
