import Dispatch
import EventSourcing
import EventStorage
import Synchronization
import TestSupport

extension Rule {
    // racing_conditional_appends_elect_one_winner, interleaved_appends_on_one_handle_elect_one_winner,
    // a_live_read_stream_does_not_block_an_append, read_result_is_stable_under_concurrent_append,
    // query_items_share_one_snapshot, nothing_below_an_observed_position_appears_later,
    // exactly_one_of_n_contenders_commits, k_disjoint_boundaries_admit_exactly_k_commits,
    // positions_are_unique_under_concurrent_appends, append_returns_the_callers_own_last_position,
    // a_concurrent_reader_never_sees_a_partial_batch
    static let isolationRules = [
        Rule("of two that decided on the same events, one wins") { log in
            let seen = try log.head()
            try log.append([.test(1, "a")], unless: [.none(["a"], after: seen)])
            try expectConditionFails { try log.append([.test(2, "a")], unless: [.none(["a"], after: seen)]) }
        },
        Rule("of many that race, exactly one wins") { log in
            let won = Mutex(0)
            try onThreads(16) { index in
                do {
                    try log.append([.test(index + 1, "seat")], unless: [.none(["seat"])])
                    won.withLock { $0 += 1 }
                } catch AppendError.conditionFailed {}
            }
            try expect(won.withLock { $0 }, is: 1)
            try expect(try log.positions(), is: [1])
        },
        Rule("as many win as there are boundaries that do not touch") { log in
            let won = Mutex(0)
            try onThreads(24) { index in
                let tag = Tag("seat:\(index % 6)")!
                do {
                    try log.append([.test(index + 1, tags: [tag])], unless: [.none([], [tag])])
                    won.withLock { $0 += 1 }
                } catch AppendError.conditionFailed {}
            }
            try expect(won.withLock { $0 }, is: 6)
        },
        Rule("a read that goes on does not hold up an append, and does not see it") { log in
            try log.append(.test(1), .test(2))
            var seen: [UInt64] = []
            _ = try log.read(.all, ReadRange()) { event in
                seen.append(event.position.rawValue)
                if seen.count == 1 { try log.append(.test(3)) }
                return true
            }
            try expect(seen, is: [1, 2])
            try expect(try log.positions(), is: [1, 2, 3])
        },
        Rule("all items of a query see the same log") { log in
            try log.append(.test(1, "a"), .test(2, "b"))
            var seen: [UInt64] = []
            _ = try log.read(Query([.init(types: ["a"]), .init(types: ["b"])]), ReadRange()) { event in
                seen.append(event.position.rawValue)
                if seen.count == 1 { try log.append(.test(3, "b")) }
                return true
            }
            try expect(seen, is: [1, 2])
        },
        Rule("nothing appears later below a position that was seen") { log in
            let seen = Mutex<[UInt64]>([])
            try looking(
                {
                    try seen.withLock { before in
                        let now = try log.positions()
                        try expect(now.starts(with: before))
                        before = now
                    }
                },
                whileWriting: 4, times: 25, { writer, number in try log.append(.test(writer * 100 + number)) })
        },
        Rule("events appended at the same time have positions of their own, and each is told its own") { log in
            try onThreads(16) { index in
                for number in 0..<10 {
                    let id = index * 100 + number + 1
                    let receipt = try log.append([.test(id), .test(id + 5000)], unless: [])
                    try expect(try log.position(of: .test(id + 5000)), is: receipt.last)
                    try expect(receipt.positions.count, is: 2)
                    try expect(receipt.positions[1].rawValue, is: receipt.positions[0].rawValue + 1)
                }
            }
            try expect(try log.positions(), is: Array(1...320))
        },
        Rule("a reader never sees a part of a batch") { log in
            try looking(
                { try expect(try log.all().count % 5 == 0) },
                whileWriting: 2, times: 20,
                { writer, batch in
                    try log.append((1...5).map { .test(writer * 1000 + batch * 5 + $0) }, unless: [])
                })
        },
    ]

    /// Looks again and again, on a thread of its own and after each write, while others write; they begin when it has looked
    /// once.
    private static func looking(
        _ look: @Sendable @escaping () throws -> Void, whileWriting writers: Int, times: Int,
        _ write: @Sendable @escaping (_ writer: Int, _ time: Int) throws -> Void
    ) throws {
        let done = Atomic(0)
        let begin = DispatchSemaphore(value: 0)
        try onThreads(writers + 1) { thread in
            if thread == 0 {
                // A look that fails lets the writers go as well.
                defer { for _ in 0..<writers { begin.signal() } }
                try look()
                for _ in 0..<writers { begin.signal() }
                while done.load(ordering: .acquiring) < writers { try look() }
            } else {
                defer { done.add(1, ordering: .releasing) }
                begin.wait()
                for time in 0..<times {
                    try write(thread, time)
                    try look()
                }
            }
        }
    }
}
