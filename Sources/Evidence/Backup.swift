import EventSourcing
import EventStorage
import LMDB
import Transparency

/// A copy of a log that can be put back, with everything that is public beside it. The signing key is not in it.
package enum Backup {
    package static let logFile = "log.mdb"

    /// Copies the log while others append, and verifies the copy from its events up. If it fails, the folder is empty again.
    ///
    /// - Throws: `FileError`, `LMDBError`; `Rejection` if the folder is not empty, or the copy does not hold; `RolledBack`, as the
    ///   copy would have no proof of it.
    package static func write(_ notary: Notary, to path: String) throws -> Verification {
        let new = NewFolder(path)
        try new.requireEmpty()
        try notary.requireNotRolledBack()
        return try new.fill { folder in
            try notary.log.copy(to: folder(logFile))
            return try complete(folder, of: notary)
        }
    }

    /// Puts beside the copy of the log what was signed about it, and verifies it.
    private static func complete(_ folder: Folder, of notary: Notary) throws -> Verification {
        let copy = Notary(try EventLog.open(folder(logFile)), directory: folder.path)
        let head = try copy.log.treeHead()
        // The log first, then what was signed about it: what was signed meanwhile is beyond the copy.
        try copyChain(from: notary.checkpoints, to: copy.checkpoints, upTo: head.size)
        try copyChain(from: notary.checkpoints.rolledBack, to: copy.checkpoints.rolledBack, upTo: .max)
        for name in [KeyFiles.verifier, KeyFiles.witness] {
            if let keys = try notary.folder.text(name) { try folder.write(name, keys, mode: 0o444) }
        }
        return try verify(copy)
    }

    private static func copyChain(from old: Checkpoints, to new: Checkpoints, upTo size: UInt64) throws {
        for checkpoint in try old.sizes() where checkpoint <= size {
            if let signed = try old.read(checkpoint) { try new.keep(signed) }
        }
    }

    /// The backup's log and checkpoints. Rollbacks are the log's own matter, and are left to `verify`.
    private static func verify(_ copy: Notary) throws -> Verification {
        let rolledBack = try copy.checkpoints.rolledBack.sizes().compactMap { size in
            try copy.checkpoints.rolledBack.read(size).map {
                TreeHead(size: size, rootHash: $0.checkpoint.rootHash)
            }
        }
        let trust = Trust(try copy.keys.verifiers(), from: .itself)
        return try LogVerifier(copy, trust, acceptedRollbacks: rolledBack).verify()
    }

    /// Puts a backup in the place of a logbook's log, in one step.
    ///
    /// The log that was there is kept beside it as `log.mdb.replaced`, and one that is kept is never replaced itself: the next
    /// is `log.mdb.replaced.2`, as it may be the only one with all events. Views must be folded anew by whoever calls this.
    /// - Parameters:
    ///   - checkpoint: the newest checkpoint that is known from elsewhere.
    ///   - evenIfOlder: puts it back although the logbook has signed, or has, other events: nothing can then be signed or
    ///     appended until the rollback is accepted, if they were signed.
    /// - Throws: `Rejection` if the backup is not whole, lacks events that were signed or are there, or is of another log;
    ///   `LMDBError` with the reason `inUse` if somebody has the log open. Nothing is changed then.
    package static func restore(
        _ path: String, to directory: String, checkpoint: Checkpoint? = nil, evenIfOlder: Bool = false
    ) throws -> Verification {
        let source = Folder(path)
        guard source.has(logFile) else { throw FileError.missing(source(logFile)) }
        try NewFolder(path).requireFinished()
        let backup = Notary(try EventLog.open(source(logFile)), directory: path)
        let verification = try verify(backup)
        guard verification.holds else { return verification }
        let target = Folder(directory)
        try target.create()
        try requireSameOrigin(backup, as: target)
        if !evenIfOlder {
            let newest = try Checkpoints(Folder(target("checkpoints"))).newest()?.checkpoint
            for known in [checkpoint, newest].compactMap({ $0 }) { try require(backup, has: known) }
            try requireAllEvents(backup, of: target)
        }
        target.remove(logFile + ".new")
        try backup.log.copy(to: target(logFile + ".new"))
        try Environment.replace(
            target(logFile), by: target(logFile + ".new"), keeping: target(nameForReplaced(in: target)))
        try copyChain(from: backup.checkpoints, to: Checkpoints(Folder(target("checkpoints"))), upTo: .max)
        for name in [KeyFiles.verifier, KeyFiles.witness] where !target.has(name) {
            if let keys = try source.text(name) { try target.write(name, keys, mode: 0o444) }
        }
        return verification
    }

    private static func nameForReplaced(in folder: Folder) -> String {
        var (name, number) = (logFile + ".replaced", 1)
        while folder.has(name) {
            number += 1
            name = "\(logFile).replaced.\(number)"
        }
        return name
    }
}

// MARK: - What may be put back

extension Backup {
    private static func require(_ backup: Notary, has known: Checkpoint) throws {
        if try backup.isPrefix(known) { return }
        let size = try backup.log.treeHead().size
        throw Rejection(
            en:
                "The backup has \(size) events, but a checkpoint of \(known.size) was signed: events would be lost. Use a "
                + "newer backup, or --even-if-older.",
            nb:
                "Sikkerhetskopien har \(size) hendelser, men et sjekkpunkt over \(known.size) er signert: hendelser ville "
                + "gå tapt. Bruk en nyere, eller --even-if-older.")
    }

    /// What is there may not be signed yet.
    private static func requireAllEvents(_ backup: Notary, of target: Folder) throws {
        guard let there = try readable(in: target, { try $0.treeHead() }) else { return }
        let size = try backup.log.treeHead().size
        if size < there.size {
            throw Rejection(
                en:
                    "The backup has \(size) events, the log that is there \(there.size): events would be lost. Use a newer "
                    + "backup, or --even-if-older.",
                nb:
                    "Sikkerhetskopien har \(size) hendelser, loggen som er der \(there.size): hendelser ville gå tapt. Bruk "
                    + "en nyere, eller --even-if-older.")
        }
        let head = Checkpoint(origin: backup.log.origin, size: there.size, rootHash: there.rootHash)
        if try backup.isPrefix(head) { return }
        throw Rejection(
            en:
                "The \(there.size) events that are there are not the first of the \(size) of the backup: events would be "
                + "lost. Say --even-if-older if they may be.",
            nb:
                "De \(there.size) hendelsene som er der, er ikke de første av sikkerhetskopiens \(size): hendelser ville gå "
                + "tapt. Skriv --even-if-older om de kan det.")
    }

    /// A log whose checkpoints and keys are of another one could neither sign nor be verified.
    private static func requireSameOrigin(_ backup: Notary, as target: Folder) throws {
        let own = try readable(in: target) { [$0.origin] } ?? KeyFiles(target).verifiers().map(\.name)
        guard !own.isEmpty, !own.contains(backup.log.origin) else { return }
        throw Rejection(
            en: "The backup is of \(backup.log.origin), the logbook that is there of \(own[0]).",
            nb: "Sikkerhetskopien er av \(backup.log.origin), loggboka som er der av \(own[0]).")
    }

    /// What the log that is there says; `nil` if there is none, or a file that is damaged or no log: that is what a backup is
    /// put in the place of.
    private static func readable<Result>(in target: Folder, _ ask: (EventLog) throws -> Result) throws -> Result? {
        guard target.has(logFile) else { return nil }
        do { return try ask(EventLog.open(target(logFile))) } catch let error as LMDBError
            where error.reason == .damaged
        {
            return nil
        } catch let error as LogError {
            switch error {
            case .damaged, .notALog: return nil
            default: throw error
            }
        }
    }
}
