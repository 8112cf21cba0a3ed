import EventSourcing
import Testing

private typealias Tag = EventSourcing.Tag

@Suite struct TagTests {
    @Test(arguments: ["need:1", "a:b", "A.b_c~d-e:0.1_2~3-4", "arena:2026-02-03"]) func `a tag has a kind and a value`(
        _ text: String
    ) throws {
        let tag = try #require(Tag(text))
        #expect(tag.text == text && "\(tag)" == text)
        #expect("\(tag.kind):\(tag.value)" == text)
        #expect(Tag(String(tag.kind), String(tag.value)) == tag)
    }

    @Test(arguments: [
        "", ":", "a", "a:", ":b", "a:b:c", "a b:c", "a:b c", "å:b", "a:å", "a/b:c", "a:\"", "a:b\n", "a:b\u{0}", "a:@",
    ]) func `what is not a tag is none`(_ text: String) {
        #expect(Tag(text) == nil)
    }

    @Test func `of all bytes these 66 may stand in a tag`() {
        let allowed = (0...UInt8.max).filter { byte in Tag(utf8: Array("k:".utf8 + [byte]).span) != nil }
        #expect(
            String(decoding: allowed, as: UTF8.self)
                == "-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~")
        #expect(allowed == (0...UInt8.max).filter { byte in Tag(utf8: Array([byte] + ":v".utf8).span) != nil })
    }

    @Test func `a tag has 255 bytes at most`() {
        #expect(Tag("k:" + String(repeating: "v", count: 253)) != nil)
        #expect(Tag("k:" + String(repeating: "v", count: 254)) == nil)
    }

    @Test func `tags are distinct and in the order of their bytes`() {
        let tags: Tags = ["b:1", "a:2", "a:1", "b:1", "A:9", "a:10"]
        #expect(tags.line == "A:9 a:1 a:10 a:2 b:1")
        #expect(tags.all.count == 5)
        #expect(tags == ["a:1", "a:10", "a:2", "A:9", "b:1"])
        #expect(tags.contains("a:10") && !tags.contains("a:3"))
        #expect(tags.union(["c:1", "a:1"]).line == "A:9 a:1 a:10 a:2 b:1 c:1")
    }

    @Test func `tags are read back from their line`() {
        let tags: Tags = ["b:1", "a:1"]
        #expect(Tags(line: tags.line) == tags)
        #expect(Tags(line: "") == [])
    }

    @Test(arguments: ["b:1 a:1", "a:1 a:1", "a:1  b:1", " a:1", "a:1 ", "a:1,b:1", "a", "a:1 b"])
    func `a line of tags that we would not have written is refused`(_ line: String) {
        #expect(Tags(line: line) == nil)
    }
}
