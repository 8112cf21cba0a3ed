import EventSourcing
import EventStorage
import Glibc
import TestSupport

/// What the processes of a soak do for as long as it lasts.
package enum SoakWorkers {
    /// Appends a batch for each ticket it gets, and says where it stands; ends when there are no more tickets.
    package static func append(_ path: String, worker: Int, of workers: Int) throws {
        var generator = SeededGenerator(worker)
        let log = try EventLog.open(path)
        Appending.say("ready")
        var number = worker
        var ticket: UInt8 = 0
        while unsafe read(0, &ticket, 1) == 1 {
            let batch = SoakBatch(number: number, size: Int.random(in: 1...12, using: &generator))
            let receipt = try log.append(batch.events())
            Appending.say("\(batch.number) \(batch.size) \(receipt.positions[0])")
            number += workers
        }
    }

    /// Reads what is new as it comes, and says of each batch that it is there and whole.
    package static func follow(_ path: String) throws {
        let log = try EventLog.open(path)
        var reader = SoakBatch.Reader()
        Appending.say("ready")
        let parent = getppid()
        try log.follow(after: .start, whileWaiting: { getppid() == parent }) { event in
            if let (batch, position) = try reader.see(event) {
                Appending.say("\(batch.number) \(batch.size) \(position)")
            }
            return event.type != SoakBatch.end
        }
    }
}
