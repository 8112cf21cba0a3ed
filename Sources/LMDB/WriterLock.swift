import Dispatch
import Glibc

/// Lets one writer at a time come to LMDB's own writer lock, so that nobody ever waits for that one.
///
/// LMDB's is a robust mutex in shared memory. When it is let go one of those that wait is woken; if that process is killed
/// before it takes the mutex, and another has taken it meanwhile without waiting, the rest are never woken: they sleep until
/// somebody else comes along. A lock of the kernel's goes with its process and wakes the next, whatever is killed when.
final class WriterLock: Sendable {
    private let path: String
    private let descriptor: Int32
    /// The kernel's lock is the process's, so its threads take turns first.
    private let turn = DispatchSemaphore(value: 1)

    /// - Parameter path: the file that is written to.
    init(_ path: String) throws(LMDBError) {
        self.path = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw LMDBError(errno, "open \(path)") }
    }

    deinit { close(descriptor) }

    /// Waits until nobody else writes.
    func take() throws(LMDBError) {
        turn.wait()
        while flock(descriptor, LOCK_EX) != 0 {
            if errno == EINTR { continue }
            let code = errno
            turn.signal()
            throw LMDBError(code, "lock \(path)")
        }
    }

    func release() {
        flock(descriptor, LOCK_UN)
        turn.signal()
    }
}
