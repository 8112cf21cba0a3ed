import EventSourcing
import Events

/// A partner is registered once; an organisation number is one partner's only.
package struct RegisterPartner: Rule {
    package let asked: PartnerRegistered

    package init(_ asked: PartnerRegistered) { self.asked = asked }

    package var boundary: Query {
        Query(asked.tags.all.map { Query.Item(types: [PartnerRegistered.type], tags: [$0]) })
    }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        for tag in asked.tags.all { try known.subjects.requireNew(tag) }
        return [asked]
    }
}
