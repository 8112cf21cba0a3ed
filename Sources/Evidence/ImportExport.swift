import EventSourcing
import EventStorage
import Transparency

extension Export {
    /// What an export says of the log it was made from, before anything of it is taken in.
    package struct Identity {
        package let source: String
        package let origin: String
    }

    /// - Throws: `Rejection` for an export without a readable line.
    package static func identity(of path: String) throws -> Identity {
        let folder = Folder(path)
        guard let text = try folder.text(checkpoint) else { throw FileError.missing(folder(checkpoint)) }
        var lines = try LineReader(folder(events))
        guard let line = try lines.next(), let event = try? RecordedEvent(position: 1, line: Array(line)),
            let signed = try? SignedCheckpoint(text)
        else {
            throw Rejection(
                en: "\(path) has no first event that can be read.",
                nb: "\(path) har ingen første hendelse som kan leses.")
        }
        return Identity(source: event.envelope.source, origin: signed.checkpoint.origin)
    }

    /// What was signed of the lines that it has.
    package static func checkpoint(of path: String) throws -> Checkpoint {
        let folder = Folder(path)
        guard let text = try folder.text(checkpoint) else { throw FileError.missing(folder(checkpoint)) }
        return try SignedCheckpoint(text).checkpoint
    }

    /// How many lines are appended in one transaction.
    private static let batch = 1000

    /// Takes the export into an empty log, line for line, byte for byte, and its checkpoints and public keys with it.
    ///
    /// Run again after an interruption it goes on where it was. The export must have been verified; the tree that results is
    /// compared with its checkpoint once more.
    /// - Parameter progress: lines done.
    package static func read(
        _ path: String, into notary: Notary, progress: (UInt64) -> Void = { _ in }
    ) throws -> TreeHead {
        let folder = Folder(path)
        let newest = try Self.checkpoint(of: path)
        guard newest.origin == notary.log.origin else {
            throw Rejection(
                en: "This export is of \(newest.origin); the logbook is \(notary.log.origin).",
                nb: "Denne eksporten er av \(newest.origin); loggboka er \(notary.log.origin).")
        }
        try readLines(folder, into: notary.log, progress)
        let head = try notary.log.treeHead()
        guard head == TreeHead(size: newest.size, rootHash: newest.rootHash) else {
            throw Rejection(
                en: "The tree did not come out the same: \(head.rootHash) of \(head.size), not \(newest.rootHash) of "
                    + "\(newest.size).",
                nb: "Treet ble ikke det samme: \(head.rootHash) over \(head.size), ikke \(newest.rootHash) over "
                    + "\(newest.size).")
        }
        let earlier = Checkpoints(Folder(folder(checkpoints)))
        for size in try earlier.sizes() {
            if let checkpoint = try earlier.read(size) { try notary.checkpoints.keep(checkpoint) }
        }
        for name in [KeyFiles.verifier, KeyFiles.witness] {
            guard let keys = try folder.text(name) else { continue }
            try notary.folder.write(name, keys, mode: 0o444)
        }
        return head
    }

    private static func readLines(_ folder: Folder, into log: EventLog, _ progress: (UInt64) -> Void) throws {
        let before = try log.treeHead()
        var frontier = MerkleFrontier()
        var batch: [[UInt8]] = []
        var base = Position(before.size)
        var lines = try LineReader(folder(events))
        while let line = try lines.next() {
            guard line.first != UInt8(ascii: "=") else {
                throw Rejection(
                    en: "Line \(frontier.size + 1) is withheld: this export cannot be taken in.",
                    nb: "Linje \(frontier.size + 1) er holdt tilbake: denne eksporten kan ikke tas inn.")
            }
            let bytes = Array(line)
            if frontier.size >= before.size { batch.append(bytes) }
            frontier.append(.leaf(bytes.span))
            if frontier.size == before.size, frontier.root != before.rootHash { throw notEmpty }
            if batch.count == Self.batch { try append(&batch, to: log, &base, progress) }
        }
        if frontier.size < before.size { throw notEmpty }
        try append(&batch, to: log, &base, progress)
    }

    private static func append(
        _ batch: inout [[UInt8]], to log: EventLog, _ base: inout Position, _ progress: (UInt64) -> Void
    ) throws {
        if batch.isEmpty { return }
        base = Position(try log.append(lines: batch, after: base).size)
        batch = []
        progress(base.rawValue)
    }

    private static let notEmpty = Rejection(
        en: "The logbook has other events already: an export goes into an empty one.",
        nb: "Loggboka har andre hendelser fra før: en eksport tas inn i en tom.")
}
