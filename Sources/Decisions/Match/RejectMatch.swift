import EventSourcing
import Events

/// A proposal that waits for an answer is rejected, for a reason.
package struct RejectMatch: Rule {
    package let asked: MatchRejected

    package init(_ asked: MatchRejected) { self.asked = asked }

    package var boundary: Query { KnownNeed.query(asked.need) + KnownMatches.query(asked.need, asked.offer) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        try known.need.requireBusiness(asked.business)
        try known.matches.requireProposed(asked.need, asked.offer).requireNotAfter(day)
        return [asked]
    }
}
