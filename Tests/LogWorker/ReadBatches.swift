import EventSourcing
import EventStorage
import Foundation
import TestSupport

/// Reads what is new, again and again, until there is a file LOG.done: `read LOG`. Says how many events it saw in how many
/// reads; fails at the first batch that is not whole.
func readBatches(_ path: String, _ numbers: [Int]) throws {
    let log = try EventLog.open(path)
    var seen = Position.start
    var reads = 0
    var isLast = false
    let parent = getppid()
    while true {
        let events = try log.events(.all, ReadRange(from: seen.next))
        _ = try SampleBatch.batches(in: events)
        for event in events {
            guard event.position == seen.next else { throw PositionMissing(position: seen.next) }
            seen = event.position
        }
        if !events.isEmpty { reads += 1 }
        if isLast { break }
        isLast = FileManager.default.fileExists(atPath: path + ".done") || getppid() != parent
    }
    say("\(seen) \(reads)")
}

/// A position was skipped.
struct PositionMissing: Error {
    let position: Position
}
