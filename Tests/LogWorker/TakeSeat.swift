import EventSourcing
import EventStorage
import TestSupport

/// Takes the one seat there is, unless somebody has it: `seat LOG NUMBER`.
func takeSeat(_ path: String, _ numbers: [Int]) throws {
    let seat = AppendCondition(failIfEventsMatch: Query(types: ["seat.taken"], tags: ["seat:1"]))
    let log = try EventLog.open(path)
    do {
        let receipt = try log.append([.test(numbers[0], "seat.taken", ["seat:1"])], unless: [seat])
        say("won \(receipt.last)")
    } catch AppendError.conditionFailed(_, let position) {
        say("refused \(position)")
    }
}
