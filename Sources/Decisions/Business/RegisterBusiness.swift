import EventSourcing
import Events

/// There is one business for an organisation number.
package struct RegisterBusiness: Rule {
    package let asked: BusinessRegistered

    package init(_ asked: BusinessRegistered) { self.asked = asked }

    private var identities: [Tag] { [asked.business.tag] + (asked.orgnr.map { [$0.tag] } ?? []) }
    private var parents: [Tag] { asked.parent.map { [$0.tag] } ?? [] }

    package var boundary: Query { .beginnings(of: identities + parents) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        for identity in identities { try known.subjects.requireNew(identity) }
        try known.subjects.require(parents)
        return [asked]
    }
}
