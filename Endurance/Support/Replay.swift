import TestSupport

/// Goes through a recording change by change, and makes behind each the states that a crash at that moment could leave.
package struct Replay {
    /// One state, and what must be true in it.
    package struct State {
        /// How many changes, syncs and answers were made before the crash.
        package let prefix: Int
        package let kind: Kind
        /// What the program had said by then.
        package let answers: String
        package let isDone: Bool
        let remains: Disk.Remains

        package enum Kind: String, CaseIterable, Sendable {
            /// The machine goes on, as after a kill.
            case everything = "everything written"
            /// The disk kept what it had to keep.
            case syncedAlone = "only what was synced"
            /// Sectors and names of what was not synced, in part: dropped, torn, in another order.
            case byChance = "unsynced parts by chance"
        }

        /// Puts it into a folder of its own.
        package func write(to root: String) throws { try remains.write(to: root) }
    }

    /// What was counted while going through.
    package struct Counts: Sendable {
        package var prefixes = 0
        package var states: [State.Kind: Int] = [:]
    }

    private var disk: Disk
    private let recording: Recording
    private let variants: Int
    private var generator: SeededGenerator
    private var answers: [UInt8] = []
    private var seen: Set<Int> = []

    /// - Parameters:
    ///   - root: the folder as it was before the program ran. It must be read before that.
    ///   - variants: how many states by chance for each prefix.
    package init(from start: Start, _ recording: Recording, variants: Int, seed: Int) {
        disk = start.disk
        self.recording = recording
        self.variants = variants
        generator = SeededGenerator(seed)
    }

    /// A folder with everything in it on disk.
    package struct Start {
        let disk: Disk

        package init(_ root: String) throws { disk = try Disk(root) }
    }

    /// Calls `body` with each state; states that are the same, and of which the same is known, come once.
    package mutating func forEachState(_ body: (State) throws -> Void) throws -> Counts {
        var counts = Counts()
        for (index, change) in recording.changes.enumerated() {
            if case .write(_, _, _, isDurable: true) = change {
                // The moment before the call returned.
                var early = self
                early.disk.apply(change, isReturned: false)
                try early.states(prefix: index + 1, &counts, body)
                (generator, seen) = (early.generator, early.seen)
            }
            if case .answer(let bytes) = change { answers += bytes }
            disk.apply(change)
            counts.prefixes += 1
            try states(prefix: index + 1, &counts, body)
        }
        return counts
    }

    private mutating func states(prefix: Int, _ counts: inout Counts, _ body: (State) throws -> Void) throws {
        var possible = [(State.Kind.everything, disk.everything)]
        if !disk.isSynced {
            possible.append((.syncedAlone, disk.syncedAlone))
            for _ in 0..<variants { possible.append((.byChance, disk.something(using: &generator))) }
        }
        let isDone = prefix == recording.changes.count
        for (kind, remains) in possible {
            var hash = Hasher()
            hash.combine(remains)
            hash.combine(answers.count)
            hash.combine(isDone)
            guard seen.insert(hash.finalize()).inserted else { continue }
            counts.states[kind, default: 0] += 1
            try body(
                State(
                    prefix: prefix, kind: kind, answers: String(decoding: answers, as: UTF8.self), isDone: isDone,
                    remains: remains))
        }
    }
}
