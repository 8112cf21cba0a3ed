import EventSourcing
import EventStorage
import TestSupport

extension Rule {
    // two_fixture_instances_observe_none_of_each_others_appends, two_handles_observe_each_others_appends,
    // acknowledged_writes_survive_a_reopen
    static let fixtureRules = [
        Rule.between("two logs know nothing of each other") { make in
            let (one, other) = (try make(), try make())
            try one.append(.test(1))
            try expect(try other.head(), is: .start)
            try expect(try other.positions(), is: [])
        },
        Rule("two handles see each other's appends") { log in
            let other = try log.anotherHandle()
            try log.append(.test(1))
            try other.append(.test(2))
            try expect(try log.positions(), is: [1, 2])
            try expect(try other.positions(), is: [1, 2])
        },
        Rule("what was acknowledged is there after reopening") { log in
            try log.append(.test(1, data: #"{"a":1}"#))
            let before = try log.all()
            try expect(try log.reopened().all().map(\.data), is: before.map(\.data))
            try expect(try log.reopened().positions(), is: [1])
        },
    ]

    /// Four events: a {x}, b {x, y}, a {x, y, z}, c without tags.
    private static func sample(_ log: any LogUnderTest) throws {
        try log.append(.test(1, "a", ["k:x"]), .test(2, "b", ["k:x", "k:y"]))
        try log.append(.test(3, "a", ["k:x", "k:y", "k:z"]), .test(4, "c"))
    }

    private static func queryRule(_ name: String, _ query: Query, _ wanted: [UInt64]) -> Rule {
        Rule(name) { log in
            try sample(log)
            try expect(try log.positions(query), is: wanted)
        }
    }

    // query_all_matches_every_event, query_item_types_are_or, query_item_tags_are_and, query_item_tags_match_supersets,
    // query_item_rejects_partial_tag_overlap, query_item_combines_types_and_tags_with_and, query_items_are_or,
    // untagged_events_match_query_all, duplicate_items_do_not_duplicate_events, query_item_order_does_not_change_the_
    // result_set, query_matching_nothing_yields_empty, query_union_is_item_concatenation
    static let queryRules = [
        queryRule("a query of everything matches every event", .all, [1, 2, 3, 4]),
        queryRule("an item without types and tags matches every event", Query(), [1, 2, 3, 4]),
        queryRule("the types of an item are alternatives", Query(types: ["a", "b"]), [1, 2, 3]),
        queryRule("the tags of an item must all be there", Query(tags: ["k:x", "k:y"]), [2, 3]),
        queryRule("an event may have more tags than the item", Query(tags: ["k:x"]), [1, 2, 3]),
        queryRule("an event with some of the tags does not match", Query(tags: ["k:y", "k:z"]), [3]),
        queryRule("types and tags of an item must both fit", Query(types: ["a"], tags: ["k:y"]), [3]),
        queryRule(
            "the items of a query are alternatives",
            Query([.init(types: ["c"]), .init(types: ["b"], tags: ["k:y"])]), [2, 4]),
        Rule("events without tags are found by a query of everything") { log in
            try log.append(.test(1), .test(2, tags: ["k:x"]))
            try expect(try log.positions(), is: [1, 2])
        },
        queryRule(
            "the same item twice gives each event once",
            Query([.init(tags: ["k:x"]), .init(tags: ["k:x"]), .init(types: ["a"])]), [1, 2, 3]),
        Rule("the order of the items does not matter") { log in
            try sample(log)
            let items: [Query.Item] = [.init(types: ["c"]), .init(tags: ["k:z"]), .init(types: ["a"])]
            try expect(try log.positions(Query(items)), is: [1, 3, 4])
            try expect(try log.positions(Query(items.reversed())), is: [1, 3, 4])
        },
        queryRule("a query that nothing matches gives nothing", Query(types: ["none"]), []),
        Rule("the union of two queries matches what either matches") { log in
            try sample(log)
            let (one, other) = (Query(types: ["b"]), Query(tags: ["k:z"]))
            try expect(try log.positions(one.union(other)), is: [2, 3])
            try expect(try log.positions(one.union(.all)), is: [1, 2, 3, 4])
        },
    ]
}

extension NewEvent {
    static func test(_ number: Int, tags: Tags) -> NewEvent { .test(number, "thing.happened", tags) }
}
