import EventSourcing
import Testing

@Suite struct QueryTests {
    private func matches(_ query: Query, _ type: EventType, _ tags: Tags = []) -> Bool {
        query.matches(type: type, tags: tags)
    }

    @Test func `no items, or an item that asks for nothing, match everything`() {
        for query in [Query.all, Query([]), Query(), Query([.init(types: ["a"]), .init()])] {
            #expect(query.matchesAll && matches(query, "b"))
        }
        #expect(!Query(types: ["a"]).matchesAll && !Query(tags: ["k:1"]).matchesAll)
    }

    @Test func `types are alternatives, tags must all be there, and both must fit`() {
        let query = Query(types: ["a", "b"], tags: ["k:1", "k:2"])
        #expect(matches(query, "a", ["k:1", "k:2"]) && matches(query, "b", ["k:1", "k:2", "k:3"]))
        #expect(!matches(query, "c", ["k:1", "k:2"]) && !matches(query, "a", ["k:1"]) && !matches(query, "a"))
    }

    @Test func `items are alternatives`() {
        let query = Query([.init(types: ["a"], tags: ["k:1"]), .init(types: ["b"])])
        #expect(matches(query, "a", ["k:1"]) && matches(query, "b"))
        #expect(!matches(query, "a", ["k:2"]) && !matches(query, "c", ["k:1"]))
    }

    @Test func `a union matches what either matches`() {
        let (a, b) = (Query(types: ["a"]), Query(tags: ["k:1"]))
        let union = a.union(b)
        #expect(matches(union, "a") && matches(union, "b", ["k:1"]) && !matches(union, "b"))
        #expect(a.union(.all).matchesAll && Query.all.union(a).matchesAll)
    }
}
