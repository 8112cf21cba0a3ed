import EventSourcing
import EventStorage
import TestSupport

extension Rule {
    // append_stamps_identity_and_time, append_stamps_a_local_event_id (ours come with the event), event_ids_are_unique_within_a_store,
    // appending_equal_events_yields_two_events (with ids of their own), event_id_is_not_matchable_by_query,
    // reopened_store_does_not_reissue_an_event_id, append_stamps_a_recorded_time, recorded_time_survives_a_reopen,
    // contains_event_id_reports_membership
    static let identityRules = [
        Rule("an event keeps the id it came with") { log in
            try log.append(.test(7), .test(3))
            try expect(try log.all().map(\.id), is: [.test(7), .test(3)])
        },
        Rule("an id is in the log once") { log in
            try log.append(.test(1))
            try log.append(.test(1))
            try expect(try log.all().count, is: 1)
            do {
                try log.append(.test(2), .test(2))
                throw Broken(description: "two events with one id")
            } catch AppendError.repeatedID(.test(2)) {}
            try expect(try log.all().count, is: 1)
        },
        Rule("equal events with ids of their own are two events") { log in
            try log.append(.test(1, "a", ["k:x"]), .test(2, "a", ["k:x"]))
            try expect(try log.positions(), is: [1, 2])
        },
        Rule("an id is no tag") { log in
            try log.append(.test(1))
            try expect(try log.positions(Query(tags: [Tag("id:\(EventID.test(1))")!])), is: [])
        },
        Rule("after reopening, an id that was used is still used") { log in
            try log.append(.test(1))
            let again = try log.reopened()
            try expect(try again.append([.test(1)], unless: []).wasKnown, "not known")
            try expect(try again.append([.test(2)], unless: []).positions, is: [2])
        },
        Rule("an event is stamped with the time it is recorded") { log in
            try log.append(.test(1))
            try expect(try log.all().map(\.recorded), is: [TestClock().now])
        },
        Rule("recorded time is the same after reopening") { log in
            try log.append(.test(1))
            try expect(try log.reopened().all().map(\.recorded), is: [TestClock().now])
        },
        Rule("the log says where an id is, and that it is not") { log in
            try log.append(.test(1), .test(5))
            try expect(try log.position(of: .test(5)), is: 2)
            try expect(try log.position(of: .test(2)), is: nil)
            try expect(try log.position(of: .test(9)), is: nil)
        },
    ]

    // append_returns_last_written_position, append_is_atomic, append_is_atomic_under_a_mid_batch_fault,
    // append_rejects_empty_batch, empty_batch_is_refused_before_the_condition_is_evaluated, append_preserves_event_payload,
    // batch_positions_follow_slice_order, batch_is_not_evaluated_against_its_own_condition,
    // dropped_append_future_leaves_no_partial_batch (a thread's append ends whole or not at all), reissued_conditional_batch_lands_once,
    // reissued_unconditional_batch_lands_twice and reissued_batch_conditioned_on_other_events_lands_twice (ours land once)
    static let appendRules = [
        Rule("an append answers with its positions") { log in
            try expect(try log.append([.test(1), .test(2)], unless: []).positions, is: [1, 2])
            let receipt = try log.append([.test(3), .test(4), .test(5)], unless: [])
            try expect(receipt.last, is: 5)
            try expect(receipt.size, is: 5)
        },
        Rule("a batch is stored whole") { log in
            try log.append((1...50).map { .test($0) }, unless: [])
            try expect(try log.positions().count, is: 50)
        },
        Rule("a batch with a fault in the middle leaves nothing") { log in
            try log.append(.test(2))
            for bad in [[.test(3), .test(2), .test(4)], [.test(5), .test(5)], [.test(6), .tooLong(7)]] as [[NewEvent]] {
                do {
                    _ = try log.append(bad, unless: [])
                    throw Broken(description: "a faulty batch was appended")
                } catch is AppendError {}
            }
            try expect(try log.positions(), is: [1])
            try expect(try log.position(of: .test(3)), is: nil)
        },
        Rule("an empty batch is refused") { log in
            do {
                _ = try log.append([], unless: [])
                throw Broken(description: "an empty batch was appended")
            } catch AppendError.empty {}
        },
        Rule("an empty batch is refused before the condition is looked at") { log in
            try log.append(.test(1))
            do {
                _ = try log.append([], unless: [.none()])
                throw Broken(description: "an empty batch was appended")
            } catch AppendError.empty {}
        },
        Rule("data come back as they were given") { log in
            let data = #"{"b":"æøå \"quoted\" \u0001 👩‍🔬","a":[1,-2,{"z":null}],"B":true}"#
            try log.append(.test(1, data: data))
            try expect(try log.first().data, is: data)
        },
        Rule("a batch keeps its order") { log in
            try log.append([5, 2, 9, 1].map { .test($0) }, unless: [])
            try expect(try log.all().map(\.id), is: [5, 2, 9, 1].map { EventID.test($0) })
        },
        Rule("a batch is not checked against its own events") { log in
            let receipt = try log.append([.test(1, "a"), .test(2, "a")], unless: [.none(["a"])])
            try expect(receipt.positions, is: [1, 2])
        },
        Rule("a conditional batch sent again is answered as before") { log in
            let condition = AppendCondition.none(["a"])
            let first = try log.append([.test(1, "a"), .test(2, "a")], unless: [condition])
            let again = try log.append([.test(1, "a"), .test(2, "a")], unless: [condition])
            try expect(again.positions, is: first.positions)
            try expect(again.wasKnown && !first.wasKnown)
            try expect(try log.positions(), is: [1, 2])
        },
        Rule("an unconditional batch sent again lands once") { log in
            try log.append(.test(1), .test(2))
            try log.append(.test(3))
            try expect(try log.append([.test(1), .test(2)], unless: []).positions, is: [1, 2])
            try expect(try log.positions(), is: [1, 2, 3])
        },
        Rule("a batch conditioned on other events, sent again, lands once") { log in
            let condition = AppendCondition.none(["other"])
            try log.append([.test(1, "a")], unless: [condition])
            try log.append(.test(2, "other"))
            try expect(try log.append([.test(1, "a")], unless: [condition]).positions, is: [1])
            try expect(try log.positions(), is: [1, 2])
        },
        Rule("a batch that is known in part is refused") { log in
            try log.append(.test(1))
            do {
                try log.append(.test(1), .test(2))
                throw Broken(description: "a batch known in part was appended")
            } catch AppendError.partlyKnown(let known, let new) {
                try expect(known, is: [.test(1)])
                try expect(new, is: [.test(2)])
            }
            try expect(try log.positions(), is: [1])
        },
    ]
}

extension NewEvent {
    /// An event whose line is longer than a line may be.
    static func tooLong(_ number: Int) -> NewEvent {
        .test(number, data: #"{"text":""# + String(repeating: "x", count: 70_000) + #""}"#)
    }
}
