import Decisions
import EventSourcing
import EventStorage
import Events
import Privacy

/// Lines that are recorded all or none: each is decided as if those before it were in the log already.
struct Batch {
    let lines: [InputLine]
    let today: CalendarDate

    /// The first line that was refused, by its place in the batch.
    struct Refused: Error {
        let line: Int
        let refusal: Refusal
    }
}

extension Logbook {
    /// Appends the batch in one transaction, on condition that nothing any of its rules depends on has changed.
    /// - Returns: the ids of the events in the order of the lines, and the receipt, `nil` if it was only checked.
    func append(_ batch: Batch, checkOnly: Bool) throws -> (ids: [EventID], receipt: Receipt?) {
        try requireNotRolledBack()
        if !checkOnly { try finishErasures() }
        let ids = batch.lines.map { $0.id ?? EventID(at: .now()) }
        if let known = try knownBatch(ids) { return (ids, known) }
        for _ in 0..<EventLog.decisionAttempts {
            let seen = try log.head()
            let events = try decide(batch, ids, seen, sealing: !checkOnly)
            if checkOnly { return (ids, nil) }
            let query = Query(unionOf: [Query(types: [ProgrammeStarted.type])] + requests(batch).map(\.query))
            do {
                return (ids, try log.append(events, unless: [AppendCondition(failIfEventsMatch: query, after: seen)]))
            } catch AppendError.conditionFailed {
                continue
            }
        }
        throw LogError.contention(attempts: EventLog.decisionAttempts)
    }

    private func knownBatch(_ ids: [EventID]) throws -> Receipt? {
        let positions = try ids.compactMap { try log.position(of: $0) }
        guard positions.count == ids.count else { return nil }
        return Receipt(positions: positions, wasKnown: true, head: try log.treeHead())
    }

    private func requests(_ batch: Batch) -> [Request] {
        batch.lines.compactMap { line in
            Rulebook.rule(for: line.event).map { rule in
                Request(rule, on: line.provenance.time.instant.osloDate, today: batch.today)
            }
        }
    }

    private func decide(
        _ batch: Batch, _ ids: [EventID], _ seen: Position, sealing: Bool
    ) throws -> [NewEvent] {
        var pending = IndexedEvents()
        var events: [NewEvent] = []
        for (index, (line, request)) in zip(batch.lines, requests(batch)).enumerated() {
            var known = request.initialState
            let stored = try log.events(request.query, ReadRange(to: seen))
            for event in stored + pending.matching(request.query) { try request.apply(event, to: &known) }
            try request.settle(&known)
            do {
                _ = try request.decide(known)
            } catch let refusal {
                throw Batch.Refused(line: index, refusal: refusal.inLog(upTo: seen))
            }
            let sealed = sealing && !line.event.personal.isEmpty ? try vault.seal(line.event, ids[index]) : []
            let event =
                sealing
                ? line.event.new(id: ids[index], provenance: line.provenance, sealed: sealed)
                : line.event.draft(id: ids[index], provenance: line.provenance)
            events.append(event)
            pending.append(try event.recorded(at: Position(seen.rawValue + 1 + UInt64(index)), source: log.source))
        }
        return events
    }
}

extension Query {
    /// What matches any of the queries; what several ask for is asked for once.
    fileprivate init(unionOf queries: [Query]) {
        self = queries.contains(where: \.matchesAll) ? .all : Query(Array(Set(queries.flatMap(\.items))))
    }
}

extension Refusal {
    /// The refusal, without the event in the way if that is one of the batch itself.
    fileprivate func inLog(upTo head: Position) -> Refusal {
        Refusal(rule, text, inTheWay: inTheWay.flatMap { $0 <= head ? $0 : nil })
    }
}

extension NewEvent {
    /// The event as it would stand in the log.
    fileprivate func recorded(at position: Position, source: String) throws -> RecordedEvent {
        var line = EventLine(self, source: source, salt: (0, 0))
        line.stamp(.now())
        return try RecordedEvent(position: position, line: line.bytes)
    }
}
