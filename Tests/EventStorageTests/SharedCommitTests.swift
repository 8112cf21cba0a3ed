import EventSourcing
import EventStorage
import Synchronization
import TestSupport
import Testing

/// Threads that append at the same time share a commit, and each is answered for itself.
@Suite struct SharedCommitTests {
    let directory = try! TemporaryDirectory()

    @Test func `a request that is refused fails alone, whoever shares its commit`() throws {
        let log = try EventLog.test(directory)
        try log.append([.test(1, "seat.taken", ["seat:0"])])
        let refused = Mutex<[Int: AppendError]>([:])
        try onThreads(32) { thread in
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
        let log = try EventLog.test(directory)
        let won = Mutex<[Int]>([])
        for round in 0..<10 {
            let seat = Tag("seat:\(round)")!
            try onThreads(16) { thread in
                do {
                    try log.append([.test(round * 100 + thread + 1, tags: [seat])], unless: [.none([], [seat])])
                    won.withLock { $0.append(round) }
                } catch AppendError.conditionFailed(_, let position) {
                    #expect(position == Position(UInt64(round + 1)))
                }
            }
        }
        #expect(won.withLock { $0 } == Array(0..<10))
    }

    @Test func `the same events sent by many threads at once land once, and each is told where`() throws {
        let log = try EventLog.test(directory)
        let receipts = Mutex<[Receipt]>([])
        try onThreads(16) { _ in
            let receipt = try log.append([.test(1), .test(2)])
            receipts.withLock { $0.append(receipt) }
        }
        #expect(receipts.withLock { $0.allSatisfy { $0.positions == [1, 2] } })
        #expect(receipts.withLock { $0.filter { !$0.wasKnown }.count } == 1)
        #expect(try log.head() == 2)
    }
}

private typealias Tag = EventSourcing.Tag
