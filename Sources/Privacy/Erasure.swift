import EventSourcing
import EventStorage
import Evidence

/// Takes a subject's personal values away for good, without touching the tree.
///
/// Each step can be done again, so an erasure that was interrupted is finished by starting it once more. The order is such
/// that at no instant a value can be read that was unreadable before: its key goes first, then what the key was wrapped
/// with, then the values themselves.
extension Vault {
    /// The steps of an erasure, in their order. A change of the key-encryption key is those from `keyAdded` to `keyDestroyed`.
    package enum Step: CaseIterable, Sendable {
        /// The subject's keys are gone from the store, and a mark says that it gets none any more.
        case keysRemoved
        /// The key file has a new key beside the old one.
        case keyAdded
        /// All other keys are wrapped with the new one.
        case rewrapped
        /// The store is a fresh file, without the bytes of what was removed.
        case storeReplaced
        /// The key file has the new key alone.
        case keyDestroyed
        /// The sealed values are gone from the log's file, also from its free pages.
        case valuesRemoved
    }

    /// - Parameter done: called behind each step.
    /// - Returns: how many sealed values the subject had when its erasure began.
    /// - Cost: every data key is wrapped anew, 100,000 of them in some seconds; the log's free pages are written once.
    @discardableResult
    package func erase(_ subject: Tag, done: (Step) throws -> Void = { _ in }) throws -> Int {
        var count = 0
        try log.scanSeals { _, _, seal in
            if seal.subject == subject { count += 1 }
            return true
        }
        if hasKeys {
            try alone {
                let store = try KeyStore(path)
                count = max(count, try store.marks()[subject]?.sealedValues ?? 0)
                // Before anything is taken away: without the key file, the other keys could not be wrapped anew.
                try requireFits(store, keyFile.keys())
                try store.removeKeys(of: subject, ErasureMark(sealedValues: count))
                try done(.keysRemoved)
            }
            try changeEncryptionKey(done: done)
        }
        try log.removeSeals(of: subject)
        try done(.valuesRemoved)
        return count
    }

    /// Wraps all data keys with a new key and destroys the old one; goes on with a change that was interrupted.
    ///
    /// - Parameters:
    ///   - done: called behind each step.
    ///   - rewrapped: called behind each commit, with how many keys are wrapped anew by then.
    /// - Returns: how many keys were wrapped anew.
    @discardableResult
    package func changeEncryptionKey(
        done: (Step) throws -> Void = { _ in }, rewrapped: (Int) throws -> Void = { _ in }
    ) throws -> Int {
        try alone {
            var keys = try keyFile.keys()
            try requireFits(KeyStore(path), keys)
            if keys.count == 1 {
                keys.insert(EncryptionKey(), at: 0)
                try keyFile.replace(with: keys)
            }
            try done(.keyAdded)
            let count = try rewrap(KeyStore(path), from: keys, rewrapped)
            try done(.rewrapped)
            try KeyStore(path).replace(folder)
            try done(.storeReplaced)
            try keyFile.replace(with: [keys[0]])
            try done(.keyDestroyed)
            return count
        }
    }

    /// Keys wrapped anew in one commit.
    private static let batch = 1_000

    private func rewrap(
        _ store: KeyStore, from keys: [EncryptionKey], _ rewrapped: (Int) throws -> Void
    ) throws -> Int {
        var old: [(DataKeyName, WrappedKey)] = []
        try store.scan { name, wrapped in
            if wrapped.encryptionKey != keys[0].id { old.append((name, wrapped)) }
            return true
        }
        for start in stride(from: 0, to: old.count, by: Self.batch) {
            let some = try old[start..<min(start + Self.batch, old.count)].map { name, wrapped in
                guard let encryption = keys.first(where: { $0.id == wrapped.encryptionKey }),
                    let key = try? wrapped.unwrap(name, origin: log.origin, with: encryption)
                else { throw KeyFileError.wrong(keyFile.path) }
                return (name, try WrappedKey(key, name, origin: log.origin, with: keys[0]))
            }
            try store.put(some)
            try rewrapped(start + some.count)
        }
        try store.note(keys[0])
        return old.count
    }

    /// Subjects whose erasure was begun, or has to be done again: a mark without an event that says it is done, and keys that
    /// came back with a copy from before. Values that came back are found by `check`: without a key nobody reads them.
    ///
    /// - Parameter erased: the subjects that the log says are erased.
    /// - Cost: a lookup for each erased subject.
    package func unfinished(erased: [Tag]) throws -> [Tag] {
        guard hasKeys else { return [] }
        let lock = try folder.share(KeyStore.lock)
        defer { withExtendedLifetime(lock) {} }
        let store = try KeyStore(path)
        var unfinished = Set(try store.marks().keys).subtracting(erased)
        for subject in erased where try store.hasKey(of: subject) { unfinished.insert(subject) }
        return unfinished.sorted()
    }

    /// Whether a change of the key-encryption key was interrupted.
    package var isChangingKey: Bool { (try? keyFile.keys().count > 1) ?? false }
}
