import EventStorage
import LMDB
import TestSupport

/// Appends until the disk is full, and says why the last append failed: `fill LOG`.
func fillDisk(_ path: String, _ numbers: [Int]) throws {
    let log = try EventLog.open(path)
    // Far more than the small disks of tests have room for.
    for number in 0..<100 {
        let batch = SampleBatch(number: number, size: 20)
        do {
            let receipt = try log.append(batch.events(padding: 10_000))
            say("\(batch.number) \(batch.size) \(receipt.positions[0])")
        } catch let error as LMDBError {
            return say("\(error.reason)")
        }
    }
}
