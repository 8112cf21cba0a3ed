import EventSourcing
import Events

/// A proposal that waits for an answer is accepted.
package struct AcceptMatch: Rule {
    package let asked: MatchAccepted

    package init(_ asked: MatchAccepted) { self.asked = asked }

    package var boundary: Query { KnownNeed.query(asked.need) + KnownMatches.query(asked.need, asked.offer) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        try known.need.requireBusiness(asked.business)
        try known.matches.requireProposed(asked.need, asked.offer).requireNotAfter(day)
        return [asked]
    }
}
