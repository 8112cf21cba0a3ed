import EventSourcing
import JSON
import LMDB
import Transparency

/// Which part of a log is read, and in which direction.
public struct ReadRange: Hashable, Sendable {
    /// Where to begin: the lower end, or the upper end when reading backwards; inclusive. `nil` is the log's own end.
    public var from: Position?
    /// Where to stop, inclusive.
    public var to: Position?
    /// How many matching events at most.
    public var limit: Int?
    public var backwards: Bool

    public init(from: Position? = nil, to: Position? = nil, limit: Int? = nil, backwards: Bool = false) {
        self.from = from
        self.to = to
        self.limit = limit
        self.backwards = backwards
    }

    /// The positions meant in a log with this head, or `nil` if there are none.
    func window(head: Position) -> ClosedRange<Position>? {
        let low = max((backwards ? to : from) ?? 1, 1)
        let high = min((backwards ? from : to) ?? head, head)
        return low <= high && limit != 0 ? low...high : nil
    }
}

extension EventLog {
    /// The position of the last event; `Position.start` if there is none.
    public func head() throws -> Position {
        try environment.read { transaction in try tables.head(in: transaction) }
    }

    /// Reads the events that match, in order, until `body` returns false.
    ///
    /// The read is one snapshot: what others append meanwhile is not in it, and they do not wait for it.
    /// - Parameter checked: whether each line is compared with the hash that was recorded with it, and the log's length with
    ///   its tree: for whoever shows lines to people. It costs a hash of each line.
    /// - Returns: the head of the snapshot: the position to give to an `AppendCondition` as `after`.
    /// - Throws: what `body` throws; `LogError.damaged`; `LMDBError`.
    /// - Cost: a query by type or tag costs its matches and a search in each run; without one, the whole range.
    @discardableResult
    public func read(
        _ query: Query = .all, _ range: ReadRange = ReadRange(), checked: Bool = false,
        _ body: (RecordedEvent) throws -> Bool
    ) throws -> Position {
        try scan(query, range, checked: checked) { head, line, _ in
            let event: RecordedEvent
            do throws(JSONError) {
                event = try RecordedEvent(position: head.position, line: line.copied())
            } catch {
                throw LogError.damaged(at: head.position, .unreadableLine(error))
            }
            return try body(event)
        }
    }

    /// The events that match, in an array.
    public func events(
        _ query: Query = .all, _ range: ReadRange = ReadRange(), checked: Bool = false
    ) throws -> [RecordedEvent] {
        var events: [RecordedEvent] = []
        try read(query, range, checked: checked) { event in
            events.append(event)
            return true
        }
        return events
    }

    /// The event at the position, or `nil`.
    public func event(at position: Position, checked: Bool = false) throws -> RecordedEvent? {
        try events(.all, ReadRange(from: position, to: position), checked: checked).first
    }

    /// The position of the event with the id, or `nil`.
    public func position(of id: EventID) throws -> Position? {
        try environment.read { transaction in try tables.position(of: id, in: transaction) }
    }

    /// The position of the last event recorded at or before the time; `Position.start` if there is none.
    ///
    /// Cost: a binary search, since recorded time never decreases.
    public func position(recordedBy time: Timestamp) throws -> Position {
        try environment.read { transaction in
            var low: UInt64 = 0
            var high = try tables.head(in: transaction).rawValue
            while low < high {
                let middle = (low + high + 1) / 2
                let recorded = try tables.event(at: Position(middle), in: transaction) { head, _ in head.recorded }
                if recorded <= time { low = middle } else { high = middle - 1 }
            }
            return Position(low)
        }
    }

    /// As `read`, without making an event of the line: lends each line as it lies in the map.
    ///
    /// `body` gets the head, the line, and the names of the types by their numbers.
    @discardableResult
    public func scan(
        _ query: Query = .all, _ range: ReadRange = ReadRange(), checked: Bool = false,
        _ body: (EventHead, Span<UInt8>, [EventType]) throws -> Bool
    ) throws -> Position {
        try environment.read { transaction in
            let head = try tables.head(in: transaction)
            if checked, try tables.tree.frontier(in: transaction).size != head.rawValue {
                throw LogError.damaged(at: head, .treeNotOfLog)
            }
            guard let window = range.window(head: head) else { return head }
            let types = try tables.typeNames(in: transaction)
            var left = range.limit ?? .max
            func lend(_ head: EventHead, _ line: Span<UInt8>) throws -> Bool {
                if checked, !head.isRecorded(line) {
                    throw LogError.damaged(at: head.position, .otherLine)
                }
                guard try body(head, line, types) else { return false }
                left -= 1
                return left > 0
            }
            if query.matchesAll {
                try tables.scan(window, backwards: range.backwards, in: transaction, lend)
            } else {
                try tables.index.candidates(query, in: window, backwards: range.backwards, transaction: transaction) {
                    try tables.event(at: $0, in: transaction) { head, line in
                        query.matches(head, line, types) ? try lend(head, line) : true
                    }
                }
            }
            return head
        }
    }
}

extension Tables {
    /// Lends all events of the window.
    func scan(
        _ window: ClosedRange<Position>, backwards: Bool, in transaction: borrowing Transaction,
        _ body: (EventHead, Span<UInt8>) throws -> Bool
    ) throws {
        let start = backwards ? window.upperBound : window.lowerBound
        var expected = start
        try events.scan(from: start.rawValue, backwards: backwards, in: transaction) { key, stored in
            let position = Position(UInt64(keyBytes: key))
            guard window.contains(position) else { return false }
            guard position == expected else { throw LogError.damaged(at: expected, .eventMissing) }
            expected = Position(backwards ? position.rawValue - 1 : position.rawValue + 1)
            let head = try EventHead(position: position, stored: stored)
            return try body(head, stored.extracting(EventHead.length..<stored.count))
        }
    }

    /// The first position in the window with an event that matches.
    func firstMatch(
        _ query: Query, in window: ClosedRange<Position>, transaction: borrowing Transaction
    ) throws -> Position? {
        if query.matchesAll { return window.lowerBound }
        let types = try typeNames(in: transaction)
        var match: Position?
        try index.candidates(query, in: window, transaction: transaction) { candidate in
            try event(at: candidate, in: transaction) { head, line in
                if query.matches(head, line, types) { match = candidate }
            }
            return match == nil
        }
        return match
    }
}

extension Query {
    /// Compares the event itself: the index knows hashes only.
    func matches(_ head: EventHead, _ line: Span<UInt8>, _ types: [EventType]) -> Bool {
        if matchesAll { return true }
        for item in items {
            let hasType = item.types.isEmpty || (head.type < types.count && item.types.contains(types[head.type]))
            if hasType, hasTags(item.tags, head, line) { return true }
        }
        return false
    }

    private func hasTags(_ tags: [Tag], _ head: EventHead, _ line: Span<UInt8>) -> Bool {
        for tag in tags where !head.hasTag(tag.text.utf8, in: line) { return false }
        return true
    }
}
