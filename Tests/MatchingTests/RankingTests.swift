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
            (.language, { $0.languages.append("nb") }),
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

    private static var truckOffer: OfferProfile {
        var offer = OfferProfile(key: "b")
        offer.texts.title = "Truckførerkurs"
        offer.start = RandomMarket.day.adding(days: 30)
        offer.places = [MatchPlace(municipality: "5047")]
        offer.seatsFree = 4
        return offer
    }

    private static var truckNeed: NeedProfile {
        var need = NeedProfile()
        need.title = "Truckførerkurs"
        need.heads = 4
        need.earliest = RandomMarket.day
        need.latest = RandomMarket.day.adding(days: 90)
        need.modes = ["onsite", "blended"]
        need.levels = 3...4
        need.place = MatchPlace(municipality: "5007")
        return need
    }

    @Test func `offers that score the same stand in the order of their keys, however they come`() {
        let offers = ["b", "a", "c"].map { key in
            var offer = Self.truckOffer
            offer.key = key
            return offer
        }
        for order in [offers, offers.reversed()] {
            #expect(ranking(Self.truckNeed, order).map(\.key) == ["a", "b", "c"])
        }
    }

    static let improvements: [(ScoreComponent, @Sendable (inout OfferProfile) -> Void)] = [
        (.timing, { $0.start = RandomMarket.day.adding(days: 10) }),
        (.travel, { $0.places = [MatchPlace(municipality: "5007")] }),
        (.level, { $0.level = 4 }),
    ]
    static let drawbacks: [(ScoreComponent, @Sendable (inout OfferProfile) -> Void)] = [
        (.seats, { $0.seatsFree = 3 }),
        (
            .seats,
            {
                $0.seatsFree = 0
                $0.hasWaitingList = true
            }
        ),
        (.mode, { $0.mode = "blended" }),
    ]

    @Test(arguments: improvements) func `what suits the need better ranks first, though its key comes later`(
        component: ScoreComponent, improve: @Sendable (inout OfferProfile) -> Void
    ) {
        var better = Self.truckOffer
        improve(&better)
        better.key = "z"
        #expect(ranking(Self.truckNeed, [Self.truckOffer, better]).map(\.key) == ["z", "b"], "\(component)")
    }

    @Test(arguments: drawbacks) func `what suits the need less ranks behind, though its key comes earlier`(
        component: ScoreComponent, worsen: @Sendable (inout OfferProfile) -> Void
    ) {
        var worse = Self.truckOffer
        worsen(&worse)
        worse.key = "a"
        #expect(ranking(Self.truckNeed, [worse, Self.truckOffer]).map(\.key) == ["b", "a"], "\(component)")
    }

    @Test func `the parts of an explanation come to the score, and each says why`() {
        let explanation = matcher.explain(Self.truckNeed, Self.truckOffer, on: day)
        #expect(explanation.obstacles.isEmpty && explanation.reachesThreshold)
        #expect(abs(explanation.parts.map(\.points).reduce(0, +) - explanation.score) < explanation.parts.count)
        #expect(explanation.parts.map(\.highest).reduce(0, +) == Matcher.highestScore)
        for part in explanation.parts {
            #expect(
                !part.details.isEmpty && !part.sources.isEmpty && part.details.allSatisfy { $0.en != "" && $0.nb != "" }
            )
        }
    }

    @Test func `nothing is shown when no topic reaches the threshold, and the reason is told`() throws {
        var need = NeedProfile()
        need.title = "Hovslagerkurs"
        var offer = OfferProfile(key: "o1")
        offer.texts.title = "Regnskap for små bedrifter"
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
        offer.texts.title = "Kaffebrenningskurs"
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
