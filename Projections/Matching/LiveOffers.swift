import EventSourcing
import Events
import JSON
import Matching
import ViewStorage

/// The live offers that some needs can use, and what rules out the others: all that an answer for one of the needs takes.
///
/// To see that nobody can use an offer takes a part of what it takes to read its texts, and a hundredth of taking them apart.
struct LiveOffers {
    let matcher: Matcher
    /// Those that some need can use, ready to be matched, and their ids by their numbers there.
    let index: OfferIndex
    let ids: [OfferID]
    /// What rules out the others, for each need.
    let ruledOut: [[Obstacle: Int]]
    /// How many live offers there are.
    let count: Int

    /// - Parameter today: the day for which deadlines count; `nil` leaves them out.
    init(
        _ rows: ViewTable<OfferID, LiveOfferRow>, for needs: [NeedProfile], on today: CalendarDate?,
        _ sources: MatchSources
    ) throws {
        let travel = try sources.travelTimes(for: needs)
        var terms = TermsFilter(needs, today, Matcher(travel: travel))
        var (count, ids, profiles, texts) = (0, [OfferID](), [OfferProfile](), KnownTexts())
        var profile = OfferProfile(key: "")
        try rows.scan { id, row in
            do throws(JSONError) {
                count += 1
                let start = try LiveOfferRow.readTerms(of: row, into: &profile)
                if terms.ruleOut(profile) { return }
                profile.key = id.description
                profile.texts = try texts.next(in: row.extracting(start...))
                profiles.append(profile)
                ids.append(id)
            } catch {
                throw ViewError.damagedRow(table: rows.name)
            }
        }
        matcher = Matcher(travel: travel, relations: try sources.relations(needs, texts.all))
        index = matcher.index(profiles, alike: texts.numbers)
        (self.ids, self.count, ruledOut) = (ids, count, terms.ruledOut)
    }
}

/// Tells which offers are of no use to any of a few needs, and counts them.
private struct TermsFilter {
    /// From so many needs on, hardly an offer is of use to none, and to ask takes longer.
    static let manyNeeds = 11

    let needs: [NeedProfile]
    let today: CalendarDate?
    let matcher: Matcher
    private(set) var ruledOut: [[Obstacle: Int]]
    /// What rules out the offer that is looked at.
    private var obstacles: [Obstacle]

    init(_ needs: [NeedProfile], _ today: CalendarDate?, _ matcher: Matcher) {
        (self.needs, self.today, self.matcher) = (needs, today, matcher)
        ruledOut = needs.map { _ in [:] }
        obstacles = needs.map { _ in .status }
    }

    /// Whether something rules the offer out for every need; if so, it is counted.
    mutating func ruleOut(_ offer: OfferProfile) -> Bool {
        guard needs.count < Self.manyNeeds else { return false }
        for number in needs.indices {
            guard let obstacle = matcher.obstacle(offer, for: needs[number], on: today) else { return false }
            obstacles[number] = obstacle
        }
        for number in needs.indices { ruledOut[number][obstacles[number], default: 0] += 1 }
        return true
    }
}
