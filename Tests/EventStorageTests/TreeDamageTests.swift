import EventSourcing
import LMDB
import TestSupport
import Testing
import Transparency

@testable import EventStorage

/// What an inspection finds when somebody who knows the file has made the small things fit.
@Suite struct TreeDamageTests {
    let directory: TemporaryDirectory
    let log: EventLog
    private let environment: Environment
    private let tables: Tables

    init() throws {
        directory = try TemporaryDirectory()
        log = try EventLog.test(directory)
        try log.append((1...300).map { .test($0, data: #"{"n":\#($0)}"#) })
        environment = try Environment(log.path, tables: Tables.names)
        tables = Tables(environment)
    }

    /// Changes a byte of an event's data, and the header with it.
    private func rewrite(_ position: UInt64) throws {
        try environment.write { transaction in
            var bytes = try tables.events.get(position, in: transaction.reading) { $0.copied() } ?? []
            bytes[bytes.count - 3] ^= 1
            let line = Array(bytes[EventHead.length...])
            let leaf = MerkleHash.leaf(line.span)
            bytes.replaceSubrange(24..<32, with: leaf.bytes.prefix(8))
            try tables.events.put(bytes.span, for: position, in: transaction)
        }
    }

    /// Says in a line, in its header, or in both that the event was recorded at another time, and makes the leaf hash fit.
    private func redate(_ position: UInt64, to time: Timestamp, inLine: Bool, inHeader: Bool) throws {
        try environment.write { transaction in
            var bytes = try tables.events.get(position, in: transaction.reading) { $0.copied() } ?? []
            if inHeader {
                bytes.replaceSubrange(
                    16..<24, with: (0..<8).map { UInt8(truncatingIfNeeded: time.microseconds >> (8 * $0)) })
            }
            if inLine {
                let name = Array(#""recordedtime":""#.utf8)
                let start = try #require(bytes.firstRange(of: name)).upperBound
                bytes.replaceSubrange(start..<start + Timestamp.length, with: time.description.utf8)
                let line = Array(bytes[EventHead.length...])
                bytes.replaceSubrange(24..<32, with: MerkleHash.leaf(line.span).bytes.prefix(8))
            }
            try tables.events.put(bytes.span, for: position, in: transaction)
        }
    }

    private func findings(after base: Position = .start) throws -> [String] {
        try log.inspect(after: base).findings.map { "\($0.position) \($0.problem.en)" }
    }

    @Test func `a line rewritten together with its header is found through the tile it lies in`() throws {
        try rewrite(4)
        #expect(try findings() == ["1 the events from here to 256 are not those that were recorded"])
        #expect(try findings(after: 256) == [])
    }

    @Test func `one behind the last whole tile is found through the tree's edge`() throws {
        try rewrite(290)
        #expect(try findings() == ["300 the tree's edge is not that of the events"])
        #expect(try findings(after: 256) == ["300 the tree's edge is not that of the events"])
    }

    @Test func `a hash of the tree that was changed is found`() throws {
        try environment.write { transaction in
            try tables.tree.hashes.put(MerkleHash.emptyTree.bytes.span, for: 1 << 56, in: transaction)
        }
        #expect(try findings() == ["1 the events from here to 256 are not those that were recorded"])
    }

    @Test func `a hash of the tree that is missing is damage`() throws {
        try environment.write { transaction in try tables.tree.hashes.remove(1 << 56, in: transaction) }
        #expect(throws: LogError.damaged(at: 1, .hashMissing)) {
            try log.inspect()
        }
        #expect(throws: LogError.self) { try log.root(size: 300) }
    }

    @Test func `nothing is appended to a tree that is not the log's`() throws {
        try environment.write { transaction in try tables.tree.put(MerkleFrontier(), in: transaction) }
        #expect(throws: LogError.damaged(at: 300, .treeNotOfLog)) { try log.append([.test(301)]) }
    }

    @Test func `an event that is dated before the one behind which an inspection begins is found`() throws {
        try redate(257, to: Timestamp(microseconds: 0), inLine: true, inHeader: true)
        #expect(try findings(after: 256).contains("257 recorded before the event in front of it"))
    }

    @Test func `a time that stands in a header alone is not handed on to what is appended next`() throws {
        let far = Timestamp(microseconds: 7_258_118_400_000_000)
        for (inLine, inHeader) in [(false, true), (true, false)] {
            let before = try tables.recorded(300, in: environment)
            try redate(300, to: far, inLine: inLine, inHeader: inHeader)
            #expect(throws: LogError.damaged(at: 300, .headerAndLineDiffer)) {
                try log.append([.test(301)])
            }
            try redate(300, to: before, inLine: inLine, inHeader: inHeader)
        }
        try log.append([.test(301)])
    }

    @Test func `a key far behind the last event is damage, and no work without an end`() throws {
        try environment.write { transaction in
            let last = try tables.events.get(300, in: transaction.reading) { $0.copied() } ?? []
            try tables.events.put(last.span, for: 1 << 56, in: transaction)
        }
        #expect(throws: LogError.self) { try log.inspect() }
    }

    @Test func `an inspection that goes on from a position reads whole tiles only`() throws {
        #expect(try log.inspect(after: 255).events == 300)
        #expect(try log.inspect(after: 256).events == 44)
        #expect(try log.inspect(after: 300).events == 44)
        #expect(try log.inspect(after: 300).head == log.treeHead())
        #expect(throws: LogError.self) { try log.inspect(after: 301) }
    }

    @Test func `what an inspection says of the log is what the lines say`() throws {
        let inspection = try log.inspect()
        #expect(try inspection.head == log.treeHead() && inspection.events == 300 && inspection.findings.isEmpty)
        #expect(try inspection.lineBytes == log.events().map(\.line.count).reduce(0, +))
    }
}

extension Tables {
    fileprivate func recorded(_ position: UInt64, in environment: Environment) throws -> Timestamp {
        try environment.read { try recordedTime(at: Position(position), in: $0) }
    }
}
