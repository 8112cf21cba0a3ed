import EventSourcing
import EventStorage
import TestSupport

/// A log as the rules see it: ours, or one that is wrong on purpose.
protocol LogUnderTest: Sendable {
    @discardableResult
    func append(_ events: [NewEvent], unless conditions: [AppendCondition]) throws -> Receipt
    func read(_ query: Query, _ range: ReadRange, _ body: (Stored) throws -> Bool) throws -> Position
    func head() throws -> Position
    func position(of id: EventID) throws -> Position?
    /// A second handle on the same log.
    func anotherHandle() throws -> any LogUnderTest
    /// The log closed and opened again.
    func reopened() throws -> any LogUnderTest
}

/// What a log gives back of an event.
struct Stored: Equatable {
    let position: Position
    let id: EventID
    let type: EventType
    let tags: Tags
    let data: String
    let role: String
    let recorded: Timestamp
}

extension LogUnderTest {
    @discardableResult
    func append(_ events: NewEvent..., unless conditions: AppendCondition...) throws -> Receipt {
        try append(events, unless: conditions)
    }

    func all(_ query: Query = .all, _ range: ReadRange = ReadRange()) throws -> [Stored] {
        var events: [Stored] = []
        _ = try read(query, range) { event in
            events.append(event)
            return true
        }
        return events
    }

    /// The first event, which must be there.
    func first() throws -> Stored {
        guard let first = try all(.all, ReadRange(limit: 1)).first else { throw Broken(description: "no event") }
        return first
    }

    /// Positions of what matches.
    func positions(_ query: Query = .all, _ range: ReadRange = ReadRange()) throws -> [UInt64] {
        try all(query, range).map(\.position.rawValue)
    }
}

/// The real log, in a directory of its own.
struct RealLog: LogUnderTest {
    let directory: TemporaryDirectory
    let log: EventLog

    init() throws {
        directory = try TemporaryDirectory()
        log = try EventLog.test(directory)
    }

    private init(_ directory: TemporaryDirectory) throws {
        self.directory = directory
        log = try EventLog.open(directory("log.mdb"))
    }

    func append(_ events: [NewEvent], unless conditions: [AppendCondition]) throws -> Receipt {
        try log.append(events, unless: conditions)
    }

    func read(_ query: Query, _ range: ReadRange, _ body: (Stored) throws -> Bool) throws -> Position {
        try log.read(query, range) { try body(Stored($0)) }
    }

    func head() throws -> Position { try log.head() }
    func position(of id: EventID) throws -> Position? { try log.position(of: id) }
    func anotherHandle() throws -> any LogUnderTest { try RealLog(directory) }

    /// Opens the file anew while nothing else has it open: in a copy, since this handle is still there.
    func reopened() throws -> any LogUnderTest { try RealLog(directory.copy()) }
}

extension Stored {
    init(_ event: RecordedEvent) {
        self.init(
            position: event.position, id: event.id, type: event.type, tags: event.envelope.tags,
            data: String(decoding: event.data, as: UTF8.self), role: event.envelope.provenance.role,
            recorded: event.envelope.recordedTime)
    }
}
