import Glibc

/// Who else may hold a file's lock at the same time.
package enum LockKind: Sendable {
    case shared, exclusive

    fileprivate var operation: Int32 { self == .shared ? LOCK_SH : LOCK_EX }
}

/// Waits for the lock on an open file, through whatever signals come meanwhile. The lock goes when the file is closed, and so
/// with the process, however it ends.
///
/// - Returns: false if it cannot be had; `errno` says why.
package func waitForLock(_ descriptor: Int32, _ kind: LockKind) -> Bool {
    while flock(descriptor, kind.operation) != 0 {
        if errno != EINTR { return false }
    }
    return true
}
