import EventSourcing
import Testing

@testable import Matching

/// What must hold of every ranking, whatever the needs and offers.
@Suite struct RankingTests {
    private let day = RandomMarket.day
    private let matcher = RandomMarket.matcher

    private func ranking(_ need: NeedProfile, _ offers: [OfferProfile]) -> [Match] {
        matcher.matches(for: need, in: matcher.index(offers), on: day)
    }

    private func rank(_ key: String, _ need: NeedProfile, _ offers: [OfferProfile]) -> Int {
        ranking(need, offers).firstIndex { $0.key == key } ?? .max
    }

    @Test(arguments: 1...2) func `shuffled offers come out in the same order with the same scores`(seed: Int) {
        let market = RandomMarket(seed: UInt64(seed))
        for need in market.needs {
            let first = ranking(need, market.offers)
            let again = ranking(need, Array(market.offers.reversed()))
            let turned = ranking(need, Array(market.offers[7...] + market.offers[..<7]))
            for other in [again, turned] {
                #expect(other.map(\.key) == first.map(\.key))
                #expect(other.map(\.score) == first.map(\.score))
                #expect(other.map(\.topic) == first.map(\.topic))
            }
        }
    }

    @Test(arguments: 1...2) func `an offer scores the same among many as alone`(seed: Int) {
        let market = RandomMarket(seed: UInt64(seed))
        for need in market.needs {
            for match in ranking(need, market.offers) {
                let alone = ranking(need, [market.offers[match.offer]])
                #expect(alone.map(\.score) == [match.score])
            }
        }
    }

    /// What takes each obstacle out of an offer's way.
    private func removals(_ need: NeedProfile) -> [(Obstacle, (inout OfferProfile) -> Void)] {
        [
            (.status, { $0.isOpen = true }),
            (.deadline, { $0.deadline = $0.start.map { max($0, RandomMarket.day) } }),
            (.window, { $0.start = need.latest }),
            (.language, { $0.languages.insert("nb") }),
            (.mode, { $0.mode = need.modes.first ?? $0.mode }),
            (.price, { $0.price = 0 }),
            (.seats, { $0.seatsFree = need.heads }),
            (.travel, { $0.places = need.place.map { [$0] } ?? [] }),
        ]
    }

    @Test(arguments: 1...2) func `removing a hard obstacle never lowers a rank`(seed: Int) {
        let market = RandomMarket(seed: UInt64(seed))
        var rises = 0
        for need in market.needs {
            for (number, offer) in market.offers.enumerated() {
                let before = rank(offer.key, need, market.offers)
                let obstacles = matcher.filters.obstacles(need, offer, on: day)
                for (obstacle, remove) in removals(need) where obstacles.contains(obstacle) {
                    var offers = market.offers
                    remove(&offers[number])
                    let after = rank(offer.key, need, offers)
                    #expect(after <= before, "\(obstacle)")
                    if after < before { rises += 1 }
                }
            }
        }
        #expect(rises > 0)
    }

    @Test(arguments: 1...2) func `a later duplicate of an offer ranks right behind it`(seed: Int) {
        let market = RandomMarket(seed: UInt64(seed))
        var compared = 0
        for need in market.needs {
            for match in ranking(need, market.offers) {
                var duplicate = market.offers[match.offer]
                duplicate.key += "-again"
                let ranked = ranking(need, market.offers + [duplicate]).map(\.key)
                let place = ranked.firstIndex(of: match.key) ?? -1
                #expect(ranked[place + 1] == duplicate.key)
                compared += 1
            }
        }
        #expect(compared > 3)
    }

    @Test func `nothing is shown when no topic reaches the threshold, and the reason is told`() throws {
        var need = NeedProfile()
        need.title = "Hovslagerkurs"
        var offer = OfferProfile(key: "o1")
        offer.title = "Regnskap for små bedrifter"
        offer.seatsFree = 10
        let answer = matcher.answer(for: need, in: matcher.index([offer]), on: day)
        #expect(answer.shown.isEmpty && answer.dropped.isEmpty)
        #expect(try #require(answer.reason).nb.contains("emnet"))
        #expect(matcher.explain(need, offer, on: day).belowThreshold(matcher.weights) != nil)
    }

    @Test func `words that no table knows match by their likeness`() {
        var need = NeedProfile()
        need.title = "Kaffebrenning"
        need.skills = [MatchSkill(label: "kaffebrenning")]
        var offer = OfferProfile(key: "o1")
        offer.title = "Kaffebrenningskurs"
        offer.seatsFree = 10
        let answer = matcher.answer(for: need, in: matcher.index([offer]), on: day)
        #expect(answer.shown.map(\.key) == ["o1"])
    }

    @Test(arguments: [
        (code: "a", score: SkillRelations.Kinship.same), ("narrow", .narrower), ("kin", .related), ("broad", .broader),
    ]) func `a taxonomy tells the same skill from a narrower, a related and a broader one`(
        taught: (code: String, score: SkillRelations.Kinship)
    ) {
        var relations = SkillRelations()
        relations.broader = ["narrow": ["a"], "a": ["broad"]]
        relations.related = ["kin": ["a"]]
        #expect(relations.kinship(taught: taught.code, needed: "a") == taught.score)
        #expect(relations.kinship(taught: "elsewhere", needed: "a") == nil)
    }
}
