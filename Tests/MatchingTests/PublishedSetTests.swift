import EventSourcing
import Testing

@testable import Matching

@Suite struct PublishedSetTests {
    @Test(.enabled(if: PublishedSets.hasMelo, "the sets are not beside the project"))
    func `the text engine finds Norwegian occupations better than the best published lexical method`() throws {
        let result = try #require(PublishedSets.melo("nor_q_no_c_no")).result()
        #expect(result.questions == 96 && result.labels == 7821)
        // Whichever way labels that score the same are ordered; published: 0.227 and 0.299.
        for (precision, gain) in [
            (result.averagePrecision, result.normalisedGain),
            (result.averagePrecisionReversed, result.normalisedGainReversed),
        ] {
            #expect(precision > 0.29)
            #expect(gain > 0.36)
        }
    }

    @Test(.enabled(if: PublishedSets.hasMelo, "the sets are not beside the project"))
    func `the text engine finds Danish occupations as well as the best published lexical method`() throws {
        let result = try #require(PublishedSets.melo("dnk_q_da_c_da")).result()
        #expect(result.questions == 734)
        #expect(result.averagePrecision >= 0.345)
        #expect(result.averagePrecisionReversed >= 0.34)
    }

    @Test(.enabled(if: PublishedSets.gold != nil, "the set is not beside the project"))
    func `the matcher ranks the judged set well, and far better than simple rankings`() throws {
        let gold = try #require(PublishedSets.gold)
        let matcher = try #require(GoldResult.measure(.matcher, on: gold)[.all])
        #expect(matcher.normalisedGain >= 0.85)
        #expect(matcher.reciprocalRank >= 0.85)
        #expect(matcher.foundNone >= 7 && matcher.none == 10)
        #expect(matcher.falseAlarms <= 2)
        for ranking in GoldRanking.allCases where ranking != .matcher {
            let simple = try #require(GoldResult.measure(ranking, on: gold)[.all])
            #expect(simple.normalisedGain + 0.3 < matcher.normalisedGain, "\(ranking.name)")
        }
    }

    @Test(.enabled(if: PublishedSets.gold != nil, "the set is not beside the project"))
    func `simple rankings score what the set's makers measured`() throws {
        let gold = try #require(PublishedSets.gold)
        for (ranking, gain, rank) in [(GoldRanking.newest, 0.049, 0.080), (.newestFiltered, 0.234, 0.221)] {
            let result = try #require(GoldResult.measure(ranking, on: gold)[.all])
            #expect((result.normalisedGain * 1000).rounded() == gain * 1000)
            #expect((result.reciprocalRank * 1000).rounded() == rank * 1000)
        }
    }

    @Test(.enabled(if: PublishedSets.gold != nil, "the set is not beside the project"))
    func `no pair that something rules out is shown`() throws {
        let gold = try #require(PublishedSets.gold)
        #expect(GoldResult.measure(.matcher, on: gold).values.allSatisfy { $0.violations == 0 })
        let matcher = Matcher(travel: gold.travel)
        let index = matcher.index(gold.offers)
        for need in gold.needs {
            let shown = matcher.answer(for: need.profile, in: index, on: gold.day).shown.map(\.key)
            let forbidden = Set(gold.violations.filter { $0.need == need.key }.map(\.offer))
            #expect(forbidden.isDisjoint(with: shown), "\(need.key)")
        }
    }

    @Test(.enabled(if: PublishedSets.gold != nil, "the set is not beside the project"))
    func `every constraint that a tempting pair breaks is named, and no other`() throws {
        let gold = try #require(PublishedSets.gold)
        let matcher = Matcher(travel: gold.travel)
        #expect(gold.violations.count >= 40)
        let byPair = Dictionary(grouping: gold.violations) { "\($0.need) \($0.offer)" }
        for (pair, violations) in byPair {
            let need = try #require(gold.needs.first { $0.key == violations[0].need })
            let offer = try #require(gold.offers.first { $0.key == violations[0].offer })
            let explanation = matcher.explain(need.profile, offer, on: gold.day)
            let named = Set(explanation.obstacles.map(\.obstacle.rawValue))
            #expect(named == Set(violations.flatMap(\.constraints)), "\(pair)")
            #expect(explanation.obstacles.allSatisfy { !$0.detail.nb.isEmpty && !$0.sources.isEmpty })
        }
    }

    @Test(.enabled(if: PublishedSets.gold != nil, "the set is not beside the project"))
    func `a pair that was judged good has nothing in its way`() throws {
        let gold = try #require(PublishedSets.gold)
        let filters = HardFilters(travel: gold.travel)
        for need in gold.needs {
            for offer in gold.offers where gold.grades[need.key]?[offer.key] != nil {
                #expect(filters.obstacles(need.profile, offer, on: gold.day).isEmpty, "\(need.key) \(offer.key)")
            }
        }
    }
}
