import CLMDB
import Glibc

/// How two tables differ, key by key.
public struct TableDifference: Hashable, Sendable {
    /// Keys that only the second has.
    public var added = 0
    /// Keys that have another value in the second.
    public var changed = 0
    /// Keys that only the first has.
    public var gone = 0

    public init(added: Int = 0, changed: Int = 0, gone: Int = 0) {
        self.added = added
        self.changed = changed
        self.gone = gone
    }
}

extension Table where Key == ByteKey {
    /// Compares the table with one of another environment, in one walk through both.
    public func difference(
        in transaction: borrowing Transaction, to other: Table, in otherTransaction: borrowing Transaction
    ) throws -> TableDifference {
        var difference = TableDifference()
        let old = try Walk(self, transaction.handle)
        let new = try Walk(other, otherTransaction.handle)
        defer {
            old.close()
            new.close()
        }
        var (left, right) = (try old.next(), try new.next())
        while left != nil || right != nil {
            let order = Walk.order(left?.key, right?.key)
            if order < 0 { difference.gone += 1 }
            if order > 0 { difference.added += 1 }
            if order == 0, let left, let right, !left.hasSameValue(as: right) { difference.changed += 1 }
            if order <= 0 { left = try old.next() }
            if order >= 0 { right = try new.next() }
        }
        return difference
    }
}

/// A cursor that goes from the first key to the last.
private struct Walk {
    struct Entry {
        var key = MDB_val()
        var value = MDB_val()

        func hasSameValue(as other: Entry) -> Bool {
            value.mv_size == other.value.mv_size && memcmp(value.mv_data, other.value.mv_data, value.mv_size) == 0
        }
    }

    private let cursor: OpaquePointer
    private let name: String

    init(_ table: Table<ByteKey>, _ transaction: OpaquePointer) throws(LMDBError) {
        var cursor: OpaquePointer?
        name = table.name
        try check(mdb_cursor_open(transaction, table.handle, &cursor), "read \(name)")
        guard let cursor else { throw LMDBError(ENOMEM, "read \(name)") }
        self.cursor = cursor
    }

    func next() throws(LMDBError) -> Entry? {
        var entry = Entry()
        let code = mdb_cursor_get(cursor, &entry.key, &entry.value, MDB_NEXT)
        if code == MDB_NOTFOUND { return nil }
        try check(code, "read \(name)")
        return entry
    }

    func close() { mdb_cursor_close(cursor) }

    /// As LMDB orders keys; the end comes behind all of them.
    static func order(_ left: MDB_val?, _ right: MDB_val?) -> Int {
        guard let left else { return right == nil ? 0 : 1 }
        guard let right else { return -1 }
        let common = memcmp(left.mv_data, right.mv_data, min(left.mv_size, right.mv_size))
        return common != 0 ? Int(common) : left.mv_size - right.mv_size
    }
}
