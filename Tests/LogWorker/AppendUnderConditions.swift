import EventSourcing
import EventStorage
import TestSupport

/// Tries to append, each time under another condition: `conditions LOG SEED WORKER ATTEMPTS`.
func appendUnderConditions(_ path: String, _ numbers: [Int]) throws {
    let log = try EventLog.open(path)
    for attempt in 0..<numbers[2] {
        let drawn = ConditionalAppend(seed: numbers[0], worker: numbers[1], attempt: attempt)
        let head = try log.head().rawValue
        let after = Position(head - min(head, drawn.lag))
        let condition = AppendCondition(failIfEventsMatch: drawn.query, after: after)
        do {
            let receipt = try log.append([drawn.event], unless: [condition])
            say("\(attempt) \(after) accepted \(receipt.last)")
        } catch AppendError.conditionFailed(_, let position) {
            say("\(attempt) \(after) refused \(position)")
        }
    }
}
