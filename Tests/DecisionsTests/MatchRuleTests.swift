import Decisions
import DomainSupport
import EventSourcing
import EventStorage
import Events
import TestSupport
import Testing

/// A proposal is for an open need and a live offer; an answer is to a proposal that waits for one.
@Suite struct MatchRuleTests {
    private let directory: TemporaryDirectory
    private let log: EventLog

    init() throws {
        directory = try TemporaryDirectory()
        log = try EventLog.test(directory)
    }

    private static func id<Kind: Subject>(_ number: Int) -> ID<Kind> {
        ID(UniqueID(high: 0x0198_0000_0000_7000, low: 0x8000_0000_0000_0000 + UInt64(number)))
    }

    private let need: NeedID = id(1)
    private let offer: OfferID = id(2)
    private let business: BusinessID = id(3)

    private var logged: NeedLogged {
        NeedLogged(
            need: need, business: business, title: "Truck", skills: [Skill(label: "truck")], heads: 1, urgency: 2,
            window: nil, modes: [], maxTravelMinutes: nil, languages: [], level: nil, budget: nil, visit: nil)
    }

    private var created: OfferCreated {
        OfferCreated(
            offer: offer, title: "Truckkurs", provider: Self.id(4), kind: .course, skills: [Skill(label: "truck")],
            level: nil, credits: nil, hours: nil, languages: [], mode: .online, locations: [], start: nil, end: nil,
            deadline: nil, minHeads: nil, price: nil, adaptedFrom: [])
    }

    private var published: OfferPublished { OfferPublished(offer: offer, capacity: 5, waitingList: false) }

    private func proposed(by other: BusinessID? = nil) -> MatchProposed {
        MatchProposed(
            need: need, offer: offer, business: other ?? business, score: 900, components: [], matcherVersion: "test",
            positionSeen: 3)
    }

    private var accepted: MatchAccepted { MatchAccepted(need: need, offer: offer, business: business, reason: nil) }
    private var rejected: MatchRejected {
        MatchRejected(need: need, offer: offer, business: business, reason: .price)
    }

    private func happened(_ events: any Event...) throws {
        for event in events {
            let number = try Int(log.head().rawValue) + 1
            try log.append([event.new(id: .test(number), provenance: .test)])
        }
    }

    /// The rule that refuses, and the event in the way.
    private struct Answer: Equatable {
        let rule: String
        let inTheWay: Position?

        init(_ rule: String, by inTheWay: Position?) {
            self.rule = rule
            self.inTheWay = inTheWay
        }
    }

    /// What refuses what is asked for; `nil` if nothing does.
    private func refusal(_ asked: any Event) throws -> Answer? {
        let day = "2026-02-03" as CalendarDate
        let rule = try #require(Rulebook.rule(for: asked))
        do {
            let outcome = try log.decide(Request(rule, on: day, today: day), provenance: .test, checkOnly: true) {
                .test(900 + $0)
            }
            #expect(outcome.events.map(\.type) == [type(of: asked).type])
            return nil
        } catch let refusal as Refusal {
            #expect(refusal.text.en != refusal.text.nb)
            return Answer(refusal.rule, by: refusal.inTheWay)
        }
    }

    @Test func `an offer is proposed for an open need, and the answer recorded`() throws {
        try happened(logged, created, published)
        #expect(try refusal(proposed()) == nil)
        try happened(proposed())
        #expect(try refusal(accepted) == nil)
        #expect(try refusal(rejected) == nil)
    }

    @Test func `an offer that is not published, and one that is cancelled, are not proposed`() throws {
        try happened(logged, created)
        #expect(try refusal(proposed()) == Answer("offer-unpublished", by: 2))
        let day = "2026-02-03" as CalendarDate
        try happened(published, OfferCancelled(offer: offer, date: day, reason: .other))
        #expect(try refusal(proposed()) == Answer("offer-cancelled", by: 4))
    }

    @Test func `nothing is proposed for a need that is withdrawn, or is another business's`() throws {
        try happened(logged, created, published)
        #expect(try refusal(proposed(by: Self.id(9)))?.rule == "other-business")
        try happened(NeedWithdrawn(need: need, reason: "x"))
        #expect(try refusal(proposed()) == Answer("need-withdrawn", by: 4))
    }

    @Test func `nothing is answered that was not proposed, and nothing twice`() throws {
        try happened(logged, created, published)
        #expect(try refusal(accepted) == Answer("match-not-proposed", by: nil))
        try happened(proposed(), accepted)
        #expect(try refusal(accepted) == Answer("match-not-proposed", by: 5))
        #expect(try refusal(rejected) == Answer("match-not-proposed", by: 5))
    }

    @Test func `what waits or is accepted is not proposed again; what was rejected may be`() throws {
        try happened(logged, created, published, proposed())
        #expect(try refusal(proposed()) == Answer("match-proposed", by: 4))
        try happened(rejected)
        #expect(try refusal(proposed()) == nil)
        try happened(proposed(), accepted)
        #expect(try refusal(proposed()) == Answer("match-accepted", by: 7))
    }

    @Test func `the file that holds is not loaded again; an older one may be`() throws {
        func loaded(_ digit: String) -> ReferenceLoaded {
            ReferenceLoaded(kind: .travel, edition: "x", digest: String(repeating: digit, count: 64))
        }
        try happened(loaded("1"))
        #expect(try refusal(loaded("1")) == Answer("reference-loaded", by: 1))
        try happened(loaded("2"))
        #expect(try refusal(loaded("1")) == nil)
    }
}
