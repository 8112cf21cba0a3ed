import EventSourcing
import Events

/// A participant is registered once, perhaps as somebody who works in a registered business.
package struct RegisterPerson: Rule {
    package let asked: PersonRegistered

    package init(_ asked: PersonRegistered) { self.asked = asked }

    private var businesses: [Tag] { asked.business.map { [$0.tag] } ?? [] }

    package var boundary: Query { .beginnings(of: [asked.person.tag] + businesses) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        try known.subjects.require(businesses)
        try known.subjects.requireNew(asked.person.tag)
        return [asked]
    }
}
