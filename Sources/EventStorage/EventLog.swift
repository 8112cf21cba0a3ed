import EventSourcing
import LMDB
import Synchronization

/// An append-only log of immutable events with dynamic consistency boundaries, in one LMDB file.
///
/// Events are found by type, tag and id. An append may carry conditions, which are checked in the transaction that
/// appends; what was acknowledged is on disk. Any number of processes and threads may read and append at the same time.
///
///     let log = try EventLog.create("orders.mdb", source: "/shop/north", origin: "north.shop.example/2026")
///     let seen = try log.read(Query(tags: ["cart:7"])) { event in … }
///     try log.append([event], unless: [AppendCondition(failIfEventsMatch: Query(tags: ["cart:7"]), after: seen)])
///
/// Tables: `log` (what the log is), `events`, `runs` (the index, `RunIndex`), `types` (names by number), `tree`
/// (`StoredTree`), `sealed` (`SealedTable`: personal values, which can be taken away), `filler` (empty but while pages are
/// written over).
public final class EventLog: Sendable {
    /// The version of everything stored in the file.
    public static let format = 1

    /// The CloudEvents `source` that every line carries.
    public let source: String
    /// The name that the log's checkpoints and sealed values are bound to. Never changes.
    public let origin: String
    public var path: String { environment.path }

    let environment: Environment
    let tables: Tables
    let clock: @Sendable () -> Timestamp
    let commits = CommitQueue()

    private init(_ environment: Environment, source: String, origin: String, clock: @escaping @Sendable () -> Timestamp)
    {
        self.environment = environment
        self.tables = Tables(environment)
        self.source = source
        self.origin = origin
        self.clock = clock
    }
}

// MARK: - Create and open

extension EventLog {
    /// Makes a log, in one step: after a crash it is there whole, or not there and can be made again.
    ///
    /// - Parameters:
    ///   - clock: where `recordedtime` comes from; a step back does not show in the log.
    ///   - mapSize: where the memory map starts, in bytes; it grows by itself.
    /// - Throws: `LogError.exists` if there is a file already, which is left as it is; `LMDBError`.
    public static func create(
        _ path: String, source: String, origin: String,
        clock: @escaping @Sendable () -> Timestamp = { .now() }, mapSize: Int = Environment.standardMapSize
    ) throws -> EventLog {
        let isMade = try Environment.make(path, tables: Tables.names) { environment, transaction in
            let log = Tables(environment).log
            try log.put("\(format)".utf8.span, for: Tables.format, in: transaction)
            try log.put(source.utf8.span, for: Tables.source, in: transaction)
            try log.put(origin.utf8.span, for: Tables.origin, in: transaction)
        }
        guard isMade else { throw LogError.exists(path: path) }
        return try open(path, clock: clock, mapSize: mapSize)
    }

    /// Opens a log; a file that is something else is left as it is.
    ///
    /// - Throws: `LMDBError` with the reason `notFound` if there is no file, `LogError.notALog`, `LogError.newerFormat`.
    public static func open(
        _ path: String, clock: @escaping @Sendable () -> Timestamp = { .now() },
        mapSize: Int = Environment.standardMapSize
    ) throws -> EventLog {
        let environment = try openEnvironment(path, mapSize: mapSize)
        let tables = Tables(environment)
        let (format, source, origin) = try environment.read { transaction in
            let format = try tables.fact(Tables.format, in: transaction)
            let source = try tables.fact(Tables.source, in: transaction)
            return (format.flatMap { Int($0) }, source, try tables.fact(Tables.origin, in: transaction))
        }
        guard let format, let source, let origin else { throw LogError.notALog(path: path) }
        guard format <= Self.format else { throw LogError.newerFormat(found: format, known: Self.format) }
        return EventLog(environment, source: source, origin: origin, clock: clock)
    }

    private static func openEnvironment(_ path: String, mapSize: Int) throws -> Environment {
        do throws(LMDBError) {
            return try Environment(
                path, tables: Tables.names, creating: false, makingTables: false, mapSize: mapSize)
        } catch  where error.reason == .noSuchTable {
            throw LogError.notALog(path: path)
        }
    }
}

/// The tables of a log's file.
struct Tables: Sendable {
    /// Key: a word. Value: text. What the log is.
    let log: Table<ByteKey>
    /// Key: position. Value: `EventHead`, then the line.
    let events: Table<UInt64>
    /// Key: base. Value: `Run`.
    let index: RunIndex
    /// Key: number, from 0. Value: the type's name.
    let types: Table<UInt64>
    let tree: StoredTree
    let sealed: SealedTable

    static let names = [
        TableName("log"), TableName("events", integerKeys: true), TableName("runs", integerKeys: true),
        TableName("types", integerKeys: true), TableName("tree", integerKeys: true), TableName("sealed"),
        TableName("filler", integerKeys: true),
    ]
    static let format = ByteKey(Array("format".utf8))
    static let source = ByteKey(Array("source".utf8))
    static let origin = ByteKey(Array("origin".utf8))

    init(_ environment: Environment) {
        log = environment.table("log")
        events = environment.table("events")
        index = RunIndex(runs: environment.table("runs"))
        types = environment.table("types")
        tree = StoredTree(hashes: environment.table("tree"), log: log)
        sealed = SealedTable(values: environment.table("sealed"))
    }
}

// MARK: - What every transaction asks

extension Tables {
    /// What the table `log` says under the key.
    func fact(_ key: ByteKey, in transaction: borrowing Transaction) throws -> String? {
        try log.get(key, in: transaction) { String(decoding: $0.copied(), as: UTF8.self) }
    }

    /// The position of the last event.
    func head(in transaction: borrowing Transaction) throws -> Position {
        var head = Position.start
        try events.scan(backwards: true, in: transaction) { key, _ in
            head = Position(UInt64(keyBytes: key))
            return false
        }
        return head
    }

    /// The names of all types, by their numbers.
    func typeNames(in transaction: borrowing Transaction) throws -> [EventType] {
        var names: [EventType] = []
        try types.scan(in: transaction) { _, name in
            guard let type = EventType(String(decoding: name.copied(), as: UTF8.self)) else {
                throw LogError.damaged(at: .start, .unreadableTypeName(names.count))
            }
            names.append(type)
            return true
        }
        return names
    }

    /// Lends the event at the position.
    func event<Result>(
        at position: Position, in transaction: borrowing Transaction,
        _ body: (EventHead, Span<UInt8>) throws -> Result
    ) throws -> Result {
        let result = try events.get(position.rawValue, in: transaction) { stored in
            try body(EventHead(position: position, stored: stored), stored.extracting(EventHead.length..<stored.count))
        }
        guard let result else { throw LogError.damaged(at: position, .indexNamesMissing) }
        return result
    }

    /// When the event at the position was recorded, as its line says; before everything at the start.
    ///
    /// - Throws: `LogError.damaged` if its header says otherwise: headers are not hashed, and what is appended next must not
    ///   rest on one.
    func recordedTime(at position: Position, in transaction: borrowing Transaction) throws -> Timestamp {
        guard position > .start else { return Timestamp(microseconds: .min) }
        return try event(at: position, in: transaction) { head, line in
            let time =
                PlainLine.recordedTime(of: line)
                ?? (try? RecordedEvent(position: position, line: line.copied()))?.envelope.recordedTime
            guard time == head.recorded else { throw LogError.damaged(at: position, .headerAndLineDiffer) }
            return head.recorded
        }
    }

    /// The position of the event with the id, or `nil`.
    func position(of id: EventID, in transaction: borrowing Transaction) throws -> Position? {
        var found: Position?
        var candidates: [Position] = []
        try index.candidates(id, transaction: transaction) { candidate in
            candidates.append(candidate)
            return true
        }
        for candidate in candidates where found == nil {
            let isIt = try event(at: candidate, in: transaction) { head, line in try head.id(of: line) == id }
            if isIt { found = candidate }
        }
        return found
    }
}
