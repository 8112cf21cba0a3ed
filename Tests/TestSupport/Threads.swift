import Dispatch
import Foundation
import Synchronization

/// Threads that should be done long since.
public struct StillRunning: Error {
    public let threads: Int
}

/// Runs the work on as many threads at once, and waits for them all; the first error is thrown on.
///
/// The threads are real ones of their own: work that waits for other work must not share a pool with it.
public func onThreads(_ count: Int, _ work: @Sendable @escaping (Int) throws -> Void) throws {
    let failure = Mutex<(any Error)?>(nil)
    let running = DispatchGroup()
    for index in 0..<count {
        running.enter()
        Thread {
            defer { running.leave() }
            do { try work(index) } catch { failure.withLock { $0 = $0 ?? error } }
        }.start()
    }
    // A test that hangs would say nothing at all.
    guard running.wait(timeout: .now() + .seconds(120)) == .success else { throw StillRunning(threads: count) }
    if let error = failure.withLock({ $0 }) { throw error }
}
