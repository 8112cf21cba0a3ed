import Synchronization

/// Passes once for a process: what a log has behind it does not go away while it is open.
final class RollbackCheck: Sendable {
    private let hasPassed = Mutex(false)

    func pass(_ check: () throws -> Void) throws {
        if hasPassed.withLock({ $0 }) { return }
        try check()
        hasPassed.withLock { $0 = true }
    }
}
