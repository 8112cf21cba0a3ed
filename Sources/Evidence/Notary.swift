import EventSourcing
import EventStorage
import Transparency

/// Signs what a log has come to, and sees to it that it never takes back what it signed.
package struct Notary: Sendable {
    package let log: EventLog
    package let folder: Folder
    package let checkpoints: Checkpoints
    package let keys: KeyFiles

    /// - Parameter directory: the logbook's, which has `log.mdb`, `checkpoints` and the keys.
    package init(_ log: EventLog, directory: String) {
        self.log = log
        folder = Folder(directory)
        checkpoints = Checkpoints(Folder("\(directory)/checkpoints"))
        keys = KeyFiles(folder)
    }

    /// Whether the log begins with what the checkpoint was signed for.
    package func isPrefix(_ checkpoint: Checkpoint) throws -> Bool {
        guard checkpoint.size <= (try log.treeHead().size) else { return false }
        return try log.root(size: checkpoint.size) == checkpoint.rootHash
    }

    /// Whether the log lacks what the newest checkpoint was signed for.
    package func isRolledBack() throws -> Bool {
        do { try requireNotRolledBack() } catch is RolledBack { return true }
        return false
    }

    /// - Throws: `RolledBack` unless the log begins with what the newest checkpoint was signed for.
    /// - Cost: a directory, a small file, and a root at an earlier size: less than a millisecond.
    package func requireNotRolledBack() throws {
        guard let newest = try checkpoints.newest()?.checkpoint else { return }
        guard try isPrefix(newest) else {
            throw RolledBack(
                signed: TreeHead(size: newest.size, rootHash: newest.rootHash), log: try log.treeHead())
        }
    }

    /// Signs the log as it stands, with all its keys, and keeps the checkpoint. One of this size is not signed twice; keys
    /// that have come since sign it as well.
    ///
    /// - Throws: `RolledBack`; `Rejection` if there is no key.
    @discardableResult
    package func sign(at time: Timestamp = .now()) throws -> SignedCheckpoint {
        try checkpoints.folder.locked("lock") {
            try requireNotRolledBack()
            let head = try log.treeHead()
            let earlier = try checkpoints.read(head.size)
            let signers = try keys.signers()
            if let earlier, signers.isEmpty { return earlier }
            guard !signers.isEmpty else {
                throw Rejection(
                    en: "There is no signing.key in \(folder.path). `loggbok key new` makes one.",
                    nb: "Det er ingen signing.key i \(folder.path). `loggbok key new` lager en.")
            }
            let seconds = UInt64(max(0, time.microseconds / 1_000_000))
            let missing = signers.filter { signer in
                earlier?.note.signatures.contains { $0.name == signer.name && $0.keyID == signer.verifier.id } != true
            }
            let checkpoint = Checkpoint(origin: log.origin, size: head.size, rootHash: head.rootHash)
            try checkpoints.keep(SignedCheckpoint(checkpoint, by: missing, at: seconds))
            return try checkpoints.read(head.size)
                ?? SignedCheckpoint(checkpoint, by: signers, at: seconds)
        }
    }

    /// Keeps further signatures of a checkpoint that was signed, while nobody else adds some.
    package func keep(_ checkpoint: SignedCheckpoint) throws {
        try checkpoints.folder.locked("lock") { try checkpoints.keep(checkpoint) }
    }

    /// The checkpoints that the log no longer has behind it.
    package func rolledBackCheckpoints() throws -> [SignedCheckpoint] {
        try checkpoints.sizes().compactMap { size in
            guard let checkpoint = try checkpoints.read(size) else { return nil }
            return try isPrefix(checkpoint.checkpoint) ? nil : checkpoint
        }
    }

    /// Puts the checkpoints that were rolled back aside, so that the log can be signed and appended to again. The event that
    /// gives the reason must be appended at once.
    package func setAside(_ rolledBack: [SignedCheckpoint]) throws {
        try checkpoints.folder.locked("lock") {
            for checkpoint in rolledBack { try checkpoints.setAside(checkpoint) }
        }
    }
}
