import EventSourcing
import EventStorage
import TestSupport

extension Rule {
    /// Three events: a {x}, b {y}, a {y}.
    private static func sample(_ log: any LogUnderTest) throws {
        try log.append(.test(1, "a", ["k:x"]), .test(2, "b", ["k:y"]), .test(3, "a", ["k:y"]))
    }

    private static func refused(_ name: String, _ condition: AppendCondition, by position: Position) -> Rule {
        Rule(name) { log in
            try sample(log)
            try expect(try expectConditionFails { try log.append([.test(9)], unless: [condition]) }, is: position)
        }
    }

    private static func admitted(_ name: String, _ condition: AppendCondition) -> Rule {
        Rule(name) { log in
            try sample(log)
            try expect(try log.append([.test(9)], unless: [condition]).positions, is: [4])
        }
    }

    // condition_without_after_rejects_any_match, condition_without_after_allows_non_match,
    // condition_after_ignores_events_at_the_boundary, condition_after_rejects_events_beyond_the_boundary,
    // condition_after_ignores_non_matching_events, condition_after_beyond_head_admits_the_append,
    // condition_after_beyond_the_last_matching_position_admits_the_append, condition_matches_on_tags,
    // condition_with_an_unheld_tag_does_not_reject, condition_against_an_empty_store_admits_the_append,
    // condition_rejection_leaves_store_unchanged, condition_rejection_is_reported_as_condition_violated,
    // condition_guards_carry_independent_boundaries
    static let conditionRules = [
        refused("a condition without a position fails on any match", .none(["a"]), by: 1),
        admitted("a condition without a match admits", .none(["none"])),
        admitted("an event at the position itself is not behind it", .none(["a"], after: 3)),
        refused("an event behind the position stands in the way", .none(["a"], after: 1), by: 3),
        admitted("an event behind the position that does not match is in nobody's way", .none(["b"], after: 2)),
        admitted("a position behind the head admits", .none(["a"], after: 99)),
        admitted("a position behind the last match admits", .none([], ["k:x"], after: 2)),
        refused("a condition goes by tags", .none(["a"], ["k:y"]), by: 3),
        admitted("a condition with a tag that no event has admits", .none(["a"], ["k:y", "k:none"])),
        refused("position nought is the same as none", .none(["b"], after: 0), by: 2),
        refused("a condition of everything fails on any event behind the position", .none(after: 2), by: 3),
        Rule("an empty log admits under any condition") { log in
            try expect(try log.append([.test(1)], unless: [.none()]).positions, is: [1])
        },
        Rule("a refused append leaves the log as it was") { log in
            try sample(log)
            let before = try log.all()
            try expectConditionFails { try log.append([.test(8), .test(9)], unless: [.none(["a"])]) }
            try expect(try log.all(), is: before)
            try expect(try log.head(), is: 3)
            try expect(try log.position(of: .test(8)), is: nil)
        },
        Rule("a refusal by a condition is told from every other failure") { log in
            try sample(log)
            do {
                try log.append(.test(9), unless: .none(["none"]), .none(["b"]))
                throw Broken(description: "appended")
            } catch AppendError.conditionFailed(let condition, let position) {
                try expect(condition, is: 1)
                try expect(position, is: 2)
            }
        },
        Rule("each condition has a position of its own") { log in
            try sample(log)
            try expectConditionFails {
                try log.append([.test(8)], unless: [.none(["b"], after: 3), .none(["a"], after: 2)])
            }
            let receipt = try log.append([.test(9)], unless: [.none(["b"], after: 2), .none(["a"], after: 3)])
            try expect(receipt.positions, is: [4])
        },
    ]
}
