import Decisions
import EventSourcing
import EventStorage
import Events

/// Events that are decided one after the other, each as if those before it were in the log already. None of them is.
struct Rehearsal {
    private let log: EventLog
    /// The head of the log behind which they would stand.
    let seen: Position
    private var pending = IndexedEvents()
    private var count: UInt64 = 0

    init(_ log: EventLog) throws {
        self.log = log
        seen = try log.head()
    }

    /// What follows from what is asked for.
    /// - Throws: `Refusal`, which names an event in the way only if that is in the log.
    func decide(_ request: Request) throws -> [any Event] {
        var known = request.initialState
        let stored = try log.events(request.query, ReadRange(to: seen))
        for event in stored + pending.matching(request.query) { try request.apply(event, to: &known) }
        try request.settle(&known)
        do {
            return try request.decide(known)
        } catch let refusal {
            throw refusal.inLog(upTo: seen)
        }
    }

    /// Takes the event for one that is in the log.
    mutating func add(_ event: NewEvent) throws {
        count += 1
        pending.append(try event.recorded(at: Position(seen.rawValue + count), source: log.source))
    }

    /// Decides what is asked for, and takes what follows for events that are in the log.
    /// - Throws: `Refusal`; `JSONError` if an event that follows cannot be read back.
    mutating func record(_ rule: any Rule, _ provenance: Provenance, once: Tag) throws {
        let day = provenance.time.instant.osloDate
        for event in try decide(Request(rule, on: day, today: Timestamp.now().osloDate, once: once)) {
            try event.checkReadable()
            try add(event.draft(id: EventID(at: .now()), provenance: provenance, extraTags: [once]))
        }
    }
}

extension Refusal {
    /// The refusal, without the event in the way if that is not in the log yet.
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
