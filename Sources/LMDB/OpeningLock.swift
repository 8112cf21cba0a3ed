import Glibc

/// Lets one process at a time open a file.
///
/// Who opens it first makes LMDB's lock file anew, with the last transaction's number in it. Killed in between, it left a lock
/// file without that number to those who were opening at the same moment: what they then wrote was acknowledged, and older
/// than what was there (`tools/crash` lost a batch so). It goes with the process, and LMDB's locks do: so the next one finds
/// that it is the first.
final class OpeningLock {
    private let descriptor: Int32

    /// An open file description's lock on the data file: neither LMDB's nor the one that writers wait at. Another file may
    /// have been put in its place meanwhile: then it is that one's which is needed.
    init(_ path: String) throws(LMDBError) {
        while true {
            let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o660)
            guard descriptor >= 0 else { throw LMDBError(errno, "open \(path)") }
            do throws(LMDBError) { try Self.wait(for: descriptor, path) } catch {
                close(descriptor)
                throw error
            }
            if let held = FileIdentity(descriptor), held == FileIdentity(path) {
                self.descriptor = descriptor
                return
            }
            close(descriptor)
        }
    }

    private static func wait(for descriptor: Int32, _ path: String) throws(LMDBError) {
        var lock = flock.ofFirstByte
        while fcntl(descriptor, waitForLock, &lock) != 0 {
            if errno != EINTR { throw LMDBError(errno, "lock \(path)") }
        }
    }

    deinit { close(descriptor) }

    /// F_OFD_SETLKW, which is not imported.
    private static let waitForLock: Int32 = 38
}

extension flock {
    /// A lock of a file's first byte against everybody else.
    static var ofFirstByte: flock {
        var lock = flock()
        lock.l_type = Int16(F_WRLCK)
        lock.l_whence = Int16(SEEK_SET)
        lock.l_len = 1
        return lock
    }
}
