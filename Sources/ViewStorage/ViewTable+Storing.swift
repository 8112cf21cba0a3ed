import EventSourcing
import JSON
import LMDB

// What the view store does with a table, whatever its keys and rows.

/// A table, whatever its keys and rows.
public protocol AnyViewTable: AnyObject {
    var name: String { get }
    /// Says that what changes from now on is stored before anybody looks at it.
    func prepareForFile()
    /// Reads through to the file from now on; forgets what was changed.
    func attach(_ environment: Environment, _ snapshot: Snapshot)
    /// Brings what was changed into the form in which it is stored. Nothing can be read of it until it is.
    func prepare()
    /// Writes what was changed.
    func store(in environment: Environment, _ transaction: borrowing WriteTransaction) throws
    /// Forgets what was changed, which has been stored.
    func forget()
    /// The rows as the file has them, if none has been changed since.
    var file: (snapshot: Snapshot, table: Table<ByteKey>)? { get }
    /// Keys and values as they are or would be stored, in order.
    func forEachStored(_ body: (_ key: [UInt8], _ value: [UInt8]) throws -> Void) throws
    /// A stored key as people read it.
    func text(ofKey bytes: [UInt8]) -> String
}

extension ViewTable: AnyViewTable {
    public func prepareForFile() { isOnItsWayToAFile = true }

    public func attach(_ environment: Environment, _ snapshot: Snapshot) {
        forget()
        base = (snapshot, environment.table(name))
    }

    public func prepare() { preparing(self) }

    public func store(in environment: Environment, _ transaction: borrowing WriteTransaction) throws {
        try tellingDamage { try storing(self, environment, transaction) }
    }

    @inlinable
    func prepareChanges() {
        if !changes.isEmpty {
            takeInAdded()
            for index in changes.keys.indices {
                added.add(changes.rows[index], for: changes.keys[index])
                changes.rows[index] = nil
            }
            changes = RowMap()
        }
        added.sort()
    }

    @inlinable
    func storeChanges(in environment: Environment, _ transaction: borrowing WriteTransaction) throws {
        prepareChanges()
        if added.isEmpty { return }
        let table: Table<ByteKey> = environment.table(name)
        let isEmpty = try table.count(in: transaction.reading) == 0
        for entry in added.entries {
            let key = ByteKey(entry.key.bytes)
            guard let count = entry.count else {
                try table.remove(key, in: transaction)
                continue
            }
            try added.withBytes(entry, count: count) { bytes in
                if isEmpty {
                    try table.append(bytes, for: key, in: transaction)
                } else {
                    try table.put(bytes, for: key, in: transaction)
                }
            }
        }
    }

    public func forget() {
        changes = RowMap()
        added = StoredRows()
    }

    /// Rows of the file are passed on as they lie there, so that those of an older definition can be compared too.
    public func forEachStored(_ body: (_ key: [UInt8], _ value: [UInt8]) throws -> Void) throws {
        try scan { key, row in try body(key.bytes, row.copied()) }
    }

    public func text(ofKey bytes: [UInt8]) -> String {
        var offset = 0
        return Key(bytes.span, &offset)?.text ?? bytes.map { String($0, radix: 16) }.joined(separator: " ")
    }

    public var file: (snapshot: Snapshot, table: Table<ByteKey>)? { changes.isEmpty && added.isEmpty ? base : nil }
}

extension AnyViewTable {
    /// How the rows of two files differ, byte for byte, in one walk through both; `nil` if either is not as its file is.
    func storedDifference(to other: any AnyViewTable) throws -> TableDifference? {
        guard let file, let other = other.file else { return nil }
        return try file.snapshot.read { old in
            try other.snapshot.read { new in try file.table.difference(in: old, to: other.table, in: new) }
        }
    }
}
