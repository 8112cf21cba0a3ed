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
    @usableFromInline var changes = RowMap<Key, Row>()
    /// Whether what changes is stored next, and not looked at first: rows that are added are then brought to bytes at once.
    @usableFromInline var isOnItsWayToAFile = false
    /// Rows added since the last store, and since the last time anybody looked at one.
    @usableFromInline var added = StoredRows<Key>()
    @usableFromInline var base: (snapshot: Snapshot, table: Table<ByteKey>)?
    /// `prepareChanges` and `storeChanges`, compiled for these keys and rows where the table is declared.
    let preparing: (ViewTable) -> Void
    let storing: (ViewTable, Environment, borrowing WriteTransaction) throws -> Void

    @inlinable
    public convenience init(_ name: String) {
        self.init(name, preparing: { $0.prepareChanges() }, storing: { try $0.storeChanges(in: $1, $2) })
    }

    @usableFromInline
    init(
        _ name: String, preparing: @escaping (ViewTable) -> Void,
        storing: @escaping (ViewTable, Environment, borrowing WriteTransaction) throws -> Void
    ) {
        self.name = name
        self.preparing = preparing
        self.storing = storing
    }
}

// MARK: - For handlers

extension ViewTable {
    @inlinable
    public func get(_ key: Key) throws -> Row? {
        takeInAdded()
        if let changed = changes[key] { return changed }
        return base == nil ? nil : try stored(key)
    }

    @inlinable
    public func put(_ row: Row, for key: Key) {
        takeInAdded()
        changes.put(row, for: key)
    }

    /// Puts a row that no handler looks at or changes: on its way to a file it costs less time and memory.
    ///
    /// In a table of such rows all are added. A handler that looks at one nevertheless finds it, slowly.
    @inlinable
    public func add(_ row: Row, for key: Key) {
        if isOnItsWayToAFile { added.add(row, for: key) } else { put(row, for: key) }
    }

    @inlinable
    public func remove(_ key: Key) {
        takeInAdded()
        changes.put(nil, for: key)
    }

    /// Changes the row of `key` in place; nothing happens if there is none.
    @inlinable
    public func update(_ key: Key, _ change: (inout Row) throws -> Void) throws {
        takeInAdded()
        if let index = changes.index(of: key) {
            // In place, without a copy of the row.
            try changes.rows[index].changeIfPresent(change)
        } else if base != nil, var row = try stored(key) {
            try change(&row)
            changes.put(row, for: key)
        }
    }

    /// The row as the file has it: as it was before the stretch of events that is being folded. `nil` in a rebuild.
    public func stored(_ key: Key) throws -> Row? {
        guard let base else { return nil }
        return try tellingDamage {
            try base.snapshot.read { transaction in
                try base.table.get(ByteKey(key.bytes), in: transaction) { try row($0) }
            }
        }
    }

    /// Damage that `body` meets in the table's pages is told of as that of its rows is: by the table, which the views make anew.
    func tellingDamage<Result>(_ body: () throws -> Result) throws -> Result {
        do { return try body() } catch let error as LMDBError where error.reason == .damaged {
            throw ViewError.damagedRow(table: name)
        }
    }

    @inlinable
    func takeInAdded() {
        if !added.isEmpty { makeRowsOfAdded() }
    }

    /// Makes rows of the bytes of those that were added, for whoever looks at them before they are stored.
    @usableFromInline
    func makeRowsOfAdded() {
        for entry in added.entries {
            let made = entry.count.map { count in
                added.withBytes(entry, count: count) { bytes in
                    guard let row = try? row(bytes) else { preconditionFailure("a row of \(name) cannot be read back") }
                    return row
                }
            }
            changes.put(made, for: entry.key)
        }
        added = StoredRows()
    }
}

extension Optional {
    @usableFromInline
    mutating func changeIfPresent(_ change: (inout Wrapped) throws -> Void) rethrows {
        guard self != nil else { return }
        try change(&self!)
    }
}
