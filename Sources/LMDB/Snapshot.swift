import CLMDB

/// A read transaction that lives as long as the object: for a reader that asks many times and wants one state.
///
/// While it lives, pages that others overwrite are not used again, so it should not live for hours.
public final class Snapshot: Sendable {
    /// Kept open for as long as the transaction is.
    private let environment: Environment
    private nonisolated(unsafe) let handle: OpaquePointer

    init(_ environment: Environment) throws(LMDBError) {
        self.environment = environment
        handle = try environment.shared.begin(writing: false)
    }

    deinit { environment.shared.end(handle) }

    /// Which commit it shows: the same number is the same state.
    var commit: Int { mdb_txn_id(handle) }

    /// Lends the transaction. Not to be used from two threads at once.
    public func read<Result>(_ body: (borrowing Transaction) throws -> Result) rethrows -> Result {
        try body(Transaction(handle: handle, path: environment.path))
    }
}

extension Environment {
    /// The state of now, to be read for as long as it is kept.
    public func snapshot() throws(LMDBError) -> Snapshot { try Snapshot(self) }

    /// As many as are asked for, all of one state: each may be read by a thread of its own.
    public func snapshots(_ count: Int) throws(LMDBError) -> [Snapshot] {
        var snapshots: [Snapshot] = []
        while snapshots.count < count {
            let next = try snapshot()
            // Somebody committed in between: those of before are let go.
            if snapshots.last?.commit != next.commit { snapshots = [] }
            snapshots.append(next)
        }
        return snapshots
    }
}
