import EventSourcing
import EventStorage
import LMDB
import TestSupport
import Testing

@Suite struct StaleReaderTests {
    @Test func `readers that were killed are cleared away`() throws {
        let directory = try TemporaryDirectory()
        let log = try EventLog.test(directory)
        try log.append(SampleBatch(number: 0, size: 3).events())
        let gate = WorkerProcess.Gate()
        let workers = try (0..<3).map { _ in try WorkerProcess(["hold", log.path], gate: gate) }
        for worker in workers { try worker.waitUntilReady() }
        try gate.open()
        for worker in workers { #expect(worker.nextLine() == "holding 3") }
        let environment = try Environment(log.path, tables: [])
        #expect(try environment.clearStaleReaders() == 0)
        for worker in workers { _ = worker.kill() }
        #expect(try environment.clearStaleReaders() == 3)
        #expect(try environment.clearStaleReaders() == 0)
    }
}
