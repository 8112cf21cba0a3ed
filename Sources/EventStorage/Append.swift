import EventSourcing
import LMDB
import Transparency

extension EventLog {
    /// Appends the events, all or none, unless an event stands in their way.
    ///
    /// When this returns, the events are on disk. An event whose id is in the log is not appended again: a batch all of
    /// whose ids are there is answered with its old positions, whatever the conditions say now.
    ///
    /// - Throws: `AppendError` when refused: then the log is as it was. `LMDBError` when the disk is.
    /// - Cost: the lines' bytes and two syncs; a sync is shared with whoever appends at the same time.
    @discardableResult
    public func append(_ events: [NewEvent], unless conditions: [AppendCondition] = []) throws -> Receipt {
        try append(events, unless: conditions) { $0 }
    }

    /// Appends what `event` makes of the items, as `append(_:unless:)` does; many are read and made on all cores.
    ///
    /// - Parameter event: is called for each item once, on any thread, and must not touch what another may change.
    /// - Throws: what `event` throws, and then nothing is appended; else as `append(_:unless:)`.
    @discardableResult
    public func append<Item>(
        _ items: [Item], unless conditions: [AppendCondition] = [], as event: (Item) throws -> NewEvent
    ) throws -> Receipt {
        guard !items.isEmpty else { throw AppendError.empty }
        let salts = randomWords(2 * items.count)
        let prepared = try mapSideBySide(items) { number, item in
            let salt = (salts[2 * number], salts[2 * number + 1])
            return try PreparedEvent(try event(item), number: number, source: source, salt: salt)
        }
        return try commits.run(AppendRequest(events: prepared, conditions: conditions), commit: commit)
    }

    /// Decides and stores the requests, one after the other, in one transaction.
    private func commit(_ requests: [AppendRequest]) -> [Result<Receipt, any Error>] {
        do {
            return try write(now: clock()) { writer, transaction in
                var answers: [Result<Receipt, any Error>] = []
                for request in requests {
                    do {
                        let known = try writer.decide(request, in: transaction.reading)
                        answers.append(.success(try known ?? writer.store(request.events, in: transaction)))
                    } catch let refusal as AppendError {
                        answers.append(.failure(refusal))
                    }
                }
                return answers
            }
        } catch {
            return requests.map { _ in .failure(error) }
        }
    }

    /// Lends a writer in a transaction of its own; what it has stored when `body` returns is indexed and committed.
    func write<Answer>(
        now: @autoclosure () -> Timestamp,
        _ body: (_ writer: inout LogWriter, _ transaction: borrowing WriteTransaction) throws -> Answer
    ) throws -> Answer {
        let (answer, merged) = try environment.write { transaction in
            var writer = try LogWriter(tables, now: now(), in: transaction.reading)
            return (try body(&writer, transaction), try writer.finish(in: transaction))
        }
        // What a large merge took is rarely needed again by a process that goes on for long.
        if merged >= RunIndex.largeMerge { returnFreedMemory() }
        return answer
    }
}

/// The log within one write transaction: what stands in it, and what this transaction has put behind that.
struct LogWriter {
    let tables: Tables
    let recorded: Timestamp
    let base: Position
    var types: [EventType: Int]
    var frontier: MerkleFrontier
    var stored: [PreparedEvent] = []
    /// The ids of the first `knownCount` of `stored`, and their terms; the rest is added when the next append asks.
    var storedIDs: [EventID: Position] = [:]
    var storedTerms: Set<Term> = []
    var knownCount = 0
    let ids: IDRanges

    init(_ tables: Tables, now: Timestamp, in transaction: borrowing Transaction) throws {
        self.tables = tables
        base = try tables.head(in: transaction)
        // Recorded time never decreases, whatever the clock does. It is read from the line, which is hashed.
        recorded = max(now, try tables.recordedTime(at: base, in: transaction))
        let names = try tables.typeNames(in: transaction)
        types = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
        guard types.count == names.count else { throw LogError.damaged(at: base, .typesOfOneName) }
        frontier = try tables.tree.frontier(in: transaction)
        guard frontier.size == base.rawValue else { throw LogError.damaged(at: base, .treeNotOfLog) }
        ids = try tables.index.idRanges(in: transaction)
    }

    var head: Position { Position(base.rawValue + UInt64(stored.count)) }

    // MARK: Decide

    /// The receipt of an append that was made before, or `nil` if the events may be stored.
    mutating func decide(_ request: AppendRequest, in transaction: borrowing Transaction) throws -> Receipt? {
        rememberStored()
        if let known = try knownPositions(request.events, in: transaction) {
            return Receipt(positions: known, wasKnown: true, head: TreeHead(frontier))
        }
        try requireNumbers(for: request.events)
        for (number, condition) in request.conditions.enumerated() {
            if let position = try firstMatch(of: condition, in: transaction) {
                throw AppendError.conditionFailed(condition: number, by: position)
            }
        }
        return nil
    }

    /// Takes in what was stored since: for the first append of a transaction, mostly the only one, that is nothing.
    mutating func rememberStored() {
        for (offset, event) in stored.enumerated().dropFirst(knownCount) {
            storedIDs[event.id] = Position(base.rawValue + 1 + UInt64(offset))
            storedTerms.formUnion(event.terms)
        }
        knownCount = stored.count
    }

    private func knownPositions(
        _ events: [PreparedEvent], in transaction: borrowing Transaction
    ) throws -> [Position]? {
        var ids: Set<EventID> = []
        var known: [EventID] = []
        var new: [EventID] = []
        var positions: [Position] = []
        for event in events {
            guard ids.insert(event.id).inserted else { throw AppendError.repeatedID(event.id) }
            if let position = try storedIDs[event.id] ?? committedPosition(of: event.id, in: transaction) {
                known.append(event.id)
                positions.append(position)
            } else {
                new.append(event.id)
            }
        }
        if known.isEmpty { return nil }
        guard new.isEmpty else { throw AppendError.partlyKnown(known: known, new: new) }
        return positions
    }

    func committedPosition(of id: EventID, in transaction: borrowing Transaction) throws -> Position? {
        ids.mayContain(id) ? try tables.position(of: id, in: transaction) : nil
    }

    /// Refuses types that no number is left for.
    private func requireNumbers(for events: [PreparedEvent]) throws(AppendError) {
        var left = Self.mostTypes - types.count
        guard left < events.count else { return }
        var new: Set<EventType> = []
        for event in events where types[event.type] == nil && new.insert(event.type).inserted {
            left -= 1
            if left < 0 { throw .tooManyTypes(event.type) }
        }
    }

    /// An event's header has two bytes for the number of its type.
    private static let mostTypes = Int(UInt16.max) + 1

    private mutating func firstMatch(
        of condition: AppendCondition, in transaction: borrowing Transaction
    ) throws -> Position? {
        let query = condition.failIfEventsMatch
        if condition.after < base {
            let committed = try tables.firstMatch(query, in: condition.after.next...base, transaction: transaction)
            if let committed { return committed }
        }
        guard couldMatchStored(query) else { return nil }
        for (offset, event) in stored.enumerated() {
            let position = Position(base.rawValue + 1 + UInt64(offset))
            if position > condition.after, query.matches(type: event.type, tags: event.tags) { return position }
        }
        return nil
    }

    /// Whether the terms this transaction has stored allow a match: spares most conditions a look at each event.
    private func couldMatchStored(_ query: Query) -> Bool {
        query.matchesAll
            || query.items.contains { item in
                item.tags.allSatisfy { storedTerms.contains($0.term) }
                    && (item.types.isEmpty || item.types.contains { storedTerms.contains($0.term) })
            }
    }

    // MARK: Store

    /// Puts events that are decided behind the head.
    mutating func store(_ events: [PreparedEvent], in transaction: borrowing WriteTransaction) throws -> Receipt {
        var positions: [Position] = []
        positions.reserveCapacity(events.count)
        let recorded = recorded
        let stamped = try mapSideBySide(events) { _, event in
            var event = event
            event.line.stamp(recorded)
            return (event: event, leaf: MerkleHash.leaf(event.line.bytes.span))
        }
        for (event, leaf) in stamped {
            positions.append(try store(event, leaf, recorded: recorded, in: transaction))
        }
        return Receipt(positions: positions, wasKnown: false, head: TreeHead(frontier))
    }

    /// Puts one event, whose line is complete, behind the head.
    mutating func store(
        _ event: PreparedEvent, _ leaf: MerkleHash, recorded: Timestamp, in transaction: borrowing WriteTransaction
    ) throws -> Position {
        let position = head.next
        let head = EventHead(
            position: position, type: try number(of: event.type, in: transaction), event: event, recorded: recorded,
            leaf: leaf)
        try tables.events.append(head.bytes.span, event.line.bytes.span, for: position.rawValue, in: transaction)
        try tables.tree.append(leaf, to: &frontier, in: transaction)
        for (place, value) in event.sealed.enumerated() {
            try tables.sealed.put(value, at: position, place: place, in: transaction)
        }
        stored.append(event)
        return position
    }

    private mutating func number(of type: EventType, in transaction: borrowing WriteTransaction) throws -> Int {
        if let number = types[type] { return number }
        let number = types.count
        guard number < Self.mostTypes else {
            throw LogError.notALine(
                at: head.next,
                Text(en: "the log has 65,536 types already", nb: "loggen har allerede 65 536 typer"))
        }
        try tables.types.append(type.name.utf8.span, for: UInt64(number), in: transaction)
        types[type] = number
        return number
    }

    /// Puts everything stored into the index, as one run, and the tree's edge beside it.
    /// - Returns: how many events the run has after it was merged with those before.
    func finish(in transaction: borrowing WriteTransaction) throws -> Int {
        if stored.isEmpty { return 0 }
        try tables.tree.put(frontier, in: transaction)
        return try tables.index.add(Run(base: base, events: stored.map { ($0.terms, $0.id) }), in: transaction)
    }
}
