import EventSourcing
import EventStorage
import TestSupport
import Testing

@Suite struct TimeTests {
    let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    @Test func `a clock that jumps back does not show in the log`() throws {
        let clock = TestClock("2026-02-03T12:00:00Z")
        let log = try EventLog.test(directory, clock: clock)
        for (number, time) in ["12:00:00", "12:00:05", "11:00:00", "12:00:04.9", "12:00:06"].enumerated() {
            clock.set("2026-02-03T\(time)Z")
            try log.append([.test(number + 1)])
        }
        let recorded = try log.events().map { $0.envelope.recordedTime.description.dropFirst(14).prefix(5) }
        #expect(recorded == ["00:00", "00:05", "00:05", "00:05", "00:06"])
        #expect(try log.inspect().findings.isEmpty)
    }

    @Test func `the last event recorded by a time is found`() throws {
        let clock = TestClock()
        let log = try EventLog.test(directory, clock: clock)
        #expect(try log.position(recordedBy: clock.now) == .start)
        let noon = clock.now
        for (number, second) in [0, 0, 10, 10, 10, 20].enumerated() {
            clock.set(noon.adding(seconds: second).description)
            try log.append([.test(number + 1)])
        }
        let asked = [-1, 0, 9, 10, 19, 20, 999].map { noon.adding(seconds: $0) }
        #expect(try asked.map { try log.position(recordedBy: $0) } == [0, 2, 2, 5, 5, 6, 6])
    }
}
