import EventStorage
import Foundation

/// Begins to read and stays in the middle of it until it is killed: `hold LOG`.
func holdSnapshot(_ path: String, _ numbers: [Int]) throws {
    let log = try EventLog.open(path)
    try log.read { _ in
        say("holding \(try log.head())")
        // Whoever started this kills it; should that have ended first, so does this.
        let parent = getppid()
        while getppid() == parent { sleep(1) }
        return false
    }
}
