import CLMDB
import Glibc
import Synchronization

/// The one `MDB_env` this process has for a file, counted by the handles on it.
///
/// LMDB's locks belong to the process: a second `MDB_env` on the same file would drop them when it closes. So all opened
/// environments stand in a registry, by device and inode.
final class SharedEnvironment: Sendable {
    let path: String
    let tables: [TableName: MDB_dbi]
    /// Where the file must stay while it is written, from the root on; `nil` for views, which may be folded into a file whose
    /// name is gone.
    private let place: String?
    private nonisolated(unsafe) let handle: OpaquePointer
    private let identity: FileIdentity
    private let writers: WriterTurn
    /// Transactions of this process that are open now. The map can only change its size while there are none; whoever
    /// changes it holds the lock, and new transactions wait.
    private let openTransactions = Mutex(0)

    private init(
        path: String, identity: FileIdentity, writers: WriterTurn, handle: OpaquePointer, tables: [TableName: MDB_dbi],
        place: String?
    ) {
        self.place = place
        self.path = path
        self.identity = identity
        self.writers = writers
        self.handle = handle
        self.tables = tables
    }
}

// MARK: - Open and close

extension SharedEnvironment {
    private static let registry = Mutex<[FileIdentity: (environment: SharedEnvironment, handles: Int)]>([:])

    static func open(
        _ path: String, tables: [TableName], creating: Bool, makingTables: Bool, durability: Environment.Durability,
        mapSize: Int
    ) throws(LMDBError) -> SharedEnvironment {
        let opened = registry.withLock { registry -> Result<SharedEnvironment, LMDBError> in
            if let identity = FileIdentity(path), let known = registry[identity] {
                registry[identity]?.handles += 1
                return .success(known.environment)
            }
            do throws(LMDBError) {
                if !creating { try requireContent(path) }
                let new = try make(
                    path, tables: tables, makingTables: makingTables, durability: durability, mapSize: mapSize)
                registry[new.identity] = (new, 1)
                return .success(new)
            } catch {
                return .failure(error)
            }
        }
        return try opened.get()
    }

    /// Runs `body`, which can ask whether this process has a file open, while it opens and closes none.
    static func withRegistry(_ body: ((String) -> Bool) throws(LMDBError) -> Void) throws(LMDBError) {
        let done = registry.withLock { registry -> Result<Void, LMDBError> in
            do throws(LMDBError) {
                let known = Set(registry.keys)
                try body { path in FileIdentity(path).map(known.contains) ?? false }
                return .success(())
            } catch {
                return .failure(error)
            }
        }
        try done.get()
    }

    static func close(_ environment: SharedEnvironment) {
        registry.withLock { registry in
            registry[environment.identity]?.handles -= 1
            guard registry[environment.identity]?.handles == 0 else { return }
            registry[environment.identity] = nil
            mdb_env_close(environment.handle)
        }
    }

    private static func absolute(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// LMDB would make an environment of an empty file.
    private static func requireContent(_ path: String) throws(LMDBError) {
        var status = stat()
        guard stat(path, &status) == 0 else { throw LMDBError(errno, "open \(path)") }
        guard status.st_size > 0 else { throw LMDBError(MDB_INVALID, "open \(path)") }
    }

    private static func make(
        _ path: String, tables: [TableName], makingTables: Bool, durability: Environment.Durability, mapSize: Int
    ) throws(LMDBError) -> SharedEnvironment {
        let isNew = access(path, F_OK) != 0
        let opening = try OpeningLock(path)
        defer { withExtendedLifetime(opening) {} }
        try reserveLockFile(path + "-lock")
        let handle = try openMapped(path, tableCount: tables.count, durability: durability, mapSize: mapSize)
        do throws(LMDBError) {
            var dead: Int32 = 0
            try check(mdb_reader_check(handle, &dead), "clear stale readers of \(path)")
            try PagesOnDisk.requireComplete(handle, path)
            let writers = WriterTurn(handle)
            let opened = try openTables(tables, making: makingTables, in: handle, path: path, writers)
            if isNew, durability == .full { try FolderLock.sync(of: path) }
            guard let identity = FileIdentity(path) else { throw LMDBError(errno, "open \(path)") }
            return SharedEnvironment(
                path: path, identity: identity, writers: writers, handle: handle, tables: opened,
                place: durability == .full ? absolute(path) : nil)
        } catch {
            mdb_env_close(handle)
            throw error
        }
    }

    /// Gives the lock file its blocks before LMDB maps it: touching a hole of a mapped file on a full disk is SIGBUS.
    private static func reserveLockFile(_ path: String) throws(LMDBError) {
        let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o660)
        guard descriptor >= 0 else { throw LMDBError(errno, "open \(path)") }
        defer { Glibc.close(descriptor) }
        let bytes = off_t(Environment.maximumReaders + 16) * 64
        try check(posix_fallocate(descriptor, 0, bytes), "reserve \(path)")
    }

    private static func openMapped(
        _ path: String, tableCount: Int, durability: Environment.Durability, mapSize: Int
    ) throws(LMDBError) -> OpaquePointer {
        var mapSize = mapSize
        let durabilityFlag = durability == .full ? 0 : UInt32(MDB_NOMETASYNC)
        while true {
            var environment: OpaquePointer?
            try check(mdb_env_create(&environment), "open \(path)")
            guard let environment else { throw LMDBError(ENOMEM, "open \(path)") }
            mdb_env_set_maxreaders(environment, UInt32(Environment.maximumReaders))
            mdb_env_set_maxdbs(environment, UInt32(tableCount))
            mdb_env_set_mapsize(environment, mapSize)
            // NOTLS: a reader belongs to its transaction, not to its thread, so that one thread may nest several.
            let code = mdb_env_open(environment, path, UInt32(MDB_NOSUBDIR | MDB_NOTLS) | durabilityFlag, 0o660)
            if code == MDB_SUCCESS { return environment }
            mdb_env_close(environment)
            guard code == ENOMEM, mapSize > 1 << 24 else { throw LMDBError(code, "open \(path)") }
            mapSize /= 4
        }
    }
}

// MARK: - Transactions

extension SharedEnvironment {
    /// Begins a transaction, to be ended by `end`; or the one that writes, to be ended by `commit` or `abort`.
    func begin(writing: Bool) throws(LMDBError) -> OpaquePointer {
        guard writing else { return try begin(flags: UInt32(MDB_RDONLY)) }
        try writers.wait(path)
        do throws(LMDBError) {
            // What is written to a file that was taken away, or that another was put in the place of, is lost.
            guard place.map({ FileIdentity($0) == identity }) != false else { throw LMDBError(ESTALE, "write \(path)") }
            return try begin(flags: 0)
        } catch {
            writers.end()
            throw error
        }
    }

    private func begin(flags: UInt32) throws(LMDBError) -> OpaquePointer {
        while true {
            openTransactions.withLock { $0 += 1 }
            var transaction: OpaquePointer?
            let code = mdb_txn_begin(handle, nil, flags, &transaction)
            if code == MDB_SUCCESS, let transaction { return transaction }
            leave()
            guard code == MDB_MAP_RESIZED else { throw LMDBError(code, "begin a transaction on \(path)") }
            try resize(0, "follow the growth of \(path)")
        }
    }

    /// Ends a read transaction.
    func end(_ transaction: OpaquePointer) {
        mdb_txn_abort(transaction)
        leave()
    }

    func abort(_ transaction: OpaquePointer) {
        end(transaction)
        writers.end()
    }

    func commit(_ transaction: OpaquePointer) throws(LMDBError) {
        defer {
            leave()
            writers.end()
        }
        let code = mdb_txn_commit(transaction)
        // LMDB says EIO also when only a part of what it wrote found room.
        try check(code == EIO && isDiskFull ? ENOSPC : code, "commit \(path)")
    }

    /// Whether the file system has too little room for any commit.
    private var isDiskFull: Bool {
        var status = statvfs()
        return statvfs(path, &status) == 0 && status.f_bavail * status.f_bsize < 1 << 16
    }

    private func leave() { openTransactions.withLock { $0 -= 1 } }

    func syncingOnce<Result>(_ body: () throws -> Result) throws -> Result {
        try check(mdb_env_set_flags(handle, UInt32(MDB_NOSYNC), 1), "postpone syncs of \(path)")
        defer { mdb_env_set_flags(handle, UInt32(MDB_NOSYNC), 0) }
        let result = try body()
        try check(mdb_env_sync(handle, 1), "sync \(path)")
        return result
    }

    func clearStaleReaders() throws(LMDBError) -> Int {
        var dead: Int32 = 0
        try check(mdb_reader_check(handle, &dead), "clear stale readers of \(path)")
        return Int(dead)
    }

    /// Copies what is committed now, without the pages that wait to be used again, in one step: LMDB writes the page that
    /// makes a file of the others first, so a copy that was interrupted must not have the name of a whole one.
    func copy(to destination: String) throws(LMDBError) {
        let attempt = "copy \(path) to \(destination)"
        let folder = try FolderLock(of: destination)
        guard !folder.has(destination) else { throw LMDBError(EEXIST, attempt) }
        let unfinished = destination + ".new"
        folder.remove(unfinished)
        do throws(LMDBError) {
            openTransactions.withLock { $0 += 1 }
            defer { leave() }
            // Made here, and not by LMDB, which would let everybody read what the original is closed to.
            let descriptor = Glibc.open(unfinished, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, try permissions())
            guard descriptor >= 0 else { throw LMDBError(errno, "make \(unfinished)") }
            defer { Glibc.close(descriptor) }
            try check(mdb_env_copyfd2(handle, descriptor, UInt32(MDB_CP_COMPACT)), attempt)
            guard fsync(descriptor) == 0 else { throw LMDBError(errno, "sync \(unfinished)") }
            try folder.rename(unfinished, to: destination)
        } catch {
            // The half copy, or a whole one whose name may not be on disk: the same can be tried again in its place.
            folder.remove(unfinished)
            folder.remove(destination)
            throw error
        }
    }

    /// Who may read and write the file.
    private func permissions() throws(LMDBError) -> mode_t {
        var status = stat()
        guard stat(path, &status) == 0 else { throw LMDBError(errno, "look at \(path)") }
        return status.st_mode & 0o777
    }

    var fileSize: Int {
        var info = MDB_envinfo()
        var status = MDB_stat()
        mdb_env_info(handle, &info)
        mdb_env_stat(handle, &status)
        return (info.me_last_pgno + 1) * Int(status.ms_psize)
    }
}

// MARK: - Growth

extension SharedEnvironment {
    /// How long growth waits for this process's other transactions: they are short, unless one calls back into a write.
    private static let patience = (attempts: 10_000, microseconds: UInt32(1_000))

    /// Doubles the map.
    func grow() throws(LMDBError) {
        _ = try clearStaleReaders()
        var info = MDB_envinfo()
        mdb_env_info(handle, &info)
        try resize(info.me_mapsize * 2, "grow \(path)")
    }

    /// Sets the map's size; 0 takes the size another process gave it.
    private func resize(_ size: Int, _ attempt: String) throws(LMDBError) {
        for _ in 0..<Self.patience.attempts {
            let code = openTransactions.withLock { $0 == 0 ? mdb_env_set_mapsize(handle, size) : nil }
            if let code { return try check(code, attempt) }
            // Transactions end by themselves. To be woken, every one of them would have to signal when it ends; growth comes
            // once for each doubling of the map, so it is growth that looks again, at most `attempts` times. What it waits
            // for is the count under the lock, never the time.
            usleep(Self.patience.microseconds)
        }
        throw LMDBError(MDB_MAP_FULL, attempt)
    }
}
