import EventSourcing
import Events
import Matching
import ViewStorage

/// An open need with the offers that are shown for it, and what became of the others.
package struct BoardEntry {
    package let need: NeedRow
    package let offers: [(offer: OfferRow, score: Int, proposal: ProposalRow?)]
    package let answer: MatchAnswer
}

extension ProgrammeViews {
    /// Open needs, the most urgent and oldest first, with their best offers on the day.
    package func board(on day: CalendarDate, limit: Int, offersEach: Int) throws -> [BoardEntry] {
        let needs = try sources.openNeeds()
            .sorted {
                let (left, right) = ($0.row, $1.row)
                return (right.need.urgency, left.loggedOn, left.need.need)
                    < (left.need.urgency, right.loggedOn, right.need.need)
            }
            .prefix(limit)
        return try entries(for: Array(needs), on: day, offersEach: offersEach)
    }

    /// One need, open or not, against all offers.
    package func boardEntry(for need: NeedRow, on day: CalendarDate, offersEach: Int) throws -> BoardEntry {
        try entries(for: [sources.need(need)], on: day, offersEach: offersEach)[0]
    }

    /// An entry for each need, in the same order.
    private func entries(for needs: [OpenNeed], on day: CalendarDate, offersEach: Int) throws -> [BoardEntry] {
        let live = try LiveOffers(board.live, for: needs.map(\.profile), on: day, sources)
        let counts = try offers.counts()
        let others: [Obstacle: Int] = [.status: counts.others, .started: counts.current - live.count]
        return try zip(needs, live.ruledOut).map { need, ruledOut in
            let answer = live.matcher.answer(
                for: need.profile, in: live.index, on: day, others: others.merging(ruledOut, uniquingKeysWith: +))
            let shown = try answer.shown.prefix(offersEach).map { match in
                let id = live.ids[match.offer]
                guard let offer = try offers.offers.get(id) else {
                    throw ViewError.damagedRow(table: offers.offers.name)
                }
                let proposal = try board.proposals.get(Pair(need.row.need.need, id))
                return (offer: offer, score: match.score, proposal: proposal)
            }
            return BoardEntry(need: need.row, offers: shown, answer: answer)
        }
    }

    /// What the matcher says of any pair, whatever stands in its way.
    package func explanation(
        of offer: OfferRow, for need: NeedRow, on day: CalendarDate
    ) throws -> (explanation: MatchExplanation, matcher: Matcher) {
        let (need, offer) = (try sources.need(need), try sources.offer(offer))
        let matcher = try sources.matcher(for: [need], [offer])
        return (matcher.explain(need.profile, offer.profile, on: day), matcher)
    }
}
