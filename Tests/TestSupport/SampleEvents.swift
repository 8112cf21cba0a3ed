import EventSourcing
import EventStorage
import Synchronization

/// A clock that stands still until it is set.
public final class TestClock: Sendable {
    private let time: Mutex<Timestamp>

    public init(_ text: String = "2026-02-03T12:00:00Z") { time = Mutex(OffsetTime(text)!.instant) }

    public var now: Timestamp { time.withLock { $0 } }
    public func set(_ text: String) { time.withLock { $0 = OffsetTime(text)!.instant } }
}

extension EventID {
    /// The same id for the same number, in the order of the numbers.
    public static func test(_ number: Int) -> EventID {
        EventID(high: 0x0198_0000_0000_7000 + UInt64(number) << 16, low: 0x8000_0000_0000_0000 + UInt64(number))
    }
}

extension NewEvent {
    /// An event with next to nothing in it.
    public static func test(_ number: Int, _ type: EventType = "thing.happened", _ tags: Tags = [], data: String = "{}")
        -> NewEvent
    {
        NewEvent(
            id: .test(number), type: type, provenance: .test, tags: tags, data: Array(data.utf8))
    }
}

extension Provenance {
    public static let test = Provenance(time: OffsetTime("2026-02-03T10:20:00+01:00")!, actor: "actor:tester")
}

extension EventLog {
    public static func test(_ directory: TemporaryDirectory, clock: TestClock = TestClock()) throws -> EventLog {
        try EventLog.create(
            directory("log.mdb"), source: "/test/north", origin: "north.example/2026", clock: { clock.now })
    }
}
