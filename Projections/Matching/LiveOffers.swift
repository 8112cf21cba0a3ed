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
        try rows.scan { id, row in
            do throws(JSONError) {
                count += 1
                guard let start = try terms.read(row) else { return }
                var profile = terms.profile
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

/// Reads terms, tells which offers are of no use to any of a few needs, and counts them.
private struct TermsFilter {
    /// From so many needs on, hardly an offer is of use to none, and to ask takes longer.
    static let manyNeeds = 11

    let needs: [NeedProfile]
    let today: CalendarDate?
    let matcher: Matcher
    private(set) var ruledOut: [[Obstacle: Int]]
    /// The offer that is looked at, and what rules it out. They stay, so that its arrays are made once for all.
    private(set) var profile = OfferProfile(key: "")
    private var obstacles: [Obstacle]

    init(_ needs: [NeedProfile], _ today: CalendarDate?, _ matcher: Matcher) {
        (self.needs, self.today, self.matcher) = (needs, today, matcher)
        ruledOut = needs.map { _ in [:] }
        obstacles = needs.map { _ in .status }
    }

    /// Where the texts of the offer begin; `nil` if something rules it out for every need, and then it is counted.
    mutating func read(_ row: Span<UInt8>) throws(JSONError) -> Int? {
        let texts = try LiveOfferRow.readTerms(of: row, into: &profile)
        guard needs.count < Self.manyNeeds else { return texts }
        for number in needs.indices {
            guard let obstacle = matcher.obstacle(profile, for: needs[number], on: today) else { return texts }
            obstacles[number] = obstacle
        }
        for number in needs.indices { ruledOut[number][obstacles[number], default: 0] += 1 }
        return nil
    }
}
