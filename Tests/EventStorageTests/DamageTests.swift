import EventSourcing
import Foundation
import LMDB
import TestSupport
import Testing

@testable import EventStorage

/// What an inspection finds in a log that somebody has tampered with or a disk has damaged.
@Suite struct DamageTests {
    let directory: TemporaryDirectory
    let log: EventLog
    private let environment: Environment
    private let tables: Tables

    init() throws {
        directory = try TemporaryDirectory()
        log = try EventLog.test(directory)
        try log.append((1...10).map { .test($0, "thing.happened", [Self.tags[$0 % 3]], data: #"{"n":1}"#) })
        environment = try Environment(log.path, tables: Tables.names)
        tables = Tables(environment)
    }

    private static let tags: [EventSourcing.Tag] = ["k:0", "k:1", "k:2"]

    /// Changes the stored bytes of an event in place.
    private func damage(_ position: UInt64, _ change: (inout [UInt8]) -> Void) throws {
        try environment.write { transaction in
            var bytes = try tables.events.get(position, in: transaction.reading) { $0.copied() } ?? []
            change(&bytes)
            try tables.events.put(bytes.span, for: position, in: transaction)
        }
    }

    private func findings() throws -> [String] {
        try log.inspect().findings.map { "\($0.position) \($0.problem.en)" }
    }

    @Test func `a log that is whole has no findings`() throws {
        #expect(try findings().isEmpty)
    }

    @Test func `a changed tag is not the line that was recorded, nor what the index knows`() throws {
        try damage(4) { bytes in
            let tag = bytes.firstRange(of: Array("k:1".utf8))
            bytes[tag!.upperBound - 1] = UInt8(ascii: "2")
        }
        #expect(
            try findings() == [
                "1 the index of 10 events from here is wrong", "4 this is not the line that was recorded here",
            ])
    }

    @Test func `a line that is no longer an event is found`() throws {
        try damage(4) { $0[EventHead.length] = UInt8(ascii: "x") }
        #expect(
            try findings() == [
                "4 this is not the line that was recorded here", "4 the line is not an event line",
            ])
        #expect(throws: LogError.self) { try log.events() }
    }

    @Test func `a header that does not agree with the line is found`() throws {
        try damage(4) { $0[8] ^= 1 }
        #expect(try findings() == ["4 the header does not agree with the line"])
    }

    @Test func `an event that is missing is reported where it should be`() throws {
        try environment.write { transaction in try tables.events.remove(4, in: transaction) }
        #expect(try findings() == ["4 the event is missing"])
        #expect(throws: LogError.damaged(at: 4, .eventMissing)) { try log.events() }
    }

    @Test func `an index that ends too early is found`() throws {
        try log.append([.test(11)])
        try environment.write { transaction in try tables.index.runs.remove(10, in: transaction) }
        #expect(try findings() == ["11 events from here are not in the index"])
    }

    @Test func `a header that points beyond the line is refused and not followed`() throws {
        try damage(4) { $0.replaceSubrange(6..<8, with: [0xFF, 0xFF]) }
        #expect(throws: LogError.damaged(at: 4, .headerNotOfLine)) { try log.events() }
    }
}
