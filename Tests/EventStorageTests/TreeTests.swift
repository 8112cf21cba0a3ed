import EventSourcing
import EventStorage
import TestSupport
import Testing
import Transparency

@Suite struct TreeTests {
    let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    /// The frontier of the lines as they are read.
    private func frontier(of log: EventLog) throws -> [MerkleFrontier] {
        var frontiers = [MerkleFrontier()]
        try log.scan { _, line, _ in
            var next = frontiers[frontiers.count - 1]
            next.append(.leaf(line))
            frontiers.append(next)
            return true
        }
        return frontiers
    }

    @Test func `an empty log has the root of none`() throws {
        let log = try EventLog.test(directory)
        #expect(try log.treeHead() == TreeHead(size: 0, rootHash: .emptyTree))
    }

    @Test func `each receipt has the size and the root of the lines up to its batch`() throws {
        let log = try EventLog.test(directory)
        let first = try log.append([.test(1), .test(2)])
        let second = try log.append([.test(3)])
        let frontiers = try frontier(of: log)
        #expect(first.head == TreeHead(size: 2, rootHash: frontiers[2].root))
        #expect(second.head == TreeHead(size: 3, rootHash: frontiers[3].root))
        #expect(try log.treeHead() == second.head)
        let again = try log.append([.test(1), .test(2)])
        #expect(again.wasKnown && again.head == second.head)
    }

    @Test func `a refused append leaves the tree as it was`() throws {
        let log = try EventLog.test(directory)
        let before = try log.append([.test(1, "a")]).head
        #expect(throws: AppendError.self) {
            try log.append([.test(2)], unless: [AppendCondition(failIfEventsMatch: Query(types: ["a"]))])
        }
        #expect(try log.treeHead() == before)
    }

    @Test func `roots and proofs at every kind of size are those of the lines`() throws {
        let log = try EventLog.test(directory)
        for batch in 0..<10 { try log.append((0..<70).map { .test(1 + batch * 70 + $0) }) }
        let frontiers = try frontier(of: log)
        #expect(frontiers.count == 701)
        var leaves: [MerkleHash] = []
        try log.scan { _, line, _ in
            leaves.append(.leaf(line))
            return true
        }
        for size in [1, 2, 255, 256, 257, 511, 512, 513, 699, 700] as [UInt64] {
            let root = frontiers[Int(size)].root
            #expect(try log.root(size: size) == root)
            for index in [0, size / 2, size - 1] {
                let proof = try log.inclusionProof(leafIndex: index, treeSize: size)
                #expect(proof.proves(leaves[Int(index)], isIn: root))
            }
            let consistency = try log.consistencyProof(firstSize: size, secondSize: 700)
            #expect(consistency.proves(root, isPrefixOf: frontiers[700].root))
        }
    }

    @Test func `lines of one log appended to another give the same tree and are found there`() throws {
        let log = try EventLog.test(directory)
        try log.append((1...300).map { .test($0, "a", [Tag("t", $0 % 3)!]) })
        let lines = try log.events().map(\.line)
        let elsewhere = try TemporaryDirectory()
        let copy = try EventLog.test(elsewhere)
        try copy.append(lines: Array(lines[..<100]), after: .start)
        #expect(try copy.append(lines: Array(lines[100...]), after: 100) == log.treeHead())
        #expect(try copy.events().map(\.line) == lines)
        #expect(try copy.events(Query(tags: ["t:1"])).count == 100)
        #expect(try copy.inspect().findings.isEmpty)
        #expect(try copy.append([.test(7)]).wasKnown)
    }

    @Test func `lines that do not follow are not appended`() throws {
        let log = try EventLog.test(directory)
        try log.append((1...3).map { .test($0) })
        let lines = try log.events().map(\.line)
        let elsewhere = try TemporaryDirectory()
        let clock = TestClock("2026-02-03T12:00:01Z")
        let copy = try EventLog.test(elsewhere, clock: clock)
        #expect(throws: LogError.notNext(head: 0, after: 1)) { try copy.append(lines: lines, after: 1) }
        #expect(throws: LogError.self) { try copy.append(lines: [lines[0], lines[0]], after: .start) }
        #expect(throws: LogError.self) { try copy.append(lines: [Array("{}".utf8)], after: .start) }
        #expect(throws: LogError.self) { try copy.append(lines: [lines[0] + [0x0A]], after: .start) }
        let foreign = String(decoding: lines[0], as: UTF8.self).replacing("/test/north", with: "/test/south")
        #expect(throws: LogError.self) { try copy.append(lines: [Array(foreign.utf8)], after: .start) }
        try copy.append([.test(9)])
        // It was recorded a second before the one in front of it.
        #expect(throws: LogError.self) { try copy.append(lines: [lines[0]], after: 1) }
        #expect(try copy.head() == 1)
    }

    @Test func `a compacted copy taken while others append has a prefix of the log`() throws {
        let log = try EventLog.test(directory)
        let head = try log.append((1...500).map { .test($0) }).head
        try log.copy(to: directory("copy.mdb"))
        try log.append([.test(501)])
        let copy = try EventLog.open(directory("copy.mdb"))
        #expect(try copy.treeHead() == head)
        #expect(try log.root(size: 500) == head.rootHash)
        #expect(try copy.inspect().findings.isEmpty)
    }
}
