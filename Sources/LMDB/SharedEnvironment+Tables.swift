import CLMDB

// How the tables of an environment are opened.

extension SharedEnvironment {
    /// Opens all tables in one transaction that commits: a table opened in one that aborts would be closed again.
    static func openTables(
        _ names: [TableName], making: Bool, in environment: OpaquePointer, path: String, _ writers: WriterTurn
    ) throws(LMDBError) -> [TableName: MDB_dbi] {
        var tables: [TableName: MDB_dbi] = [:]
        for creating in [false, true] {
            if creating { try writers.wait(path) }
            defer { if creating { writers.end() } }
            var transaction: OpaquePointer?
            let flags = creating ? 0 : UInt32(MDB_RDONLY)
            try check(mdb_txn_begin(environment, nil, flags, &transaction), "open the tables of \(path)")
            var isMissing = false
            for name in names {
                var table: MDB_dbi = 0
                let kind = (name.integerKeys ? UInt32(MDB_INTEGERKEY) : 0) | (creating ? UInt32(MDB_CREATE) : 0)
                var code = mdb_dbi_open(transaction, name.name, kind, &table)
                if code == MDB_NOTFOUND, !creating, making {
                    isMissing = true
                    break
                }
                if code == MDB_SUCCESS, hasIntegerKeys(table, transaction) != name.integerKeys {
                    code = MDB_INCOMPATIBLE
                }
                if code != MDB_SUCCESS {
                    mdb_txn_abort(transaction)
                    throw LMDBError(code, "open the table \(name.name) of \(path)")
                }
                tables[name] = table
            }
            if isMissing {
                mdb_txn_abort(transaction)
                continue
            }
            try check(mdb_txn_commit(transaction), "open the tables of \(path)")
            return tables
        }
        return tables
    }
}

extension SharedEnvironment {
    /// LMDB takes a table as it was made, whatever kind of keys is asked for: they would be sorted in two ways.
    private static func hasIntegerKeys(_ table: MDB_dbi, _ transaction: OpaquePointer?) -> Bool {
        var flags: UInt32 = 0
        mdb_dbi_flags(transaction, table, &flags)
        return flags & UInt32(MDB_INTEGERKEY) != 0
    }
}
