import Dispatch
import Glibc
import Synchronization

/// How many processors the machine lends this process.
package enum ProcessorCount {
    package static let active = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
}

/// Runs `body` once for each number below `count`, on as many cores as there are, and returns when all are done.
///
/// Runs of `body` must not touch what another may change, but under a lock: the compiler does not see to it here.
/// - Throws: the first error of any of them, when all have ended.
package func sideBySide(_ count: Int, _ body: (Int) throws -> Void) throws {
    let failure = Mutex((any Error)?.none)
    withoutActuallyEscaping(body) { body in
        let work = Lent(value: body)
        DispatchQueue.concurrentPerform(iterations: count) { index in
            do { try work.value(index) } catch { failure.withLock { $0 = $0 ?? error } }
        }
    }
    if let error = failure.withLock({ $0 }) { throw error }
}

/// What `transform` makes of each item, in their order: a share of them on each core, if they are worth waking another.
package func mapSideBySide<Item, Result>(
    _ items: [Item], _ transform: (Int, Item) throws -> Result
) throws -> [Result] {
    let worthwhile = 64
    let shares = min(ProcessorCount.active, items.count / worthwhile)
    guard shares > 1 else { return try items.enumerated().map { try transform($0.offset, $0.element) } }
    let results = Mutex(Lent(value: [Int: [Result]]()))
    try sideBySide(shares) { share in
        let range = items.count * share / shares..<items.count * (share + 1) / shares
        let made = Lent(value: try range.map { try transform($0, items[$0]) })
        results.withLock { $0.value[share] = made.value }
    }
    let all = results.withLock { $0 }.value
    return (0..<shares).flatMap { all[$0] ?? [] }
}

/// Handed from one thread to another, for what the compiler cannot see to be safe. It is: a closure is only called, and
/// outlives all calls, since `concurrentPerform` returns when they have ended; results go through a `Mutex`, are whole when
/// they are put there, and their maker does not look at them again.
private struct Lent<Value>: @unchecked Sendable {
    var value: Value
}
