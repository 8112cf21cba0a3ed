import EventSourcing
import EventStorage
import Events
import Glibc

/// Where the rows do their work: a logbook with a made-up history, and the floor's file beside it.
final class Workplace {
    let directory: String
    /// How many events the log begins with.
    let events: Int
    let isQuick: Bool
    let history: History
    let log: EventLog
    /// What the log is measured against: the same lines in a file with one table.
    let floor: FloorLog
    let disk: FloorFile
    private let moment: Moment
    /// How long the log and the floor took for each thousand events, when this place was made.
    let filling: (log: [Double], floor: [Double])
    /// The number of the history's event that comes next.
    private var next: Int

    /// Appends the events to both, in a directory that is there and empty, a thousand a commit.
    init(directory: String, events: Int, isQuick: Bool) throws {
        self.directory = directory
        self.events = events / Self.batch * Self.batch
        self.isQuick = isQuick
        history = History(events: events)
        let moment = Moment()
        self.moment = moment
        log = try EventLog.create(
            directory + "/log.mdb", source: "/region/namdal", origin: "namdal.loggbok.example/bench",
            clock: { moment.now })
        floor = try FloorLog(creating: directory + "/floor.mdb")
        disk = try FloorFile(directory + "/floor.sync")
        filling = try Self.fill(log, floor, history, self.events, moment)
        next = self.events
    }

    static let batch = 1000

    /// The history's next events, ready for the log.
    func newEvents(_ count: Int) -> [NewEvent] {
        defer { next += count }
        moment.advance(to: next + count)
        return (next..<next + count).map { history.new($0) }
    }

    /// The tag of a business that had no event of late and will have none soon: events come business after business, and
    /// this one is half a round away.
    var quietTag: Tag { history.tag(ofBusiness: (next + history.businesses / 2) % history.businesses) }

    /// How many times something is measured: a quarter of them when it must be quick.
    func rounds(_ count: Int) -> Int { isQuick ? max(3, count / 4) : count }

    /// The head of the log, which is not empty.
    func head() throws -> Position { try log.head() }

    /// The stored lines of a stretch of positions.
    func lines(_ positions: ClosedRange<Position>) throws -> FloorBatch {
        var batch = FloorBatch()
        try log.scan(.all, ReadRange(from: positions.lowerBound, to: positions.upperBound)) { _, line, _ in
            batch.append(line)
            return true
        }
        return batch
    }
}

// MARK: - Fill

extension Workplace {
    /// Appends the history from the JSON of its events: each is read, checked and written by its type, as when a program
    /// hands lines in.
    private static func fill(
        _ log: EventLog, _ floor: FloorLog, _ history: History, _ events: Int, _ moment: Moment
    ) throws -> (log: [Double], floor: [Double]) {
        var times = (log: [Double](), floor: [Double]())
        for start in stride(from: 0, to: events, by: batch) {
            let given = (start..<start + batch).map { history.new($0) }
            moment.advance(to: start + batch)
            times.log.append(
                try seconds {
                    try log.append(given) { event in
                        let read = try Catalogue.read(
                            event.type, version: event.version, data: event.data.span, strict: true)
                        return read.new(id: event.id, provenance: event.provenance, extraTags: event.tags.all)
                    }
                })
            var lines = FloorBatch()
            try log.scan(.all, ReadRange(from: Position(UInt64(start + 1)))) { _, line, _ in
                lines.append(line)
                return true
            }
            times.floor.append(try seconds { try floor.append(lines) })
            if (start + batch) % 100_000 == 0 { note("\(start + batch) of \(events) events made") }
        }
        return times
    }
}

/// Why nothing could be measured.
struct BenchError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

/// Says something that does not belong to the result.
func note(_ text: String) {
    let line = Array("\(text)\n".utf8)
    unsafe _ = write(STDERR_FILENO, line, line.count)
}
