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
        for (index, line) in batch.lines.enumerated() {
            guard let id = line.id, let position = try log.position(of: id) else { continue }
            if let refusal = try refusal(of: line, at: position) { throw Batch.Refused(line: index, refusal: refusal) }
        }
        if let known = try knownBatch(ids) { return (ids, known) }
        for _ in 0..<EventLog.decisionAttempts {
            var rehearsal = try Rehearsal(log)
            let events = try decide(batch, ids, &rehearsal, sealing: !checkOnly)
            if checkOnly { return (ids, nil) }
            let query = Query(unionOf: [Query(types: [ProgrammeStarted.type])] + requests(batch).map(\.query))
            do {
                return (
                    ids,
                    try log.append(events, unless: [AppendCondition(failIfEventsMatch: query, after: rehearsal.seen)])
                )
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
        _ batch: Batch, _ ids: [EventID], _ rehearsal: inout Rehearsal, sealing: Bool
    ) throws -> [NewEvent] {
        var events: [NewEvent] = []
        for (index, (line, request)) in zip(batch.lines, requests(batch)).enumerated() {
            do {
                _ = try rehearsal.decide(request)
            } catch let refusal as Refusal {
                throw Batch.Refused(line: index, refusal: refusal)
            }
            let sealed = sealing && !line.event.personal.isEmpty ? try vault.seal(line.event, ids[index]) : []
            let event =
                sealing
                ? line.event.new(id: ids[index], provenance: line.provenance, sealed: sealed)
                : line.event.draft(id: ids[index], provenance: line.provenance)
            events.append(event)
            try rehearsal.add(event)
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
