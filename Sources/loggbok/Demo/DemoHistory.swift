import EventSourcing
import JSON
import Synchronization

/// A year of an invented programme in Namdalen, hand-written: the businesses and people do not exist, the municipalities,
/// places and providers do.
enum DemoHistory {
    /// The lines in the order in which they were recorded, as `append` reads them.
    static var lines: [[UInt8]] {
        (winter + "\n" + spring + "\n" + autumn).split(separator: "\n").map { line in
            Array(line.utf8.drop { $0 == UInt8(ascii: " ") })
        }
    }

    /// When the line says it was recorded: the demo's clock stands there while the line is appended.
    static func recordedTime(of line: [UInt8]) throws(JSONError) -> Timestamp {
        try JSONReader.readObject(line.span) { (line) throws(JSONError) in
            try line.take("recordedtime", as: OffsetTime.self).instant
        }
    }
}

/// A clock that shows what it was last set to.
final class DemoClock: Sendable {
    private let time = Mutex(Timestamp(microseconds: 0))

    var now: Timestamp { time.withLock { $0 } }

    func set(_ time: Timestamp) { self.time.withLock { $0 = time } }
}
