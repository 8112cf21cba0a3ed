import CLMDB
import Glibc

/// A call to LMDB or to the file system under it failed.
public struct LMDBError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What a caller can do something about.
    public enum Reason: Hashable, Sendable {
        /// The file system is full, or the user's quota.
        case diskFull
        /// The user may not read or write here, or the file system is read-only.
        case notPermitted
        /// There is no such file or directory.
        case notFound
        /// The file has no table of that name, and none was to be made.
        case noSuchTable
        /// The file is no LMDB environment, lacks pages, is damaged, or was made by a version this program does not know.
        case damaged
        /// Writing the page that ends a commit failed earlier, and LMDB takes no more of the file until it is opened anew. What
        /// was committed before is sound.
        case stopped
        /// More readers at once than `Environment.maximumReaders`.
        case tooManyReaders
        /// The map must grow, but a transaction of this process stays open.
        case cannotGrow
        /// Somebody has the file open that is to be replaced.
        case inUse
        /// Another file has the name of the one that is open, or none has: it was moved, removed or replaced.
        case moved
        /// The key is in the table already, or keys were not appended in order.
        case keyExists
        /// Something else; the code says what.
        case other
    }

    /// What was being done, and to what: `commit namdal.loggbok/log.mdb`.
    public let attempt: String
    /// LMDB's return code (negative), or `errno` (positive).
    public let code: Int32

    init(_ code: Int32, _ attempt: String) {
        self.code = code
        self.attempt = attempt
    }

    public var reason: Reason {
        switch code {
        case ENOSPC, EDQUOT, EFBIG: .diskFull
        case EACCES, EPERM, EROFS: .notPermitted
        case ENOENT, ENOTDIR: .notFound
        case MDB_CORRUPTED, MDB_INVALID, MDB_VERSION_MISMATCH, MDB_PAGE_NOTFOUND, MDB_INCOMPATIBLE: .damaged
        // Pages that hold what cannot be: fuller than full, or deeper than any tree.
        case MDB_PAGE_FULL, MDB_CURSOR_FULL: .damaged
        case MDB_PANIC: .stopped
        case MDB_NOTFOUND: .noSuchTable
        case MDB_READERS_FULL: .tooManyReaders
        case MDB_MAP_FULL, MDB_MAP_RESIZED: .cannotGrow
        case MDB_KEYEXIST: .keyExists
        case EBUSY: .inUse
        case ESTALE: .moved
        default: .other
        }
    }

    public var description: String { "\(attempt): \(String(cString: mdb_strerror(code)))" }
}

/// Turns a return code into an error, the one place where that happens.
func check(_ code: Int32, _ attempt: @autoclosure () -> String) throws(LMDBError) {
    if code != MDB_SUCCESS { throw LMDBError(code, attempt()) }
}
