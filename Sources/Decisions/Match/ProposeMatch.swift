import EventSourcing
import Events

/// An offer that people can enrol in, or soon will, is proposed for an open need of the business.
package struct ProposeMatch: Rule {
    package let asked: MatchProposed

    package init(_ asked: MatchProposed) { self.asked = asked }

    package var boundary: Query {
        KnownNeed.query(asked.need) + KnownOffer.query(asked.offer) + KnownMatches.query(asked.need, asked.offer)
    }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        try known.need.requireOpen(asked.need)
        try known.need.requireBusiness(asked.business)
        try known.offer.requirePublished(asked.offer)
        try known.matches.requireProposable(asked.need, asked.offer)
        return [asked]
    }
}
