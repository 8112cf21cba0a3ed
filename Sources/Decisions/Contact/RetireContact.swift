import EventSourcing
import Events

/// A registered contact is not asked any more.
package struct RetireContact: Rule {
    package let asked: ContactRetired

    package init(_ asked: ContactRetired) { self.asked = asked }

    /// Whoever is forgotten is not to be asked any more either.
    package var speaksOf: Tags { [] }

    package var boundary: Query { .beginnings(of: [asked.contact.tag, asked.business.tag]) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        try known.subjects.require([asked.contact.tag, asked.business.tag])
        return [asked]
    }
}
