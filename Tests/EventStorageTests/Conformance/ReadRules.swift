import EventSourcing
import EventStorage
import TestSupport

extension Rule {
    /// Ten events; those with even positions are of type `even`, those divisible by three have the tag.
    private static func ten(_ log: any LogUnderTest) throws {
        for number in 1...10 {
            try log.append(.test(number, number % 2 == 0 ? "even" : "odd", number % 3 == 0 ? ["by:3"] : []))
        }
    }

    private static func readRule(
        _ name: String, _ query: Query = .all, _ range: ReadRange, _ wanted: [UInt64]
    ) -> Rule {
        Rule(name) { log in
            try ten(log)
            try expect(try log.positions(query, range), is: wanted)
        }
    }

    private static let even = Query(types: ["even"])
    private static let evenOrThird = Query([.init(types: ["even"]), .init(tags: ["by:3"])])

    // read_from_is_inclusive, read_backwards_reverses_order, read_limit_truncates, read_backwards_from_with_limit,
    // read_defaults_to_ascending_order, reading_an_empty_store_yields_nothing, read_limit_applies_after_filtering,
    // read_backwards_limit_applies_after_filtering, read_from_composes_with_multi_item_query,
    // read_from_composes_with_limit, read_to_is_inclusive, read_from_and_to_bound_a_closed_window,
    // read_to_under_backwards_bounds_the_older_end, read_limit_zero_yields_nothing,
    // limit_applies_across_items_not_per_item, read_from_a_gap_position (ours has no gaps: from a position that does not match)
    static let readRules = [
        readRule("a read begins with the position it is from", .all, ReadRange(from: 8), [8, 9, 10]),
        readRule(
            "a read backwards has the newest first", .all, ReadRange(backwards: true), [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]),
        readRule("a limit ends a read", .all, ReadRange(limit: 3), [1, 2, 3]),
        readRule(
            "a read backwards from a position has a limit", .all, ReadRange(from: 5, limit: 2, backwards: true), [5, 4]),
        readRule("a read is in the order of the positions", even, ReadRange(), [2, 4, 6, 8, 10]),
        Rule("an empty log has nothing to read") { log in
            try expect(try log.positions(), is: [])
            try expect(try log.positions(even, ReadRange(backwards: true)), is: [])
        },
        readRule("a limit counts what matches", even, ReadRange(limit: 3), [2, 4, 6]),
        readRule("a limit counts what matches, backwards too", even, ReadRange(limit: 3, backwards: true), [10, 8, 6]),
        readRule("a start holds for all items", evenOrThird, ReadRange(from: 7), [8, 9, 10]),
        readRule("a start and a limit hold together", even, ReadRange(from: 3, limit: 2), [4, 6]),
        readRule("a read ends with the position it is to", .all, ReadRange(to: 3), [1, 2, 3]),
        readRule("start and end enclose a stretch", .all, ReadRange(from: 4, to: 6), [4, 5, 6]),
        readRule("backwards, the end is the older one", .all, ReadRange(from: 6, to: 4, backwards: true), [6, 5, 4]),
        readRule("a limit of nothing reads nothing", .all, ReadRange(limit: 0), []),
        readRule("a limit holds for all items together", evenOrThird, ReadRange(limit: 4), [2, 3, 4, 6]),
        readRule("a read may begin at a position that does not match", even, ReadRange(from: 5, limit: 1), [6]),
        readRule("an end before the start reads nothing", .all, ReadRange(from: 6, to: 5), []),
        readRule("a start behind the head reads nothing", .all, ReadRange(from: 11), []),
        readRule("an end behind the head is the head", .all, ReadRange(from: 9, to: 99), [9, 10]),
    ]

    // positions_are_unique, positions_are_strictly_monotonic, head_of_an_empty_store_is_none, head_is_the_highest_
    // visible_position, head_advances_across_two_handles
    static let positionRules = [
        Rule("no two events have the same position") { log in
            try ten(log)
            try expect(Set(try log.positions()).count, is: 10)
        },
        Rule("positions begin at one, rise, and have no gaps") { log in
            try log.append(.test(1), .test(2))
            try expectConditionFails { try log.append([.test(3)], unless: [.none()]) }
            try log.append(.test(4))
            try expect(try log.positions(), is: [1, 2, 3])
        },
        Rule("the head of an empty log is before the first position") { log in try expect(try log.head(), is: .start) },
        Rule("the head is the last position that can be read") { log in
            try ten(log)
            try expect(try log.head(), is: 10)
            let seen = try log.read(.all, ReadRange(limit: 1)) { _ in true }
            try expect(seen, is: 10)
        },
        Rule("the head advances with another handle's appends") { log in
            let other = try log.anotherHandle()
            try log.append(.test(1))
            try expect(try other.head(), is: 1)
            try other.append(.test(2))
            try expect(try log.head(), is: 2)
        },
    ]
}
