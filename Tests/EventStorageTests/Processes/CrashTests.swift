import EventSourcing
import EventStorage
import Glibc
import TestSupport
import Testing

/// A process that appends is killed: whatever it was doing, what it acknowledged is there, and nothing is there in part.
@Suite(.serialized) struct CrashTests {
    /// A log is used for some crashes in a row, so that one happens to what another left.
    @Test func `after two hundred crashes each acknowledged batch is there and none in part`() throws {
        let seed = SeededGenerator.freshSeed()
        var generator = SeededGenerator(seed)
        var unacknowledged = 0
        var acknowledged = 0
        for _ in 0..<20 {
            let directory = try TemporaryDirectory()
            let path = try EventLog.test(directory).path
            var known: [SampleBatch: Position] = [:]
            for crash in 0..<10 {
                let acks = try crashAppending(to: path, from: crash * 100_000, using: &generator)
                known.merge(acks) { $1 }
                acknowledged += acks.count
                let log = try EventLog.open(path)
                let stored = try SampleBatch.batches(in: log.events())
                for (batch, position) in known { #expect(stored[batch] == position, "seed \(seed)") }
                let more = stored.filter { known[$0.key] == nil }
                #expect(more.count <= 1, "seed \(seed): a process has one append under way at most")
                #expect(try log.inspect().findings.isEmpty, "seed \(seed)")
                known = stored
                unacknowledged += more.count
            }
        }
        print("200 crashes, seed \(seed): \(acknowledged) batches acknowledged, \(unacknowledged) stored unheard")
        #expect(acknowledged > 200)
    }

    /// Lets a process append batches without end and kills it at a moment drawn by chance; what it had acknowledged.
    private func crashAppending(
        to path: String, from first: Int, using generator: inout SeededGenerator
    ) throws -> [SampleBatch: Position] {
        let seed = Int.random(in: 0..<1_000_000, using: &generator)
        let acks = Int.random(in: 0...8, using: &generator)
        let microseconds = UInt32.random(in: 0...2500, using: &generator)
        let gate = WorkerProcess.Gate()
        let worker = try WorkerProcess(["batches", path, "\(seed)", "\(first)", "90000", "20", "0"], gate: gate)
        try worker.waitUntilReady()
        try gate.open()
        var lines: [String] = []
        while lines.count < acks, let line = worker.nextLine() { lines.append(line) }
        // Nothing is waited for: this draws the moment within a commit. Whatever the moment, what is expected holds, so a slow
        // machine makes another crash of it and never a failure.
        usleep(microseconds)
        lines += worker.kill()
        return try Dictionary(uniqueKeysWithValues: lines.map(acknowledgement))
    }
}

/// What the worker said when a batch had been stored: its number, its size, and where it begins.
func acknowledgement(_ line: String) throws -> (SampleBatch, Position) {
    let numbers = line.split(separator: " ").compactMap { Int($0) }
    try #require(numbers.count == 3, "\(line)")
    return (SampleBatch(number: numbers[0], size: numbers[1]), Position(UInt64(numbers[2])))
}
