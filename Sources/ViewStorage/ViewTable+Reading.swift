import EventSourcing
import JSON
import LMDB

// What readers ask of a table: its rows as they stand in the file and in memory together.

extension ViewTable {
    /// All rows, in the order of their keys.
    public func rows() throws -> [(key: Key, row: Row)] { try rows(prefix: []) }

    /// The rows whose keys begin with `prefix`, in the order of their keys. Cost: that of those rows, in the file and among
    /// what was changed; the first time after keys were added, also a look at all keys that were changed.
    public func rows(prefix: [UInt8]) throws -> [(key: Key, row: Row)] {
        try rows(prefix: prefix) { _ in true }
    }

    /// The rows that are `wanted`, in the order of their keys.
    public func rows(where wanted: (Row) -> Bool) throws -> [(key: Key, row: Row)] {
        try rows(prefix: [], where: wanted)
    }

    private func rows(prefix: [UInt8], where wanted: (Row) -> Bool) throws -> [(key: Key, row: Row)] {
        takeInAdded()
        var rows: [(key: Key, row: Row)] = []
        try scanBase(prefix: prefix) { key, value in
            guard changes.index(of: key) == nil else { return }
            let row = try row(value)
            if wanted(row) { rows.append((key, row)) }
        }
        let fromFile = rows.count
        for index in changes.indices(prefix: prefix) {
            if let row = changes.rows[index], wanted(row) { rows.append((changes.keys[index], row)) }
        }
        if fromFile > 0, rows.count > fromFile { rows.sort { $0.key < $1.key } }
        return rows
    }

    /// Lends each row as it is or would be stored, in the order of the keys, to whoever may need only part of it.
    public func scan(_ body: (Key, Span<UInt8>) throws -> Void) throws {
        takeInAdded()
        var changed = changes.indices(prefix: []).filter { changes.rows[$0] != nil }[...]
        func lendChanged(before key: Key?) throws {
            while let index = changed.first, key.map({ changes.keys[index] < $0 }) ?? true {
                changed.removeFirst()
                let row = JSONWriter.bytes { changes.rows[index]?.write(to: &$0) }
                try body(changes.keys[index], row.span)
            }
        }
        try scanBase(prefix: []) { key, row in
            guard changes.index(of: key) == nil else { return }
            if !changed.isEmpty { try lendChanged(before: key) }
            try body(key, row)
        }
        try lendChanged(before: nil)
    }

    /// The rows whose keys have `first` as their first part. Cost: as `rows(prefix:)`.
    public func rows<First, Second>(under first: First) throws -> [(key: Key, row: Row)]
    where Key == Pair<First, Second> {
        try rows(prefix: first.bytes)
    }

    /// How many rows there are. Cost: what was changed; the file knows how many it has.
    public func count() throws -> Int {
        takeInAdded()
        var count = try base.map { base in try base.snapshot.read { try base.table.count(in: $0) } } ?? 0
        for (index, key) in changes.keys.enumerated() {
            count += (changes.rows[index] == nil ? 0 : 1) - (try stored(key) == nil ? 0 : 1)
        }
        return count
    }

    /// Keys only, without decoding rows. Cost: as `rows(prefix:)`.
    public func keys(prefix: [UInt8]) throws -> [Key] {
        takeInAdded()
        var keys = try storedKeys(prefix: prefix).filter { changes.index(of: $0) == nil }
        let fromFile = keys.count
        keys += changes.indices(prefix: prefix).filter { changes.rows[$0] != nil }.map { changes.keys[$0] }
        if fromFile > 0, keys.count > fromFile { keys.sort() }
        return keys
    }

    /// As `keys`, without what was changed.
    public func storedKeys(prefix: [UInt8]) throws -> [Key] {
        var keys: [Key] = []
        try scanBase(prefix: prefix) { key, _ in keys.append(key) }
        return keys
    }

    func scanBase(prefix: [UInt8], _ body: (Key, Span<UInt8>) throws -> Void) throws {
        try tellingDamage { try scanPages(prefix: prefix, body) }
    }

    private func scanPages(prefix: [UInt8], _ body: (Key, Span<UInt8>) throws -> Void) throws {
        guard let base else { return }
        try base.snapshot.read { transaction in
            try base.table.scan(from: prefix.isEmpty ? nil : ByteKey(prefix), in: transaction) { key, value in
                guard key.starts(with: prefix) else { return false }
                var offset = 0
                guard let key = Key(key, &offset) else { throw ViewError.damagedRow(table: name) }
                try body(key, value)
                return true
            }
        }
    }

    func row(_ bytes: Span<UInt8>) throws -> Row {
        do throws(JSONError) {
            return try JSONReader.read(bytes) { (reader) throws(JSONError) in try Row(from: &reader) }
        } catch {
            throw ViewError.damagedRow(table: name)
        }
    }
}

extension Span<UInt8> {
    fileprivate func starts(with prefix: [UInt8]) -> Bool {
        guard prefix.count <= count else { return false }
        return prefix.indices.allSatisfy { self[$0] == prefix[$0] }
    }
}
