import EventSourcing
import LMDB
import Synchronization
import Transparency

/// What an inspection of the log found.
public struct Inspection: Sendable {
    /// Something that is not as it must be.
    public struct Finding: Hashable, Sendable {
        public let position: Position
        public let problem: Text
    }

    /// The log as it was inspected: its size, and the root of the lines as they are.
    public internal(set) var head = TreeHead(size: 0, rootHash: .emptyTree)
    /// How many events were looked at.
    public internal(set) var events: UInt64 = 0
    /// Bytes of their lines.
    public internal(set) var lineBytes = 0
    public internal(set) var runs = 0
    /// Bytes of the file, everything included.
    public internal(set) var fileBytes = 0
    /// The first problems, by position, at most `Inspection.most`.
    public internal(set) var findings: [Finding] = []

    public static let most = 20
}

extension EventLog {
    /// Reads every event and compares it with everything said about it elsewhere: positions without gaps, headers, times,
    /// the tree, and the index.
    ///
    /// - Parameters:
    ///   - base: begins behind this position, and takes the tree up to it as it is kept: for whoever knows the root at it.
    ///   - progress: called now and then with the number of events done and in all.
    /// - Throws: `LogError.damaged` if so much is wrong that the rest cannot be told; `LMDBError`.
    /// - Cost: a read and a hash of every line and of its terms, on all cores; memory for some thousands of lines.
    public func inspect(
        after base: Position = .start, progress: (_ done: UInt64, _ all: UInt64) -> Void = { _, _ in }
    ) throws -> Inspection {
        let plan = try InspectionPlan(self, after: base)
        var summary = try InspectionSummary(plan, frontier: frontier(size: plan.start))
        let stretches = plan.stretches
        let wave = ProcessorCount.active * 4
        for start in stride(from: 0, to: stretches.count, by: wave) {
            let some = stretches[start..<min(start + wave, stretches.count)]
            let inspected = Mutex<[Int: Stretch]>([:])
            try sideBySide(some.count) { offset in
                let stretch = try Stretch(some[start + offset], of: self, plan)
                inspected.withLock { $0[offset] = stretch }
            }
            for (_, stretch) in inspected.withLock({ $0 }).sorted(by: { $0.key < $1.key }) { summary.add(stretch) }
            progress(summary.inspection.events, plan.size - plan.start)
        }
        return try summary.finish(self)
    }

    /// Merges the index into few large runs. Others wait to append meanwhile, but can read.
    /// - Returns: how many runs there were, and are.
    /// - Cost: the index is read and written once, in memory: about 100 bytes an event.
    public func compact() throws -> (before: Int, after: Int) {
        try environment.write { transaction in try tables.index.compact(in: transaction) }
    }
}

/// What is to be inspected: the log and its index at one moment.
struct InspectionPlan: Sendable {
    /// How many events are taken as they are: a multiple of a tile's width, so that tiles are inspected whole.
    let start: UInt64
    let size: UInt64
    let types: [EventType]
    let runs: [RunSum]
    let edge: MerkleFrontier
    /// When the event at `start` was recorded: no later one can have been before it.
    let recordedBefore: Timestamp
    /// Makes it impossible to write an index that is wrong and adds up.
    let seed = UInt64.random(in: .min ... .max)
    let fileBytes: Int

    static let stretch = 16 * Tile.width

    init(_ log: EventLog, after base: Position) throws {
        let start = base.rawValue / Tile.width * Tile.width
        let seed = seed
        (size, types, runs, edge, recordedBefore) = try log.environment.read { transaction in
            var runs: [RunSum] = []
            try log.tables.index.runs.scan(in: transaction) { _, stored in
                runs.append(try RunSum(stored, after: start, seed: seed))
                return true
            }
            let size = try log.tables.head(in: transaction).rawValue
            let edge = try log.tables.tree.frontier(in: transaction)
            // A key that is far off would make an inspection without an end.
            guard size == edge.size else { throw LogError.damaged(at: Position(size), .treeNotOfLog) }
            let recorded = try log.tables.recordedTime(at: Position(start), in: transaction)
            return (size, try log.tables.typeNames(in: transaction), runs, edge, recorded)
        }
        guard base.rawValue <= size else {
            throw LogError.damaged(at: Position(size).next, .endsBefore(base))
        }
        self.start = start
        fileBytes = log.environment.fileSize
    }

    var stretches: [ClosedRange<Position>] {
        stride(from: start, to: size, by: Int(Self.stretch)).map {
            Position($0 + 1)...Position(min($0 + Self.stretch, size))
        }
    }
}
