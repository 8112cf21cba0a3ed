import Synchronization

/// Something that is looked at once for a process: what holds when a logbook is opened still does while it is open.
final class OnceCheck: Sendable {
    private let hasPassed = Mutex(false)

    func pass(_ check: () throws -> Void) throws {
        if hasPassed.withLock({ $0 }) { return }
        try check()
        hasPassed.withLock { $0 = true }
    }
}
