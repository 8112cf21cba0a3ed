import EventStorage
import Foundation

/// Begins to read and stays in the middle of it until it is killed: `hold LOG`.
func holdSnapshot(_ path: String, _ numbers: [Int]) throws {
    let log = try EventLog.open(path)
    try log.read { _ in
        say("holding \(try log.head())")
        holdUntilKilled()
        return false
    }
}

/// Whoever started this kills it, and waits for no sleep; a parent that ended is looked for each second, so that none of
/// these outlives a test that was killed itself.
func holdUntilKilled() {
    let parent = getppid()
    while getppid() == parent { sleep(1) }
}
