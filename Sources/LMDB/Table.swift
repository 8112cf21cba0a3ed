import CLMDB

/// What a table's keys can be.
public protocol TableKey: Comparable, Sendable {
    static var isInteger: Bool { get }
    init(keyBytes: Span<UInt8>)
    func withKeyBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result
}

/// An integer key: 8 bytes in the machine's order, sorted as a number.
extension UInt64: TableKey {
    public static var isInteger: Bool { true }

    public init(keyBytes: Span<UInt8>) {
        self = keyBytes.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
    }

    public func withKeyBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try withUnsafeBytes(of: self, body)
    }
}

/// A key of 1 to 511 bytes, sorted byte by byte.
public struct ByteKey: TableKey, Hashable {
    public let bytes: [UInt8]

    public static var isInteger: Bool { false }

    public init(_ bytes: [UInt8]) { self.bytes = bytes }

    public init(keyBytes: Span<UInt8>) { bytes = keyBytes.withUnsafeBytes { Array($0) } }

    public static func < (left: Self, right: Self) -> Bool { left.bytes.lexicographicallyPrecedes(right.bytes) }

    public func withKeyBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try bytes.withUnsafeBytes(body)
    }
}

/// A sorted map from keys to bytes within an environment.
///
/// The bytes lent to closures lie in the map itself: they are gone when the closure returns, and in a write transaction
/// they may move with the next `put` or `remove`.
public struct Table<Key: TableKey>: Sendable {
    public let name: String
    let handle: MDB_dbi

    /// Lends the value of `key`; `nil` if there is none.
    public func get<Result>(
        _ key: Key, in transaction: borrowing Transaction, _ body: (Span<UInt8>) throws -> Result
    ) throws -> Result? {
        let transactionHandle = transaction.handle
        return try key.withKeyBytes { bytes in
            var key = MDB_val(bytes)
            var value = MDB_val()
            let code = mdb_get(transactionHandle, handle, &key, &value)
            if code == MDB_NOTFOUND { return nil }
            try check(code, "read \(name)")
            return try body(value.buffer.span)
        }
    }

    /// Stores `value`, in place of the one that was there.
    public func put(_ value: Span<UInt8>, for key: Key, in transaction: borrowing WriteTransaction) throws {
        try put(value, for: key, flags: 0, in: transaction)
    }

    /// Stores `value` behind all others: fills pages to the brim and searches nothing.
    /// - Throws: `keyExists` if `key` is not greater than every key in the table.
    public func append(_ value: Span<UInt8>, for key: Key, in transaction: borrowing WriteTransaction) throws {
        try put(value, for: key, flags: UInt32(MDB_APPEND), in: transaction)
    }

    /// Stores the two parts as one value behind all others; they are put together where they are to lie.
    /// - Throws: `keyExists` if `key` is not greater than every key in the table.
    public func append(
        _ first: Span<UInt8>, _ second: Span<UInt8>, for key: Key, in transaction: borrowing WriteTransaction
    ) throws {
        let transactionHandle = transaction.handle
        try key.withKeyBytes { bytes in
            var key = MDB_val(bytes)
            var value = MDB_val(mv_size: first.count + second.count, mv_data: nil)
            let code = mdb_put(transactionHandle, handle, &key, &value, UInt32(MDB_APPEND | MDB_RESERVE))
            try check(code, "write \(name)")
            let room = UnsafeMutableRawBufferPointer(start: value.mv_data, count: value.mv_size)
            first.withUnsafeBytes { room.copyBytes(from: $0) }
            second.withUnsafeBytes { UnsafeMutableRawBufferPointer(rebasing: room[first.count...]).copyBytes(from: $0) }
        }
    }

    private func put(
        _ value: Span<UInt8>, for key: Key, flags: UInt32, in transaction: borrowing WriteTransaction
    ) throws {
        let transactionHandle = transaction.handle
        try key.withKeyBytes { bytes in
            try value.withUnsafeBytes { value in
                var key = MDB_val(bytes)
                var value = MDB_val(value)
                try check(mdb_put(transactionHandle, handle, &key, &value, flags), "write \(name)")
            }
        }
    }

    /// Removes the key; nothing happens if it is not there.
    public func remove(_ key: Key, in transaction: borrowing WriteTransaction) throws {
        let transactionHandle = transaction.handle
        try key.withKeyBytes { bytes in
            var key = MDB_val(bytes)
            let code = mdb_del(transactionHandle, handle, &key, nil)
            if code != MDB_NOTFOUND { try check(code, "remove from \(name)") }
        }
    }

    public func removeAll(in transaction: borrowing WriteTransaction) throws {
        try check(mdb_drop(transaction.handle, handle, 0), "empty \(name)")
    }

    public func count(in transaction: borrowing Transaction) throws -> Int {
        var status = MDB_stat()
        try check(mdb_stat(transaction.handle, handle, &status), "count \(name)")
        return status.ms_entries
    }

    /// Lends keys and values in order, from the first that is not below `start` (not above, when backwards), for as long
    /// as `body` returns true.
    public func scan(
        from start: Key? = nil, backwards: Bool = false, in transaction: borrowing Transaction,
        _ body: (_ key: Span<UInt8>, _ value: Span<UInt8>) throws -> Bool
    ) throws {
        var cursor: OpaquePointer?
        try check(mdb_cursor_open(transaction.handle, handle, &cursor), "read \(name)")
        guard let cursor else { return }
        defer { mdb_cursor_close(cursor) }
        var key = MDB_val()
        var value = MDB_val()
        var code = seek(start, backwards, cursor, &key, &value)
        while code == MDB_SUCCESS {
            // In a damaged file a key may be of any length.
            guard Self.isKey(key) else { throw LMDBError(MDB_CORRUPTED, "read \(name)") }
            guard try body(key.buffer.span, value.buffer.span) else { return }
            code = mdb_cursor_get(cursor, &key, &value, backwards ? MDB_PREV : MDB_NEXT)
        }
        if code != MDB_SUCCESS, code != MDB_NOTFOUND { throw LMDBError(code, "read \(name)") }
    }

    private static func isKey(_ key: MDB_val) -> Bool { !Key.isInteger || key.mv_size == MemoryLayout<UInt64>.size }

    private func seek(
        _ start: Key?, _ backwards: Bool, _ cursor: OpaquePointer, _ key: inout MDB_val, _ value: inout MDB_val
    ) -> Int32 {
        guard let start else { return mdb_cursor_get(cursor, &key, &value, backwards ? MDB_LAST : MDB_FIRST) }
        let code = start.withKeyBytes { bytes in
            key = MDB_val(bytes)
            return mdb_cursor_get(cursor, &key, &value, MDB_SET_RANGE)
        }
        guard backwards else { return code }
        if code == MDB_NOTFOUND { return mdb_cursor_get(cursor, &key, &value, MDB_LAST) }
        if code == MDB_SUCCESS, Self.isKey(key), Key(keyBytes: key.buffer.span) > start {
            return mdb_cursor_get(cursor, &key, &value, MDB_PREV)
        }
        return code
    }
}

extension MDB_val {
    fileprivate init(_ bytes: UnsafeRawBufferPointer) {
        self.init(mv_size: bytes.count, mv_data: UnsafeMutableRawPointer(mutating: bytes.baseAddress))
    }
}

extension MDB_val {
    fileprivate var buffer: UnsafeBufferPointer<UInt8> {
        UnsafeRawBufferPointer(start: mv_data, count: mv_size).bindMemory(to: UInt8.self)
    }
}
