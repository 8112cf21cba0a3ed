import EventSourcing
import Glibc
import LMDB
import Transparency

/// Some thousand events in a row, inspected: a core's piece of the work.
struct Stretch: Sendable {
    let range: ClosedRange<Position>
    private(set) var events: UInt64 = 0
    private(set) var lineBytes = 0
    /// Of its first and its last event.
    private(set) var recorded: ClosedRange<Timestamp>?
    /// The hashes of complete tiles, and the leaf hashes behind them.
    private(set) var tiles: [MerkleHash] = []
    private(set) var rest: [MerkleHash] = []
    /// What runs must have of these events, by the number of the run.
    private(set) var sums: [Int: IndexSum] = [:]
    private(set) var findings: [Inspection.Finding] = []

    init(_ range: ClosedRange<Position>, of log: EventLog, _ plan: InspectionPlan) throws {
        self.range = range
        var run = plan.runs.firstIndex { $0.head.last >= range.lowerBound.rawValue } ?? plan.runs.count
        var sum = IndexSum()
        var plain = PlainLine(source: log.source, types: plan.types)
        var next = range.lowerBound
        do {
            try log.scan(.all, ReadRange(from: range.lowerBound, to: range.upperBound)) { head, line, _ in
                while run < plan.runs.count, plan.runs[run].head.last < head.position.rawValue {
                    sums[run] = sum
                    sum = IndexSum()
                    run += 1
                }
                inspect(head, line, plan, &plain, &sum)
                next = head.position.next
                return true
            }
        } catch let LogError.damaged(position, problem) {
            sum.lacks()
            note(position, problem.text)
        }
        if run < plan.runs.count { sums[run] = sum }
        if next <= range.upperBound, findings.isEmpty {
            note(next, LogDamage.eventMissing.text)
        }
        try compareTiles(log)
    }

    private mutating func note(_ position: Position, _ problem: Text) {
        if findings.count < Inspection.most {
            findings.append(Inspection.Finding(position: position, problem: problem))
        }
    }

    private mutating func inspect(
        _ head: EventHead, _ line: Span<UInt8>, _ plan: InspectionPlan, _ plain: inout PlainLine,
        _ sum: inout IndexSum
    ) {
        events += 1
        lineBytes += line.count
        let leaf = MerkleHash.leaf(line)
        rest.append(leaf)
        if rest.count == Int(Tile.width) {
            var tile = MerkleFrontier()
            for leaf in rest { tile.append(leaf) }
            tiles.append(tile.root)
            rest = []
        }
        if leaf.prefix != head.leafPrefix {
            note(head.position, LogDamage.otherLine.text)
        }
        let position = head.position.rawValue
        if let id = plain.read(head, line) {
            for term in plain.terms { sum.add(term, at: position, seed: plan.seed) }
            sum.add(id: id)
            return note(recorded: head.recorded, at: head.position)
        }
        inspectAtLength(head, line, plan, &sum)
    }

    /// Inspects a line that does not stand as the log writes it.
    private mutating func inspectAtLength(
        _ head: EventHead, _ line: Span<UInt8>, _ plan: InspectionPlan, _ sum: inout IndexSum
    ) {
        guard let event = try? RecordedEvent(position: head.position, foreign: line.copied()) else {
            sum.lacks()
            return note(
                head.position, Text(en: "the line is not an event line", nb: "linja er ikke en hendelseslinje"))
        }
        let envelope = event.envelope
        if !head.describes(event, line, plan.types) {
            note(
                head.position,
                Text(en: "the header does not agree with the line", nb: "hodet stemmer ikke med linja"))
        }
        note(recorded: envelope.recordedTime, at: head.position)
        for term in PreparedEvent.terms(type: envelope.type, id: envelope.id, tags: envelope.tags) {
            sum.add(term, at: head.position.rawValue, seed: plan.seed)
        }
        sum.add(id: envelope.id)
    }

    private mutating func note(recorded time: Timestamp, at position: Position) {
        let last = recorded?.upperBound ?? time
        if time < last {
            note(position, Text(en: "recorded before the event in front of it", nb: "registrert før hendelsen foran"))
        }
        recorded = (recorded?.lowerBound ?? time)...max(last, time)
    }

    /// Compares the tiles with those that are kept. Where nothing else is wrong with a tile whose hash is, its lines are not
    /// those that were recorded. From there on the kept hash is taken, so that one fault is not reported again and again.
    private mutating func compareTiles(_ log: EventLog) throws {
        let first = (range.lowerBound.rawValue - 1) / Tile.width
        let full = (range.upperBound.rawValue - range.lowerBound.rawValue + 1) / Tile.width
        let kept = try log.hashes(level: 1, first..<first + full)
        for (index, hash) in tiles.enumerated() where hash != kept[index] {
            let start = Position((first + UInt64(index)) * Tile.width + 1)
            let end = Position(start.rawValue + Tile.width - 1)
            if !findings.contains(where: { start...end ~= $0.position }) {
                note(
                    start,
                    Text(
                        en: "the events from here to \(end) are not those that were recorded",
                        nb: "hendelsene herfra til \(end) er ikke dem som ble registrert"))
            }
        }
        if !findings.isEmpty { (tiles, rest) = (kept, []) }
    }
}

extension EventHead {
    /// Whether everything the header says stands in the line.
    fileprivate func describes(_ event: RecordedEvent, _ line: Span<UInt8>, _ types: [EventType]) -> Bool {
        let envelope = event.envelope
        return type < types.count && types[type] == envelope.type && version == envelope.version
            && occurred == envelope.provenance.time.instant && recorded == envelope.recordedTime
            && line.extracting(dataOffset..<line.count).copied().starts(with: event.data)
            && line.extracting(tagsOffset..<line.count).copied().starts(with: envelope.tags.line.utf8)
            && (try? id(of: line)) == event.id
    }
}
