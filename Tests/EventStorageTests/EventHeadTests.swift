import EventSourcing
import TestSupport
import Testing
import Transparency

@testable import EventStorage

@Suite struct EventHeadTests {
    private func stored(_ tags: Tags, version: Int = 1) throws -> (head: EventHead, bytes: [UInt8]) {
        let event = NewEvent(
            id: .test(1), type: "thing.happened", version: version, provenance: .test, tags: tags,
            data: Array("{}".utf8))
        let prepared = try PreparedEvent(event, number: 0, source: "/s", salt: (0, 0))
        let leaf = try #require(MerkleHash(Array(0xA0..<0xC0)))
        let head = EventHead(
            position: 7, type: 258, event: prepared, recorded: Timestamp(microseconds: 0x0102_0304_0506_0708),
            leaf: leaf)
        return (head, head.bytes + prepared.line.bytes)
    }

    // How every stored event begins: never edited.
    @Test func `the header has these bytes`() throws {
        let (head, bytes) = try stored(["k:1"], version: 3)
        #expect(
            Array(bytes.prefix(EventHead.length)) == [
                2, 1, 3, 0, 246, 0, 34, 1, 0, 240, 154, 241, 231, 73, 6, 0, 8, 7, 6, 5, 4, 3, 2, 1,
                0xA0, 0xA1, 0xA2, 0xA3, 0xA4, 0xA5, 0xA6, 0xA7,
            ])
        #expect(try EventHead(position: 7, stored: bytes.span) == head)
    }

    @Test func `a tag is compared whole`() throws {
        let (head, bytes) = try stored(["k:12", "k:2", "need:12"])
        let line = Array(bytes.dropFirst(EventHead.length))
        let asked = ["k:12", "k:1", "k:123", "k:", "2", "k:2", "need:1", "k:22", "need:12"]
        #expect(asked.filter { head.hasTag($0.utf8, in: line.span) } == ["k:12", "k:2", "need:12"])
        let (none, without) = try stored([])
        let bare = Array(without.dropFirst(EventHead.length))
        #expect(asked.filter { none.hasTag($0.utf8, in: bare.span) }.isEmpty)
    }

    @Test func `a header without a line, or that points outside of it, is damaged`() throws {
        let bytes = try stored(["k:1"]).bytes
        let header = Array(bytes.prefix(EventHead.length))
        let short = Array(bytes.prefix(EventHead.length + 20))
        for damaged in [[], header, short] {
            #expect(throws: LogError.self) { try EventHead(position: 7, stored: damaged.span) }
        }
    }
}
