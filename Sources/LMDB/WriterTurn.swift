import CLMDB
import Dispatch
import Glibc

/// Lets processes that want to write wait for each other, in front of LMDB's own lock.
///
/// LMDB's lock is a robust mutex in shared memory. When a process is killed at the moment it is woken to take it, the wake-up
/// is lost with it: those behind it sleep on although the lock is free (`tools/crash` met this in its first thousand kills).
/// The system's file locks pass to the next whoever dies, so nobody ever sleeps on LMDB's.
final class WriterTurn: Sendable {
    private let descriptor: Int32
    /// The file's lock is the process's: threads wait here.
    private let thread = DispatchSemaphore(value: 1)

    init(_ environment: OpaquePointer) {
        var descriptor: mdb_filehandle_t = -1
        mdb_env_get_fd(environment, &descriptor)
        self.descriptor = descriptor
    }

    /// Waits until nobody else writes. Costs a call to the system.
    func wait(_ path: String) throws(LMDBError) {
        thread.wait()
        guard waitForLock(descriptor, .exclusive) else {
            let code = errno
            thread.signal()
            throw LMDBError(code, "lock \(path)")
        }
    }

    func end() {
        flock(descriptor, LOCK_UN)
        thread.signal()
    }
}
