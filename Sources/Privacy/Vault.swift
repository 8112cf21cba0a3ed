import EventSourcing
import EventStorage
import Evidence

/// What may be done with a subject's personal values, as the log says.
package enum SubjectStanding: Hashable, Sendable {
    case readable
    /// Somebody asked for their erasure: nothing is read or sealed any more.
    case closed(Position)
    case erased(Position)
}

/// Why personal values cannot be sealed.
package enum VaultError: Error, Hashable {
    /// The subject is being erased, or was: nothing personal is recorded of it any more.
    case noKey(Tag)
    /// `keys.mdb` holds something that is no wrapped key.
    case damaged

    package var text: Text {
        switch self {
        case .noKey(let subject):
            Text(
                en: "\(subject) is being erased, or was: nothing personal is recorded of it any more.",
                nb: "\(subject) blir eller er slettet: ingenting personlig registreres om den lenger.")
        case .damaged: Text(en: "keys.mdb is damaged.", nb: "keys.mdb er skadet.")
        }
    }
}

/// A personal value of an event, as far as it may and can be read.
package struct OpenedField: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
        case text(String)
        /// No key to it is at hand.
        case sealed
        case closed(Position)
        case erased(Position)
        /// The bytes are not those whose digest the line has, or there are none.
        case damaged
    }

    package let field: SealedField
    package let content: Content

    package init(field: SealedField, content: Content) {
        self.field = field
        self.content = content
    }
}

/// Seals what is personal when it is recorded, and opens it for those who hold the key.
///
/// Everything in it is made when it is first needed: a logbook without personal values has neither a `keys.mdb` nor a key
/// file, and whoever has no key file can still do all that needs none. Not to be used from two threads at once.
package final class Vault {
    package let keyFile: KeyFile
    let folder: Folder
    let log: EventLog
    private let standing: (Tag) throws -> SubjectStanding
    private let clock: () -> Timestamp
    private var opened: (store: KeyStore, lock: SharedLock, keys: [EncryptionKey])?
    private var unwrapped: [DataKeyName: DataKey] = [:]

    /// - Parameters:
    ///   - directory: the logbook's.
    ///   - standing: what the log says of a subject, asked each time.
    package init(
        _ log: EventLog, directory: String, keyFile: String, clock: @escaping () -> Timestamp = { .now() },
        standing: @escaping (Tag) throws -> SubjectStanding
    ) {
        self.log = log
        self.clock = clock
        self.standing = standing
        folder = Folder(directory)
        self.keyFile = KeyFile(keyFile, origin: log.origin)
    }

    /// Whether anything was ever sealed here.
    package var hasKeys: Bool { folder.has(KeyStore.file) }

    /// Whether there are sealed values, whoever can read them.
    package var holdsValues: Bool {
        get throws {
            var found = false
            try log.scanSeals { _, _, _ in
                found = true
                return false
            }
            return found
        }
    }

    var path: String { folder(KeyStore.file) }

    /// Lets go of the files, so that others can be put in their place.
    package func close() {
        opened = nil
        unwrapped = [:]
    }

    /// The keys, and what wraps them.
    ///
    /// - Parameter creating: whether they are made if nothing was sealed before.
    /// - Throws: `KeyFileError`
    private func open(creating: Bool) throws -> (store: KeyStore, keys: [EncryptionKey])? {
        if let opened { return (opened.store, opened.keys) }
        if creating, try isUnmade { try create() }
        guard hasKeys else { return nil }
        // The lock before the file: whoever changes the key holds it alone, and what is read here must stay in force.
        let lock = try folder.share(KeyStore.lock)
        let keys = try keyFile.keys()
        let store = try KeyStore(path)
        try requireFits(store, keys, everyKey: false)
        opened = (store, lock, keys)
        return (store, keys)
    }

    /// Whether nothing can have been sealed yet: there is no store, or whoever made it was ended before it made the key file.
    private var isUnmade: Bool { get throws { try !hasKeys || !keyFile.exists && KeyStore(path).isUnused } }

    /// Makes store and key file together, while nobody else does: of two who record something personal first, one makes them.
    ///
    /// A key file that is there already is another logbook's, and an erasure in one of two that share it would take the keys
    /// of both away. The store comes first and says which key is its own, so whoever was ended in between is told from that.
    private func create() throws {
        try folder.locked(KeyStore.lock) {
            guard try isUnmade else { return }
            guard !keyFile.exists else { throw KeyFileError.taken(keyFile.path) }
            let key = EncryptionKey()
            if hasKeys { try KeyStore(path).note(key) } else { try KeyStore.make(path, for: key) }
            try keyFile.create(key)
        }
    }

    /// Refuses keys that the data keys are not wrapped with; `everyKey` looks at all of them, and not at the first alone.
    func requireFits(_ store: KeyStore, _ keys: [EncryptionKey], everyKey: Bool = true) throws {
        if let own = try store.encryptionKey(), !keys.contains(where: { $0.id == own }) {
            throw KeyFileError.wrong(keyFile.path)
        }
        try store.scan { _, wrapped in
            guard keys.contains(where: { $0.id == wrapped.encryptionKey }) else {
                throw KeyFileError.wrong(keyFile.path)
            }
            return everyKey
        }
    }

    /// How many data keys there are.
    /// - Throws: `KeyFileError` unless they can all be opened with the key file.
    package func keyCount() throws -> Int {
        guard let (store, keys) = try open(creating: false) else { return 0 }
        var count = 0
        try store.scan { name, wrapped in
            _ = try unwrap(wrapped, name, keys)
            count += 1
            return true
        }
        return count
    }

    // MARK: Seal

    /// Seals an event's personal values, with keys that are made where there are none.
    ///
    /// - Throws: `KeyFileError`, `VaultError.noKey`
    /// - Cost: a fraction of a millisecond; a commit for a subject's first value in a year.
    package func seal(_ event: any Event, _ id: EventID) throws -> [SealedValue] {
        let epoch = DataKeyName.epoch(at: clock())
        return try event.personal.map { field in
            let name = DataKeyName(subject: field.subject, purpose: field.purpose, epoch: epoch)
            let context = context(of: id, type(of: event).type, at: field.at, subject: field.subject, epoch: epoch)
            let blob = try SealedBlob(
                sealing: field.value.text, with: key(name), for: context, salt: SealedBlob.newSalt())
            return SealedValue(
                field: SealedField(at: field.at, subject: field.subject, digest: blob.digest), purpose: field.purpose,
                epoch: epoch, blob: blob.bytes)
        }
    }

    private func key(_ name: DataKeyName) throws -> DataKey {
        guard case .readable = try standing(name.subject) else { throw VaultError.noKey(name.subject) }
        if let key = unwrapped[name] { return key }
        guard let (store, keys) = try open(creating: true) else { throw KeyFileError.missing(keyFile.path) }
        let wrapped = try store.key(name) {
            try WrappedKey(DataKey(), name, origin: log.origin, with: keys[0])
        }
        guard let wrapped else { throw VaultError.noKey(name.subject) }
        return try unwrap(wrapped, name, keys)
    }

    private func unwrap(_ wrapped: WrappedKey, _ name: DataKeyName, _ keys: [EncryptionKey]) throws -> DataKey {
        guard let encryption = keys.first(where: { $0.id == wrapped.encryptionKey }),
            let key = try? wrapped.unwrap(name, origin: log.origin, with: encryption)
        else { throw KeyFileError.wrong(keyFile.path) }
        unwrapped[name] = key
        return key
    }

    func context(
        of event: EventID, _ type: EventType, at: String, subject: Tag, epoch: String
    ) -> SealingContext {
        SealingContext(origin: log.origin, event: event, type: type, at: at, subject: subject, epoch: epoch)
    }

    // MARK: Open

    /// The personal values of an event, each as far as it may and can be read.
    ///
    /// - Throws: `KeyFileError` for a key file that is there but cannot be used.
    package func open(_ event: RecordedEvent) throws -> [OpenedField] {
        guard !event.sealed.isEmpty else { return [] }
        let seals = try log.seals(at: event.position)
        return try event.sealed.enumerated().map { place, field in
            OpenedField(field: field, content: try content(of: field, seals[place], event))
        }
    }

    private func content(
        of field: SealedField, _ seal: StoredSeal?, _ event: RecordedEvent
    ) throws -> OpenedField.Content {
        switch try standing(field.subject) {
        case .erased(let position): return .erased(position)
        case .closed(let position): return .closed(position)
        case .readable: break
        }
        guard let seal, SealedBlob(seal.blob).digest == field.digest else { return seal == nil ? .sealed : .damaged }
        guard let key = try key(of: seal) else { return .sealed }
        let context = context(of: event.id, event.type, at: field.at, subject: field.subject, epoch: seal.epoch)
        let blob = SealedBlob(seal.blob)
        do { return .text(try blob.open(with: try blob.secret(key, for: context), for: context)) } catch {
            return .damaged
        }
    }

    /// The key to a value; `nil` if it is not at hand.
    func key(of seal: StoredSeal) throws -> DataKey? {
        let name = DataKeyName(subject: seal.subject, purpose: seal.purpose, epoch: seal.epoch)
        if let key = unwrapped[name] { return key }
        guard keyFile.exists, let (store, keys) = try open(creating: false) else { return nil }
        return try store.key(name).map { try unwrap($0, name, keys) }
    }
}

// MARK: - What only the owner of all keys may do

extension Vault {
    /// Runs `body` on the keys while nobody else has them open. Whatever it puts in the place of the file is used from then
    /// on.
    func alone<Result>(_ body: () throws -> Result) throws -> Result {
        close()
        return try folder.locked(KeyStore.lock, body)
    }

    /// Copies the wrapped keys into a folder, while others use them.
    ///
    /// After the next erasure the copy is of no use: what it is wrapped with is gone then.
    package func backUp(to path: String) throws {
        guard try open(creating: false) != nil else { throw KeyFileError.missing(self.path) }
        let target = Folder(path)
        try target.create()
        try opened?.store.copy(to: target)
    }

    /// Puts copied keys in the place of those that are there. Erasures are carried out on them again, by whoever opens them.
    ///
    /// - Throws: `Rejection` if they are wrapped with a key that is gone, as it is after an erasure.
    package func restore(from path: String) throws {
        let source = Folder(path)
        guard source.has(KeyStore.file) else { throw FileError.missing(source(KeyStore.file)) }
        let copy = try KeyStore(source(KeyStore.file))
        try alone {
            do { try requireFits(copy, keyFile.keys()) } catch KeyFileError.wrong {
                throw Rejection(
                    en: "The copy in \(path) is wrapped with another key than that of \(keyFile.path): it was made "
                        + "before the last erasure or change of keys, or is of another logbook.",
                    nb: "Kopien i \(path) er pakket med en annen nøkkel enn den i \(keyFile.path): den ble laget "
                        + "før siste sletting eller nøkkelbytte, eller er av en annen loggbok.")
            }
            try copy.replace(folder)
        }
    }
}
