import EventSourcing
import LMDB
import TestSupport
import Testing

@testable import EventStorage

/// Lines from elsewhere and damaged tables that would once have ended the program.
@Suite struct HostileInputTests {
    let directory: TemporaryDirectory
    let log: EventLog
    private let environment: Environment
    private let tables: Tables

    init() throws {
        directory = try TemporaryDirectory()
        log = try EventLog.test(directory)
        try log.append([.test(1, "thing.happened", ["k:1"]), .test(2, "thing.ended", ["k:1"])])
        environment = try Environment(log.path, tables: Tables.names)
        tables = Tables(environment)
    }

    private func line(_ change: (String) -> String) throws -> [UInt8] {
        let other = try TemporaryDirectory()
        let source = try EventLog.test(other)
        try source.append([.test(3, "thing.happened", ["k:1"])])
        let line = try #require(try source.event(at: 1)).line
        return Array(change(String(decoding: line, as: UTF8.self)).utf8)
    }

    private func change(_ table: Table<UInt64>, _ key: UInt64, _ change: (inout [UInt8]) -> Void) throws {
        try environment.write { transaction in
            var bytes = try table.get(key, in: transaction.reading) { $0.copied() } ?? []
            change(&bytes)
            try table.put(bytes.span, for: key, in: transaction)
        }
    }

    @Test(arguments: ["99999", "-1", "0", "65536"])
    func `a line of a version that no header can hold is refused`(version: String) throws {
        let line = try line { $0.replacing("happened/1", with: "happened/\(version)") }
        #expect(throws: LogError.self) { try log.append(lines: [line], after: 2) }
        #expect(try log.treeHead().size == 2)
    }

    @Test(arguments: ["tags", "recordedtime", "data"])
    func `a line with a space before a value is found by its tags`(member: String) throws {
        let line = try line { $0.replacing("\"\(member)\":", with: "\"\(member)\": ") }
        try log.append(lines: [line], after: 2)
        #expect(try log.events(Query(tags: ["k:1"])).map(\.position) == [1, 2, 3])
    }

    @Test func `tags that a damaged header leads to and that do not end are no tags`() throws {
        try change(tables.events, 1) { bytes in
            let end = UInt16(bytes.count - EventHead.length)
            bytes.replaceSubrange(4..<8, with: [UInt8](littleEndian: end - 2) + [UInt8](littleEndian: end - 1))
        }
        #expect(try log.events(Query(tags: ["k:1"])).map(\.position) == [2])
        #expect(try !log.inspect().findings.isEmpty)
    }

    @Test func `a run of no events is damage`() throws {
        try change(tables.index.runs, 0) { $0[8] = 0 }
        #expect(throws: LogError.damaged(at: 1, .runHeadWrong)) {
            try log.events(Query(tags: ["k:1"]))
        }
    }

    @Test(arguments: [0, 6, 7]) func `a run that begins elsewhere is damage`(byte: Int) throws {
        try change(tables.index.runs, 0) { $0[byte] = 0xFF }
        #expect(throws: LogError.self) { try log.events(Query(tags: ["k:1"])) }
    }

    @Test func `nothing is appended to a log with two types of one name`() throws {
        try change(tables.types, 1) { $0 = Array("thing.happened".utf8) }
        #expect(throws: LogError.damaged(at: 2, .typesOfOneName)) { try log.append([.test(3)]) }
    }

    @Test(arguments: ["an append", "a compaction"])
    func `runs that are no neighbours are not merged`(by way: String) throws {
        // The eighth small run is merged with the seven before it.
        for number in 3...8 { try log.append([.test(number, "thing.happened", ["k:1"])]) }
        try change(tables.index.runs, 4) { $0[8] = 2 }
        #expect(throws: LogError.damaged(at: 7, .runGap)) {
            if way == "an append" { try log.append([.test(9)]) } else { _ = try log.compact() }
        }
        #expect(try log.treeHead().size == 8)
        #expect(try log.inspect().findings.map(\.position).contains(6))
    }

    @Test(arguments: ["an append", "a compaction"])
    func `a run that names an event it does not have is not merged`(by way: String) throws {
        for number in 3...8 { try log.append([.test(number, "thing.happened", ["k:1"])]) }
        // The last two bytes are the offset of the last entry.
        try change(tables.index.runs, 4) { $0.replaceSubrange(($0.count - 2)..., with: [0xFF, 0xFF]) }
        #expect(throws: LogError.damaged(at: 5, .runNamesOther)) {
            if way == "an append" { try log.append([.test(9)]) } else { _ = try log.compact() }
        }
        #expect(try log.treeHead().size == 8)
        #expect(try log.inspect().findings.map(\.position) == [5])
    }

    @Test func `a type is refused when all numbers of types are taken, and known types are not`() throws {
        let taken = try environment.write { transaction in
            for number in 2...UInt64(UInt16.max) {
                try tables.types.append("other.\(number)".utf8.span, for: number, in: transaction)
            }
            return try tables.types.count(in: transaction.reading)
        }
        #expect(taken == 65_536)
        #expect(throws: AppendError.tooManyTypes("thing.begun")) {
            try log.append([.test(3, "thing.begun")])
        }
        let line = try line { $0.replacing("thing.happened", with: "thing.begun") }
        let error = #expect(throws: LogError.self) { try log.append(lines: [line], after: 2) }
        guard case .notALine(at: 3, let problem) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(problem.en == "the log has 65,536 types already")
        #expect(try log.treeHead().size == 2)
        try log.append([.test(3, "other.65535")])
        #expect(try log.events(Query(types: ["other.65535"])).map(\.position) == [3])
    }

    @Test(arguments: [Int64.min, .min + 1, -62_200_000_000_000_000, .max])
    func `a time that no calendar has can be written`(microseconds: Int64) {
        let time = Timestamp(microseconds: microseconds)
        #expect(time.description.utf8.count == Timestamp.length)
        #expect(
            !OffsetTime(time, offset: 1439).description.isEmpty && !OffsetTime(time, offset: -1439).description.isEmpty)
    }
}

extension [UInt8] {
    fileprivate init(littleEndian value: UInt16) { self = [UInt8(truncatingIfNeeded: value), UInt8(value >> 8)] }
}
