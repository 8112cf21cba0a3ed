import EventSourcing
import JSON
import LMDB

/// A table of a view: rows by key, in the order of the keys.
///
/// What handlers change is kept in memory until the whole stretch of events is done; what they read is what they changed,
/// or else what the file has. A rebuild is the same with no file below, so the two cannot come to different rows.
package final class ViewTable<Key: ViewKey, Row: JSONReadable & JSONWritable> {
    package let name: String
    /// Rows put since the last store; `nil` for those removed.
    private var changes: [Key: Row?] = [:]
    private var base: (snapshot: Snapshot, table: Table<ByteKey>)?

    package init(_ name: String) { self.name = name }
}

// MARK: - For handlers

extension ViewTable {
    package func get(_ key: Key) throws -> Row? {
        if let changed = changes[key] { return changed }
        guard let base else { return nil }
        return try base.snapshot.read { transaction in
            try base.table.get(ByteKey(key.bytes), in: transaction) { try row($0) }
        }
    }

    package func put(_ row: Row, for key: Key) { changes[key] = .some(row) }

    package func remove(_ key: Key) { changes[key] = .some(nil) }

    /// Changes the row of `key` in place; nothing happens if there is none.
    package func update(_ key: Key, _ change: (inout Row) throws -> Void) throws {
        guard var row = try get(key) else { return }
        try change(&row)
        put(row, for: key)
    }

    package var changedKeys: [Key] { Array(changes.keys) }
}

// MARK: - For readers

extension ViewTable {
    /// All rows, in the order of their keys.
    package func rows() throws -> [(key: Key, row: Row)] { try rows(prefix: []) }

    /// The rows whose keys begin with `prefix`, in the order of their keys.
    package func rows(prefix: [UInt8]) throws -> [(key: Key, row: Row)] {
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
    package func rows<First, Second>(under first: First) throws -> [(key: Key, row: Row)]
    where Key == Pair<First, Second> {
        try rows(prefix: first.bytes)
    }

    /// Keys only, without decoding rows.
    package func keys(prefix: [UInt8]) throws -> [Key] {
        var keys: [Key] = []
        try scanBase(prefix: prefix) { key, _ in
            if changes[key] == nil { keys.append(key) }
        }
        for case (let key, _?) in changes where key.bytes.starts(with: prefix) { keys.append(key) }
        return keys.sorted()
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
package protocol AnyViewTable: AnyObject {
    var name: String { get }
    /// Reads through to the file from now on; forgets what was changed.
    func attach(_ environment: Environment, _ snapshot: Snapshot)
    /// Writes what was changed.
    func store(in environment: Environment, _ transaction: borrowing WriteTransaction) throws
    /// Keys and values as they are or would be stored, in order.
    func forEachStored(_ body: (_ key: [UInt8], _ value: [UInt8]) throws -> Void) throws
    /// A stored key as people read it.
    func text(ofKey bytes: [UInt8]) -> String
}

extension ViewTable: AnyViewTable {
    package func attach(_ environment: Environment, _ snapshot: Snapshot) {
        changes = [:]
        base = (snapshot, environment.table(name))
    }

    package func store(in environment: Environment, _ transaction: borrowing WriteTransaction) throws {
        let table: Table<ByteKey> = environment.table(name)
        let isEmpty = try table.count(in: transaction.reading) == 0
        for key in changes.keys.sorted() {
            let stored = ByteKey(key.bytes)
            guard let change = changes[key], let row = change else {
                try table.remove(stored, in: transaction)
                continue
            }
            let bytes = JSONWriter.bytes { row.write(to: &$0) }
            if isEmpty {
                try table.append(bytes.span, for: stored, in: transaction)
            } else {
                try table.put(bytes.span, for: stored, in: transaction)
            }
        }
    }

    /// Rows of the file are passed on as they lie there, so that those of an older definition can be compared too.
    package func forEachStored(_ body: (_ key: [UInt8], _ value: [UInt8]) throws -> Void) throws {
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

    package func text(ofKey bytes: [UInt8]) -> String {
        var offset = 0
        return Key(bytes.span, &offset)?.text ?? bytes.map { String($0, radix: 16) }.joined(separator: " ")
    }
}
