import EventSourcing
import EventStorage
import Synchronization
import TestSupport
import Testing

@Suite struct FollowTests {
    let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    @Test func `a follower sees each event once and in order, whoever appends`() throws {
        let log = try EventLog.test(directory)
        try log.append(SampleBatch(number: 0, size: 3).events())
        let seen = Mutex<[Position]>([])
        try onThreads(3) { thread in
            if thread == 0 {
                // Far more looks than it takes: a test that fails must end as well.
                var looks = 0
                func goesOn() -> Bool {
                    looks += 1
                    return looks < 20_000
                }
                try log.follow(after: 1, every: 1, whileWaiting: goesOn) { event in
                    seen.withLock { $0.append(event.position) }
                    return event.position < 163
                }
            } else {
                for number in 0..<40 { try log.append(SampleBatch(number: thread * 100 + number, size: 2).events()) }
            }
        }
        #expect(seen.withLock { $0 } == (2...163).map { Position($0) })
    }

    @Test func `a follower is given what matches only, and ends when it is told to`() throws {
        let log = try EventLog.test(directory)
        try log.append([.test(1, "a"), .test(2, "b"), .test(3, "a"), .test(4, "b")])
        var seen: [Position] = []
        var looks = 0
        try log.follow(
            Query(types: ["a"]), after: .start, every: 0,
            whileWaiting: {
                looks += 1
                return looks < 3
            },
            { event in
                seen.append(event.position)
                return true
            })
        #expect(seen == [1, 3])
        #expect(looks == 3)
    }
}
