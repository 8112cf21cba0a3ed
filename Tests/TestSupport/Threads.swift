import Dispatch
import Foundation
import Synchronization

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
    running.wait()
    if let error = failure.withLock({ $0 }) { throw error }
}
