import EventSourcing
import EventStorage
import Transparency

/// A log as files that anybody can read and verify: the lines, what was signed about them, and a program of 80 lines that
/// recomputes it all.
package struct Export {
    /// What is withheld: those lines are written as `=` and their leaf hash, and the whole still verifies.
    package struct Withholding: Sendable {
        /// Events with one of these tags.
        package var tags: [Tag]
        /// Events outside of these positions.
        package var range: ClosedRange<Position>?

        package init(tags: [Tag] = [], range: ClosedRange<Position>? = nil) {
            self.tags = tags
            self.range = range
        }

        package func holdsBack(_ event: RecordedEvent) -> Bool {
            tags.contains(where: event.envelope.tags.contains) || range?.contains(event.position) == false
        }

        var isNothing: Bool { tags.isEmpty && range == nil }
    }

    package static let events = "events.jsonl"
    package static let checkpoint = "checkpoint"
    package static let checkpoints = "checkpoints"
    package static let consistency = "consistency"

    /// Signs the log as it stands and writes it into a folder that is empty or not there.
    ///
    /// If it fails, the folder is empty again.
    /// - Parameter more: writes what else belongs into the folder, up to the checkpoint that the export ends in.
    /// - Returns: that checkpoint, and how many lines are withheld.
    /// - Throws: `RolledBack`, `Rejection`, `FileError`, what `more` throws; `LogError.damaged` where a line is not the one that
    ///   was recorded.
    @discardableResult
    package static func write(
        _ notary: Notary, to path: String, withholding: Withholding = Withholding(), at time: Timestamp = .now(),
        progress: (_ done: UInt64, _ all: UInt64) -> Void = { _, _ in }, more: (Checkpoint) throws -> Void = { _ in }
    ) throws -> (checkpoint: Checkpoint, withheld: UInt64) {
        let new = NewFolder(path)
        try new.requireEmpty()
        let checkpoint = try notary.sign(at: time)
        return try new.fill { folder in
            let withheld = try writeLines(
                notary.log, size: checkpoint.checkpoint.size, to: folder, withholding, progress)
            try writeEvidence(notary, checkpoint, to: folder)
            try more(checkpoint.checkpoint)
            return (checkpoint.checkpoint, withheld)
        }
    }

    private static func writeLines(
        _ log: EventLog, size: UInt64, to folder: Folder, _ withholding: Withholding,
        _ progress: (_ done: UInt64, _ all: UInt64) -> Void
    ) throws -> UInt64 {
        var withheld: UInt64 = 0
        try folder.fill(events) { file in
            if size == 0 { return }
            if withholding.isNothing {
                try log.scan(.all, ReadRange(to: Position(size)), checked: true) { head, line, _ in
                    if head.position.rawValue % 1024 == 0 { progress(head.position.rawValue, size) }
                    try file.write(line: line)
                    return true
                }
            } else {
                try log.read(.all, ReadRange(to: Position(size)), checked: true) { event in
                    if event.position.rawValue % 1024 == 0 { progress(event.position.rawValue, size) }
                    if withholding.holdsBack(event) {
                        withheld += 1
                        try file.write("=\(MerkleHash.leaf(event.line.span))\n".utf8)
                    } else {
                        try file.write(line: event.line.span)
                    }
                    return true
                }
            }
        }
        return withheld
    }

    private static func writeEvidence(_ notary: Notary, _ newest: SignedCheckpoint, to folder: Folder) throws {
        let size = newest.checkpoint.size
        try folder.write(checkpoint, newest.note.description)
        let earlier = Checkpoints(Folder(folder(checkpoints)))
        let consistency = Folder(folder(consistency))
        try consistency.create()
        for old in try notary.checkpoints.sizes() where old <= size {
            guard let signed = try notary.checkpoints.read(old) else { continue }
            try earlier.keep(signed)
            if old == size { continue }
            let proof = try notary.log.consistencyProof(firstSize: old, secondSize: size)
            try consistency.write(old.description, AddCheckpointBody(proof, newest).description)
        }
        for name in [KeyFiles.verifier, KeyFiles.witness] {
            if let keys = try notary.folder.text(name) { try folder.write(name, keys) }
        }
        try folder.write(VerifyScript.name, VerifyScript.text, mode: 0o755)
    }
}

extension FileWriter {
    /// A line and its line feed.
    fileprivate mutating func write(line: Span<UInt8>) throws {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(line.count + 1)
        for index in line.indices { bytes.append(line[index]) }
        bytes.append(UInt8(ascii: "\n"))
        try write(bytes)
    }
}
