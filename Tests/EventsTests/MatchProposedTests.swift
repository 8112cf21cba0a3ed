import EventSourcing
import Events
import JSON
import Testing

@Suite struct MatchProposedTests {
    private func proposed(timing points: Int) -> MatchProposed {
        MatchProposed(
            need: NeedID(UniqueID(high: 1, low: 1)), offer: OfferID(UniqueID(high: 2, low: 2)),
            business: BusinessID(UniqueID(high: 3, low: 3)), score: 640,
            components: [.init(name: "topic", points: 700), .init(name: "timing", points: points)],
            matcherVersion: "1", positionSeen: 7)
    }

    private func read(_ event: MatchProposed) throws -> MatchProposed {
        let data = JSONWriter.bytes { json in json.writeObject { event.write(to: &$0) } }
        return try MatchProposed(json: data.span, version: MatchProposed.version)
    }

    @Test(arguments: [-1000, -60, 0, 1000]) func `what speaks against an offer takes points away`(_ points: Int) throws
    {
        #expect(try read(proposed(timing: points)).components.map(\.points) == [700, points])
    }

    @Test(arguments: [-1001, 1001]) func `no part weighs more than the whole`(_ points: Int) {
        #expect(throws: JSONError.self) { try read(proposed(timing: points)) }
    }
}
