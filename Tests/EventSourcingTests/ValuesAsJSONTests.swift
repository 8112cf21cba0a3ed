import EventSourcing
import JSON
import TestSupport
import Testing

@Suite struct ValuesAsJSONTests {
    private func text(_ value: some JSONWritable) -> String {
        String(decoding: JSONWriter.bytes { value.write(to: &$0) }, as: UTF8.self)
    }

    private func read<Value: JSONReadable>(_ json: String, as: Value.Type) throws -> Value {
        try JSONReader.read(Array(json.utf8).span) { (reader) throws(JSONError) in try Value(from: &reader) }
    }

    @Test func `values are written as their description and read back`() throws {
        #expect(text(EventID.test(1)) == #""01980000-0001-7000-8000-000000000001""#)
        #expect(try read(text(EventID.test(1)), as: EventID.self) == .test(1))
        #expect(text(CalendarDate("2026-02-03")!) == #""2026-02-03""#)
        #expect(try read(#""2026-02-03""#, as: CalendarDate.self) == CalendarDate("2026-02-03"))
        #expect(try read(#""2026-02-03T10:20:00+01:00""#, as: OffsetTime.self).offset == 60)
        #expect(text(OffsetTime("2026-02-03T10:20:00+01:00")!) == #""2026-02-03T10:20:00+01:00""#)
        #expect(text("need.logged" as EventType) == #""need.logged""#)
        #expect(try read(#""need.logged""#, as: EventType.self) == "need.logged")
        #expect(text(["b:1", "a:1"] as Tags) == #""a:1 b:1""#)
        #expect(try read(#""a:1 b:1""#, as: Tags.self) == ["a:1", "b:1"])
        #expect(text(7 as Position) == "7")
        #expect(try read("7", as: Position.self) == 7)
    }

    @Test func `values that are wrong are refused with an example of what is right`() {
        #expect(throws: JSONError(.invalid(like: "2026-02-03"), offset: 0)) {
            try read(#""2026-02-30""#, as: CalendarDate.self)
        }
        #expect(throws: JSONError(.invalid(like: "0198f3a2-1b2c-7d3e-8f40-5a6b7c8d9e0f"), offset: 0)) {
            try read(#""x""#, as: EventID.self)
        }
        #expect(throws: JSONError(.invalid(like: "need.logged"), offset: 0)) { try read(#""a b""#, as: EventType.self) }
        #expect(throws: JSONError(.invalid(like: "business:1 need:2"), offset: 0)) {
            try read(#""b:1 a:1""#, as: Tags.self)
        }
        #expect(throws: JSONError(.invalid(en: "0 or more", nb: "0 eller mer"), offset: 0)) {
            try read("-1", as: Position.self)
        }
        #expect(throws: JSONError(.expected(.string), offset: 0)) { try read("1", as: CalendarDate.self) }
    }

    @Test func `the name of an actor is short and of ASCII`() {
        for name in ["a", "actor:01-9", "A.b_c~d", String(repeating: "a", count: 128)] {
            #expect(Provenance.isName(name))
        }
        for name in ["", "a b", "å", "a/b", "a;b", String(repeating: "a", count: 129)] {
            #expect(!Provenance.isName(name))
        }
    }
}
