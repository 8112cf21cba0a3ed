import Dispatch
import EventSourcing
import Glibc
import Synchronization
import TestSupport
import Testing

@testable import EventStorage

/// Threads that append at the same time share a commit, and each is answered for itself.
@Suite struct SharedCommitTests {
    let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    @Test func `a request that is refused fails alone, whoever shares its commit`() throws {
        let refused = Mutex<[Int: AppendError]>([:])
        let log = try meet(32, behind: [.test(1, "seat.taken")]) { log, thread in
            // By turns: a good one, one that the log refuses, one with a repeated id, one known in part.
            let id = 100 + thread * 10
            do {
                switch thread % 4 {
                case 0: try log.append([.test(id), .test(id + 1)])
                case 1: try log.append([.test(id)], unless: [.none(["seat.taken"])])
                case 2: try log.append([.test(id), .test(id)])
                default: try log.append([.test(1), .test(id)])
                }
            } catch let error as AppendError {
                refused.withLock { $0[thread] = error }
            }
        }
        let answers = refused.withLock { $0 }
        for thread in 0..<32 {
            let id = EventID.test(100 + thread * 10)
            switch thread % 4 {
            case 0: #expect(answers[thread] == nil)
            case 1: #expect(answers[thread] == .conditionFailed(condition: 0, by: 1))
            case 2: #expect(answers[thread] == .repeatedID(id))
            default: #expect(answers[thread] == .partlyKnown(known: [.test(1)], new: [id]))
            }
        }
        #expect(try log.head() == 17)
        #expect(try log.inspect().findings.isEmpty)
    }

    @Test func `a condition sees what was appended in the same commit before it`() throws {
        let refused = Mutex<[AppendError]>([])
        let log = try meet(16, behind: [.test(1)]) { log, thread in
            do {
                try log.append([.test(100 + thread, tags: ["seat:1"])], unless: [.none([], ["seat:1"])])
            } catch let error as AppendError {
                refused.withLock { $0.append(error) }
            }
        }
        #expect(try log.head() == 2)
        #expect(refused.withLock { $0 } == Array(repeating: .conditionFailed(condition: 0, by: 2), count: 15))
    }

    @Test func `the same events sent by many threads at once land once, and each is told where`() throws {
        let receipts = Mutex<[Receipt]>([])
        let log = try meet(16, behind: [.test(9)]) { log, _ in
            let receipt = try log.append([.test(1), .test(2)])
            receipts.withLock { $0.append(receipt) }
        }
        #expect(receipts.withLock { $0.allSatisfy { $0.positions == [2, 3] } })
        #expect(receipts.withLock { $0.filter { !$0.wasKnown }.count } == 1)
        #expect(try log.head() == 3)
    }

    /// Lets what as many threads append meet in one commit: they come while the commit of `first` lasts.
    private func meet(
        _ threads: Int, behind first: [NewEvent], _ work: @Sendable @escaping (EventLog, _ thread: Int) throws -> Void
    ) throws -> EventLog {
        let meeting = Meeting(of: threads)
        let log = try EventLog.create(
            directory("log.mdb"), source: "/test/north", origin: "north.example/2026", clock: meeting.clock)
        meeting.log.withLock { $0 = log }
        try onThreads(threads + 1) { thread in
            if thread == threads {
                try log.append(first)
            } else {
                meeting.hasBegun.wait()
                try work(log, thread)
            }
        }
        #expect(meeting.commits.load(ordering: .relaxed) == 2)
        return log
    }
}

/// A clock that is asked in every commit, and answers the first time only when everybody waits for the next.
private final class Meeting: Sendable {
    let hasBegun = DispatchSemaphore(value: 0)
    let log = Mutex<EventLog?>(nil)
    let commits = Atomic(0)
    private let threads: Int

    init(of threads: Int) { self.threads = threads }

    @Sendable func clock() -> Timestamp {
        commits.add(1, ordering: .relaxed)
        let log = log.withLock { log in
            defer { log = nil }
            return log
        }
        if let log {
            for _ in 0..<threads { hasBegun.signal() }
            // As many looks as no machine needs: a thread that fails must not keep the others for ever.
            var looks = 0
            while log.commits.waiting < threads, looks < 10_000_000 {
                sched_yield()
                looks += 1
            }
        }
        return TestClock().now
    }
}
