import EventSourcing
import LMDB
import Transparency

/// What an inspection of the whole log found.
public struct Inspection: Sendable {
    /// Something that is not as it must be.
    public struct Finding: Hashable, Sendable {
        public let position: Position
        public let problem: String
    }

    /// How many events were looked at.
    public internal(set) var events: UInt64 = 0
    /// Bytes of their lines.
    public internal(set) var lineBytes = 0
    public internal(set) var runs = 0
    /// Bytes of the file, everything included.
    public internal(set) var fileBytes = 0
    /// The first problems, at most `Inspection.most`.
    public internal(set) var findings: [Finding] = []

    public static let most = 20

    mutating func note(_ position: Position, _ problem: String) {
        if findings.count < Self.most { findings.append(Finding(position: position, problem: problem)) }
    }
}

extension EventLog {
    /// Reads every event and compares it with everything said about it elsewhere: positions without gaps, headers, times,
    /// ids, and an index rebuilt from the lines.
    ///
    /// - Parameter progress: called now and then with the number of events done and in all.
    /// - Cost: a read and a decoding of every line; memory for one run at a time.
    public func inspect(progress: (_ done: UInt64, _ all: UInt64) -> Void = { _, _ in }) throws -> Inspection {
        var inspection = Inspection()
        inspection.fileBytes = environment.fileSize
        try environment.read { transaction in
            let head = try tables.head(in: transaction).position
            let types = try tables.typeNames(in: transaction)
            var recorded = Timestamp(microseconds: .min)
            var indexed: UInt64 = 0
            try tables.index.runs.scan(in: transaction) { _, stored in
                let run = try Run(stored: stored)
                inspection.runs += 1
                if run.head.base != indexed {
                    inspection.note(Position(indexed + 1), "the index has a gap or an overlap here")
                }
                indexed = run.head.last
                guard run.head.last <= head.rawValue else {
                    inspection.note(Position(run.head.last), "the index names events behind the head")
                    return true
                }
                var events: [(terms: [Term], id: EventID)] = []
                try tables.scan(
                    Position(run.head.base + 1)...Position(run.head.last), backwards: false, in: transaction
                ) {
                    head, line in
                    events.append(inspection.check(head, line, types, &recorded))
                    if inspection.events % 10_000 == 0 { progress(inspection.events, indexed) }
                    return true
                }
                let rebuilt = Run(base: Position(run.head.base), events: events)
                if rebuilt.bytes != stored.copied() {
                    inspection.note(
                        Position(run.head.base + 1), "the index of \(events.count) events from here is wrong")
                }
                return true
            }
            if indexed != head.rawValue {
                inspection.note(Position(indexed + 1), "events from here are not in the index")
            }
        }
        return inspection
    }

    /// Merges the index into few large runs. Others wait to append meanwhile, but can read.
    /// - Returns: how many runs there were, and are.
    /// - Cost: the index is read and written once, in memory: about 100 bytes an event.
    public func compact() throws -> (before: Int, after: Int) {
        try environment.write { transaction in try tables.index.compact(in: transaction) }
    }
}

extension Inspection {
    /// Checks one event; returns what the index must have of it.
    fileprivate mutating func check(
        _ head: EventHead, _ line: Span<UInt8>, _ types: [EventType], _ recorded: inout Timestamp
    ) -> (terms: [Term], id: EventID) {
        events += 1
        lineBytes += line.count
        guard let event = try? RecordedEvent(position: head.position, line: line.copied()) else {
            note(head.position, "the line is not an event line")
            return ([], EventID(high: 0, low: 0))
        }
        let envelope = event.envelope
        let isHeaderRight =
            head.type < types.count && types[head.type] == envelope.type && head.version == envelope.version
            && head.occurred == envelope.provenance.time.instant && head.recorded == envelope.recordedTime
            && line.extracting(head.dataOffset..<line.count).copied().starts(with: event.data)
        if !isHeaderRight { note(head.position, "the header does not agree with the line") }
        if MerkleHash.leaf(line).prefix != head.leafPrefix {
            note(head.position, "this is not the line that was put here")
        }
        if envelope.recordedTime < recorded { note(head.position, "recorded before the event in front of it") }
        recorded = max(recorded, envelope.recordedTime)
        return (PreparedEvent.terms(type: envelope.type, id: envelope.id, tags: envelope.tags), envelope.id)
    }
}
