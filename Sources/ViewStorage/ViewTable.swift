import EventSourcing
import JSON
import LMDB

/// A table of a view: rows by key, in the order of the keys.
///
/// What handlers change is kept in memory until the whole stretch of events is done; what they read is what they changed,
/// or else what the file has. A rebuild is the same with no file below, so the two cannot come to different rows.
///
/// What handlers and `store` do is inlinable, and so compiled for each kind of row: through the generic code a rebuild
/// took three times as long.
public final class ViewTable<Key: ViewKey, Row: JSONReadable & JSONWritable> {
    public let name: String
    /// Rows put since the last store; `nil` for those removed.
    @usableFromInline var changes: [Key: Row?] = [:]
    @usableFromInline var base: (snapshot: Snapshot, table: Table<ByteKey>)?
    /// `storeChanges`, compiled for these keys and rows where the table is declared.
    private let storing: (ViewTable, Environment, borrowing WriteTransaction) throws -> Void

    @inlinable
    public convenience init(_ name: String) {
        self.init(name) { try $0.storeChanges(in: $1, $2) }
    }

    @usableFromInline
    init(_ name: String, storing: @escaping (ViewTable, Environment, borrowing WriteTransaction) throws -> Void) {
        self.name = name
        self.storing = storing
    }
}

// MARK: - For handlers

extension ViewTable {
    @inlinable
    public func get(_ key: Key) throws -> Row? {
        if let changed = changes[key] { return changed }
        return base == nil ? nil : try stored(key)
    }

    @inlinable
    public func put(_ row: Row, for key: Key) { changes[key] = .some(row) }

    @inlinable
    public func remove(_ key: Key) { changes[key] = .some(nil) }

    /// Changes the row of `key` in place; nothing happens if there is none.
    @inlinable
    public func update(_ key: Key, _ change: (inout Row) throws -> Void) throws {
        if let index = changes.index(forKey: key) {
            // In place, without a copy of the row.
            try changes.values[index].changeIfPresent(change)
        } else if base != nil, var row = try stored(key) {
            try change(&row)
            put(row, for: key)
        }
    }

    public var changedKeys: [Key] { Array(changes.keys) }

    /// The row as the file has it: as it was before the stretch of events that is being folded. `nil` in a rebuild.
    public func stored(_ key: Key) throws -> Row? {
        guard let base else { return nil }
        return try base.snapshot.read { transaction in
            try base.table.get(ByteKey(key.bytes), in: transaction) { try row($0) }
        }
    }
}

extension Optional {
    @usableFromInline
    mutating func changeIfPresent(_ change: (inout Wrapped) throws -> Void) rethrows {
        guard self != nil else { return }
        try change(&self!)
    }
}

// MARK: - For readers

extension ViewTable {
    /// All rows, in the order of their keys.
    public func rows() throws -> [(key: Key, row: Row)] { try rows(prefix: []) }

    /// The rows whose keys begin with `prefix`, in the order of their keys.
    public func rows(prefix: [UInt8]) throws -> [(key: Key, row: Row)] {
        var rows: [(key: Key, row: Row)] = []
        try scanBase(prefix: prefix) { key, value in
            if changes[key] == nil { rows.append((key, try row(value))) }
        }
        let fromFile = rows.count
        for case (let key, let row?) in changes where key.bytes.starts(with: prefix) { rows.append((key, row)) }
        if rows.count > fromFile { rows.sort { $0.key < $1.key } }
        return rows
    }

    /// The rows whose keys have `first` as their first part.
    public func rows<First, Second>(under first: First) throws -> [(key: Key, row: Row)]
    where Key == Pair<First, Second> {
        try rows(prefix: first.bytes)
    }

    /// Keys only, without decoding rows.
    public func keys(prefix: [UInt8]) throws -> [Key] {
        var keys = try storedKeys(prefix: prefix).filter { changes[$0] == nil }
        for case (let key, _?) in changes where key.bytes.starts(with: prefix) { keys.append(key) }
        return keys.sorted()
    }

    /// As `keys`, without what was changed.
    public func storedKeys(prefix: [UInt8]) throws -> [Key] {
        var keys: [Key] = []
        try scanBase(prefix: prefix) { key, _ in keys.append(key) }
        return keys
    }

    private func scanBase(prefix: [UInt8], _ body: (Key, Span<UInt8>) throws -> Void) throws {
        guard let base else { return }
        try base.snapshot.read { transaction in
            try base.table.scan(from: prefix.isEmpty ? nil : ByteKey(prefix), in: transaction) { key, value in
                let bytes = key.copied()
                guard bytes.starts(with: prefix) else { return false }
                var offset = 0
                guard let key = Key(key, &offset) else { throw ViewError.damagedRow(table: name) }
                try body(key, value)
                return true
            }
        }
    }

    private func row(_ bytes: Span<UInt8>) throws -> Row {
        do throws(JSONError) {
            return try JSONReader.read(bytes) { (reader) throws(JSONError) in try Row(from: &reader) }
        } catch {
            throw ViewError.damagedRow(table: name)
        }
    }
}

// MARK: - For the view store

/// A table, whatever its keys and rows.
public protocol AnyViewTable: AnyObject {
    var name: String { get }
    /// Reads through to the file from now on; forgets what was changed.
    func attach(_ environment: Environment, _ snapshot: Snapshot)
    /// Writes what was changed.
    func store(in environment: Environment, _ transaction: borrowing WriteTransaction) throws
    /// The rows as the file has them, if none has been changed since.
    var file: (snapshot: Snapshot, table: Table<ByteKey>)? { get }
    /// Keys and values as they are or would be stored, in order.
    func forEachStored(_ body: (_ key: [UInt8], _ value: [UInt8]) throws -> Void) throws
    /// A stored key as people read it.
    func text(ofKey bytes: [UInt8]) -> String
}

extension ViewTable: AnyViewTable {
    public func attach(_ environment: Environment, _ snapshot: Snapshot) {
        changes = [:]
        base = (snapshot, environment.table(name))
    }

    public func store(in environment: Environment, _ transaction: borrowing WriteTransaction) throws {
        try storing(self, environment, transaction)
    }

    @inlinable
    func storeChanges(in environment: Environment, _ transaction: borrowing WriteTransaction) throws {
        if changes.isEmpty { return }
        let table: Table<ByteKey> = environment.table(name)
        let isEmpty = try table.count(in: transaction.reading) == 0
        var places = Array(changes.indices)
        places.sort { changes.keys[$0] < changes.keys[$1] }
        var writer = JSONWriter()
        for place in places {
            let (key, change) = changes[place]
            let stored = ByteKey(key.bytes)
            guard let row = change else {
                try table.remove(stored, in: transaction)
                continue
            }
            writer.reset()
            row.write(to: &writer)
            if isEmpty {
                try table.append(writer.bytes.span, for: stored, in: transaction)
            } else {
                try table.put(writer.bytes.span, for: stored, in: transaction)
            }
        }
    }

    /// Rows of the file are passed on as they lie there, so that those of an older definition can be compared too.
    public func forEachStored(_ body: (_ key: [UInt8], _ value: [UInt8]) throws -> Void) throws {
        var changed: [(key: [UInt8], value: [UInt8])] = []
        for case (let key, let row?) in changes {
            changed.append((key.bytes, JSONWriter.bytes { row.write(to: &$0) }))
        }
        changed.sort { $0.key.lexicographicallyPrecedes($1.key) }
        var next = changed.makeIterator()
        var waiting = next.next()
        try scanBase(prefix: []) { key, value in
            guard changes[key] == nil else { return }
            let bytes = key.bytes
            while let row = waiting, row.key.lexicographicallyPrecedes(bytes) {
                try body(row.key, row.value)
                waiting = next.next()
            }
            try body(bytes, value.copied())
        }
        while let row = waiting {
            try body(row.key, row.value)
            waiting = next.next()
        }
    }

    public func text(ofKey bytes: [UInt8]) -> String {
        var offset = 0
        return Key(bytes.span, &offset)?.text ?? bytes.map { String($0, radix: 16) }.joined(separator: " ")
    }

    public var file: (snapshot: Snapshot, table: Table<ByteKey>)? { changes.isEmpty ? base : nil }
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
