import EventSourcing
import EventStorage
import LMDB
import TestSupport
import Testing

/// The memory map starts small here and has to grow again and again, in this process and because of others.
@Suite struct GrowthTests {
    let directory: TemporaryDirectory
    private let small = 1 << 18

    init() throws { directory = try TemporaryDirectory() }

    @Test func `a map that is too small grows unnoticed`() throws {
        let log = try EventLog.create(directory("log.mdb"), source: "/test", origin: "test.example", mapSize: small)
        for number in 0..<100 { try log.append(SampleBatch(number: number, size: 20).events(padding: 1000)) }
        #expect(try SampleBatch.batches(in: log.events()).count == 100)
        let inspection = try log.inspect()
        #expect(inspection.findings.isEmpty && inspection.fileBytes > 4 * small)
    }

    @Test func `one batch may need a map many times the size`() throws {
        let log = try EventLog.create(directory("log.mdb"), source: "/test", origin: "test.example", mapSize: small)
        try log.append((1...100).map { .test($0, data: #"{"text":"\#(String(repeating: "x", count: 60_000))"}"#) })
        #expect(try log.head() == 100)
    }

    @Test func `a map grows with what other processes append`() throws {
        let log = try EventLog.create(directory("log.mdb"), source: "/test", origin: "test.example", mapSize: small)
        let workers = (0..<4).map {
            ["batches", log.path, "\($0)", "\($0 * 1000)", "40", "1000", "\(small)"]
        }
        let acks = try WorkerProcess.race(workers).joined().map(acknowledgement)
        #expect(acks.count == 160)
        // This process has not looked since the map was small.
        let stored = try SampleBatch.batches(in: log.events())
        for (batch, position) in acks { #expect(stored[batch] == position) }
        try log.append(SampleBatch(number: 9000, size: 1).events())
        #expect(try log.inspect().findings.isEmpty)
    }

    @Test func `while one thread holds a snapshot the map waits to grow and then grows`() throws {
        let log = try EventLog.create(directory("log.mdb"), source: "/test", origin: "test.example", mapSize: small)
        try log.append(SampleBatch(number: 0, size: 20).events(padding: 1000))
        try onThreads(4) { thread in
            for round in 1...20 {
                if thread > 1 { _ = try SampleBatch.batches(in: log.events()) }
                if thread <= 1 {
                    try log.append(SampleBatch(number: thread * 100 + round, size: 20).events(padding: 1000))
                }
            }
        }
        #expect(try log.head() == 820)
    }
}
