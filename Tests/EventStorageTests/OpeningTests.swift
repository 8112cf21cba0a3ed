import EventSourcing
import Foundation
import LMDB
import TestSupport
import Testing

@testable import EventStorage

@Suite struct OpeningTests {
    let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    @Test func `a log is made once`() throws {
        let log = try EventLog.test(directory)
        try log.append([.test(1)])
        #expect(throws: LogError.exists(path: log.path)) { try EventLog.test(directory) }
        #expect(try log.head() == 1)
    }

    @Test func `a log that is not there is not found, and not made`() throws {
        let error = #expect(throws: LMDBError.self) { try EventLog.open(directory("none.mdb")) }
        #expect(error?.reason == .notFound)
        #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path).isEmpty)
    }

    @Test func `a file that is something else is not a log`() throws {
        let text = directory("text.mdb")
        try Data(String(repeating: "not a log\n", count: 2000).utf8).write(to: URL(filePath: text))
        let error = #expect(throws: LMDBError.self) { try EventLog.open(text) }
        #expect(error?.reason == .damaged)

        let other = directory("other.mdb")
        _ = try Environment(other, tables: [TableName("things")])
        let before = try Data(contentsOf: URL(filePath: other))
        #expect(throws: LogError.notALog(path: other)) { try EventLog.open(other) }
        #expect(try Data(contentsOf: URL(filePath: other)) == before)

        let empty = directory("empty.mdb")
        try Data().write(to: URL(filePath: empty))
        #expect(throws: LMDBError.self) { try EventLog.open(empty) }
        #expect(try Data(contentsOf: URL(filePath: empty)).isEmpty)
    }

    @Test func `a log that was cut off anywhere is damaged, and whole it is opened`() throws {
        let path = try EventLog.test(directory).path
        try EventLog.open(path).append((1...300).map { .test($0) })
        let whole = try Data(contentsOf: URL(filePath: path))
        #expect(whole.count > 30 * 4096)
        for length in stride(from: 0, to: whole.count, by: 4096 * 3 + 512) {
            try whole.prefix(length).write(to: URL(filePath: directory("cut.mdb")))
            let error = #expect(throws: LMDBError.self, "\(length) bytes") { try EventLog.open(directory("cut.mdb")) }
            #expect(error?.reason == .damaged, "\(length) bytes")
        }
        try whole.write(to: URL(filePath: directory("cut.mdb")))
        #expect(try EventLog.open(directory("cut.mdb")).head() == 300)
    }

    @Test func `a log of a newer format is refused`() throws {
        let path = try EventLog.test(directory).path
        let environment = try Environment(path, tables: Tables.names)
        try environment.write { transaction in
            try Tables(environment).log.put("2".utf8.span, for: Tables.format, in: transaction)
        }
        #expect(throws: LogError.newerFormat(found: 2, known: 1)) { try EventLog.open(path) }
    }

    @Test func `a log keeps its source and origin`() throws {
        _ = try EventLog.test(directory)
        let log = try EventLog.open(directory("log.mdb"))
        #expect(log.source == "/test/north" && log.origin == "north.example/2026")
    }

    @Test func `opened twice in one process it is one log, also under another name`() throws {
        let log = try EventLog.test(directory)
        try FileManager.default.createSymbolicLink(
            atPath: directory("link.mdb"), withDestinationPath: directory("log.mdb"))
        var second: EventLog? = try EventLog.open(directory("link.mdb"))
        try second?.append([.test(1)])
        #expect(try log.head() == 1)
        second = nil
        // Closing the second must not have dropped the locks of the first, or these would write over each other.
        let acks = try WorkerProcess.race([["batches", log.path, "1", "100", "20", "0", "0"]])
        try log.append([.test(2)])
        #expect(acks[0].count == 20)
        #expect(try log.inspect().findings.isEmpty)
    }
}
