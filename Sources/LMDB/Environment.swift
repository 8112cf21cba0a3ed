import CLMDB
import Glibc

/// One LMDB file with its lock file: the tables in it, and the transactions on them.
///
/// Transactions are lent to closures and end with them. Any number of processes and threads may read while one writes.
/// The map grows by itself, also when another process made the file grow. Opening a file that this process has open already
/// gives a second handle on the same environment, as LMDB's locks require.
public final class Environment: Sendable {
    /// How much a commit promises.
    public enum Durability: Hashable, Sendable {
        /// A commit that returned is on disk.
        case full
        /// The file is whole after a crash of the machine, but the last commit may be missing: for what can be made again.
        case lastCommitMayBeLost
    }

    /// Read transactions that may be open at once, over all processes.
    public static let maximumReaders = 1000
    /// A map costs address space only, so it starts far beyond any file; where address space is limited it starts smaller.
    public static let standardMapSize = 1 << 40

    let shared: SharedEnvironment

    public var path: String { shared.path }

    /// Opens the file, and makes it if it is not there and `creating` is true.
    ///
    /// - Parameters:
    ///   - tables: names of the tables to open, with whether their keys are integers.
    ///   - makingTables: whether missing tables are made; if not, opening writes nothing to the file.
    ///   - mapSize: where the map starts, in bytes.
    /// - Throws: `LMDBError` with the reason `notFound`, `noSuchTable`, `notPermitted`, `damaged`, `diskFull`.
    public init(
        _ path: String, tables: [TableName], creating: Bool = true, makingTables: Bool = true,
        durability: Durability = .full, mapSize: Int = Environment.standardMapSize
    ) throws(LMDBError) {
        shared = try SharedEnvironment.open(
            path, tables: tables, creating: creating, makingTables: makingTables, durability: durability,
            mapSize: mapSize)
    }

    deinit { SharedEnvironment.close(shared) }

    /// Makes a file with what `body` puts into it, in one step: after a crash it is there whole, or not there.
    ///
    /// - Returns: false if there is a file already; it is left as it is.
    public static func make(
        _ path: String, tables: [TableName], _ body: (Environment, borrowing WriteTransaction) throws -> Void
    ) throws -> Bool {
        let folder = try FolderLock(of: path)
        if folder.has(path) { return false }
        let unfinished = path + ".new"
        // What a crash left.
        folder.remove(unfinished)
        try fill(unfinished, tables, body)
        try folder.rename(unfinished, to: path)
        folder.remove(unfinished)
        return true
    }

    /// Closes the file again when it returns: it is to get another name.
    private static func fill(
        _ path: String, _ tables: [TableName], _ body: (Environment, borrowing WriteTransaction) throws -> Void
    ) throws {
        let environment = try Environment(path, tables: tables)
        try environment.write { try body(environment, $0) }
    }

    /// The table `name`, which was among those the environment was opened with.
    public func table<Key: TableKey>(_ name: String, keys: Key.Type = Key.self) -> Table<Key> {
        guard let handle = shared.tables[TableName(name, integerKeys: Key.isInteger)] else {
            preconditionFailure("the environment was opened without a table \(name)")
        }
        return Table(name: name, handle: handle)
    }

    /// Lends a snapshot: what it shows does not change while others write.
    ///
    /// Cost: about a microsecond to begin and end. A snapshot held for long keeps pages from being used again.
    public func read<Result>(_ body: (borrowing Transaction) throws -> Result) throws -> Result {
        let transaction = try shared.begin(writing: false)
        defer { shared.end(transaction) }
        return try body(Transaction(handle: transaction, path: path))
    }

    /// Lends the one write transaction there is, and commits it; an error from `body` undoes everything.
    ///
    /// `body` runs on the calling thread, and runs again from the start if the map had to grow.
    /// - Throws: what `body` throws, or `LMDBError` if it could not be committed: then nothing was.
    public func write<Result>(_ body: (borrowing WriteTransaction) throws -> Result) throws -> Result {
        while true {
            let transaction = try shared.begin(writing: true)
            var isOpen = true
            defer { if isOpen { shared.abort(transaction) } }
            do {
                let result = try body(WriteTransaction(reading: Transaction(handle: transaction, path: path)))
                isOpen = false
                try shared.commit(transaction)
                return result
            } catch let error as LMDBError where error.code == MDB_MAP_FULL {
                if isOpen { shared.abort(transaction) }
                isOpen = false
                try shared.grow()
            }
        }
    }

    /// Runs `body`, whose commits do not wait for the disk one by one: all are on disk when this returns.
    ///
    /// For a file that nobody uses yet: after a crash of the machine before that it may be anything.
    public func syncingOnce<Result>(_ body: () throws -> Result) throws -> Result {
        try shared.syncingOnce(body)
    }

    /// Frees what readers left behind that were killed; returns how many.
    @discardableResult
    public func clearStaleReaders() throws(LMDBError) -> Int { try shared.clearStaleReaders() }

    /// Copies the file as of the last commit, while others read and write; deleted bytes are not in the copy, which has the
    /// permissions of the original. After a crash the copy is there whole, or not there.
    /// - Throws: `LMDBError`, also if there is a file at the destination already.
    public func copy(to destination: String) throws(LMDBError) { try shared.copy(to: destination) }

    /// Bytes of the file that hold data or wait to be used again.
    public var fileSize: Int { shared.fileSize }
}

/// A read transaction, lent to a closure.
public struct Transaction: ~Copyable {
    nonisolated(unsafe) let handle: OpaquePointer
    let path: String
}

/// The write transaction, lent to a closure; it reads as well.
public struct WriteTransaction: ~Copyable {
    public let reading: Transaction
    var handle: OpaquePointer { reading.handle }
}

/// The name of a table, with the kind of its keys.
public struct TableName: Hashable, Sendable {
    public let name: String
    public let integerKeys: Bool

    public init(_ name: String, integerKeys: Bool = false) {
        self.name = name
        self.integerKeys = integerKeys
    }
}
