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
        #expect(throws: LogError.damaged(at: 1, "the tree lacks the hash of the events from here")) {
            try log.inspect()
        }
        #expect(throws: LogError.self) { try log.root(size: 300) }
    }

    @Test func `nothing is appended to a tree that is not the log's`() throws {
        try environment.write { transaction in try tables.tree.put(MerkleFrontier(), in: transaction) }
        #expect(throws: LogError.damaged(at: 300, "the tree is not the log's")) { try log.append([.test(301)]) }
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
