import EventStorage
import TestSupport

/// Appends batches of 1 to 20 events and says when each is acknowledged: `batches LOG SEED FIRST COUNT PADDING MAPSIZE`.
///
/// FIRST is the number of the first batch; with a MAPSIZE of 0 the map starts as large as it always does.
func appendBatches(_ path: String, _ numbers: [Int]) throws {
    var generator = SeededGenerator(numbers[0])
    let log = try numbers[4] == 0 ? EventLog.open(path) : EventLog.open(path, mapSize: numbers[4])
    for number in numbers[1]..<numbers[1] + numbers[2] {
        let batch = SampleBatch(
            number: number, size: Int.random(in: 1...SampleBatch.maximumSize, using: &generator))
        let receipt = try log.append(batch.events(padding: numbers[3]))
        say("\(batch.number) \(batch.size) \(receipt.positions[0])")
    }
}
