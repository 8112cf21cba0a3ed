import EventSourcing

/// What came of a decision.
public struct Outcome: Sendable {
    /// The events as they stand in the log, or as they would stand (position 0) if the decision was only checked.
    public let events: [NewEvent]
    /// `nil` if the decision was only checked.
    public let receipt: Receipt?
}

extension EventLog {
    /// How often a decision is made anew when others append what it depends on.
    public static let decisionAttempts = 100

    /// Decides and appends what follows, on condition that nothing the decision depends on has changed meanwhile; if
    /// something has, decides again.
    ///
    /// - Parameters:
    ///   - provenance: of every event that follows.
    ///   - tags: further tags of every event that follows.
    ///   - checkOnly: says what would be appended, and appends nothing.
    ///   - seal: seals the personal values of an event that has some; called anew each time the decision is made.
    ///   - id: gives each event its id, by its number from 0. Asked once for each, however often the decision is made.
    /// - Throws: `Refusal`; what `apply` throws; `JSONError` if an event that follows cannot be read back;
    ///   `LogError.contention` after `decisionAttempts`; `LMDBError`.
    public func decide<D: Decision>(
        _ decision: D, provenance: Provenance, tags: [Tag] = [], checkOnly: Bool = false,
        seal: (any Event, EventID) throws -> [SealedValue] = { _, _ in [] },
        id: (Int) -> EventID
    ) throws -> Outcome {
        var ids: [EventID] = []
        for _ in 0..<Self.decisionAttempts {
            var state = decision.initialState
            let seen = try read(decision.query) { event in
                try decision.apply(event, to: &state)
                return true
            }
            try decision.settle(&state)
            let following = try decision.decide(state)
            for event in following { try event.checkReadable() }
            while ids.count < following.count { ids.append(id(ids.count)) }
            if checkOnly {
                let drafts = zip(ids, following).map { $1.draft(id: $0, provenance: provenance, extraTags: tags) }
                return Outcome(events: drafts, receipt: nil)
            }
            let events = try zip(ids, following).map { id, event in
                let sealed = event.personal.isEmpty ? [] : try seal(event, id)
                return event.new(id: id, provenance: provenance, extraTags: tags, sealed: sealed)
            }
            do {
                let condition = AppendCondition(failIfEventsMatch: decision.query, after: seen)
                return Outcome(events: events, receipt: try append(events, unless: [condition]))
            } catch AppendError.conditionFailed {
                continue
            }
        }
        throw LogError.contention(attempts: Self.decisionAttempts)
    }
}
