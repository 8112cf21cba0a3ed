import EventSourcing
import Evidence
import Glibc
import LMDB

/// `keys.mdb`: all data keys, wrapped; with backups of its own, which must be short-lived.
///
/// Tables: `keys` (key: subject, purpose and epoch, a zero byte between them; value: `WrappedKey`), `erasing` (key: subject;
/// value: `ErasureMark`), which names the subjects that get no key any more, and `wrapping` (key: `key`; value: the id of the
/// key-encryption key), by which a key file that was made for another logbook is known also when there is no data key yet.
struct KeyStore: Sendable {
    static let file = "keys.mdb"
    /// Held by everybody who has the file open; alone by who puts another file in its place.
    static let lock = "keys.lock"

    private let environment: Environment
    private let keys: Table<ByteKey>
    private let erasing: Table<ByteKey>
    private let wrapping: Table<ByteKey>

    private static let tables = [TableName("keys"), TableName("erasing"), TableName("wrapping")]
    private static let encryptionKey = ByteKey(Array("key".utf8))

    /// Makes an empty store in one step, unless there is one.
    /// - Parameter key: what its data keys will be wrapped with.
    static func make(_ path: String, for key: EncryptionKey) throws {
        _ = try Environment.make(path, tables: tables) { environment, transaction in
            try environment.table("wrapping").put(key.id.span, for: encryptionKey, in: transaction)
        }
    }

    init(_ path: String) throws {
        environment = try Environment(path, tables: Self.tables, creating: false)
        keys = environment.table("keys")
        erasing = environment.table("erasing")
        wrapping = environment.table("wrapping")
    }

    /// Copies what is there into a new file, without what was removed.
    func copy(to folder: Folder, _ name: String = KeyStore.file) throws {
        try environment.copy(to: folder(name))
    }

    /// Puts a fresh file with what is here in the place of the folder's. Nobody may have that one open.
    func replace(_ folder: Folder) throws {
        let new = Self.file + ".new"
        folder.remove(new)
        try copy(to: folder, new)
        try folder.rename(new, to: Self.file)
    }
}

// MARK: - What wraps them

extension KeyStore {
    /// The id of the key that the data keys are wrapped with; `nil` in a store from before it was noted.
    func encryptionKey() throws -> [UInt8]? {
        try environment.read { try wrapping.get(Self.encryptionKey, in: $0) { $0.copied() } }
    }

    func note(_ key: EncryptionKey) throws {
        try environment.write { try wrapping.put(key.id.span, for: Self.encryptionKey, in: $0) }
    }

    /// Whether no value can have been sealed with it: it has no data key, and had none that an erasure took away.
    var isUnused: Bool {
        get throws {
            var isUnused = try marks().isEmpty
            try scan { _, _ in
                isUnused = false
                return false
            }
            return isUnused
        }
    }
}

// MARK: - Data keys

extension KeyStore {
    func key(_ name: DataKeyName) throws -> WrappedKey? {
        try environment.read { try keys.get(Self.key(name), in: $0) { WrappedKey($0.copied()) } ?? nil }
    }

    /// The key of this name; one that `make` makes if there is none.
    /// - Returns: `nil` if the subject is being erased, or was.
    func key(_ name: DataKeyName, orAdd make: () throws -> WrappedKey) throws -> WrappedKey? {
        if let key = try key(name) { return key }
        return try environment.write { transaction in
            if try erasing.get(Self.key(name.subject), in: transaction.reading, { _ in true }) != nil { return nil }
            if let key = try keys.get(Self.key(name), in: transaction.reading, { WrappedKey($0.copied()) }) {
                return key
            }
            let key = try make()
            try keys.put(key.bytes.span, for: Self.key(name), in: transaction)
            return key
        }
    }

    /// Lends every key, as long as `body` returns true; those of one subject stand together.
    func scan(from start: Tag? = nil, _ body: (DataKeyName, WrappedKey) throws -> Bool) throws {
        try environment.read { transaction in
            try keys.scan(from: start.map(Self.key), in: transaction) { key, value in
                guard let name = Self.name(key.copied()), let wrapped = WrappedKey(value.copied()) else {
                    throw VaultError.damaged
                }
                return try body(name, wrapped)
            }
        }
    }

    func hasKey(of subject: Tag) throws -> Bool {
        var found = false
        try scan(from: subject) { name, _ in
            found = name.subject == subject
            return false
        }
        return found
    }

    func put(_ wrapped: [(DataKeyName, WrappedKey)]) throws {
        try environment.write { transaction in
            for (name, key) in wrapped { try keys.put(key.bytes.span, for: Self.key(name), in: transaction) }
        }
    }

    /// Marks the subject as one that gets no key any more, and takes its keys away, in one step.
    func removeKeys(of subject: Tag, _ mark: ErasureMark) throws {
        var names: [DataKeyName] = []
        try scan(from: subject) { name, _ in
            if name.subject == subject { names.append(name) }
            return name.subject == subject
        }
        try environment.write { transaction in
            try erasing.put(mark.bytes.span, for: Self.key(subject), in: transaction)
            for name in names { try keys.remove(Self.key(name), in: transaction) }
        }
    }

    /// The subjects whose keys were taken away, each with what was noted about it.
    func marks() throws -> [Tag: ErasureMark] {
        try environment.read { transaction in
            var marks: [Tag: ErasureMark] = [:]
            try erasing.scan(in: transaction) { key, value in
                guard let subject = Tag(utf8: key), let mark = ErasureMark(value.copied()) else {
                    throw VaultError.damaged
                }
                marks[subject] = mark
                return true
            }
            return marks
        }
    }

    private static func key(_ subject: Tag) -> ByteKey { ByteKey(Array(subject.text.utf8)) }

    private static func key(_ name: DataKeyName) -> ByteKey {
        ByteKey(Array("\(name.subject)\0\(name.purpose)\0\(name.epoch)".utf8))
    }

    private static func name(_ key: [UInt8]) -> DataKeyName? {
        let parts = key.split(separator: 0, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
        guard parts.count == 3, let subject = Tag(parts[0]), let purpose = Purpose(parts[1]) else { return nil }
        return DataKeyName(subject: subject, purpose: purpose, epoch: parts[2])
    }
}

/// What is kept of an erasure that has begun, so that it can be finished: how many values there were.
struct ErasureMark: Hashable, Sendable {
    let sealedValues: Int

    init(sealedValues: Int) { self.sealedValues = sealedValues }

    init?(_ bytes: [UInt8]) {
        guard let count = Int(String(decoding: bytes, as: UTF8.self)) else { return nil }
        sealedValues = count
    }

    var bytes: [UInt8] { Array("\(sealedValues)".utf8) }
}
