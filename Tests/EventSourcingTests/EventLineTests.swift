import EventSourcing
import TestSupport
import Testing

@Suite struct EventLineTests {
    private let recorded = OffsetTime("2026-02-03T12:01:44.120331Z")!.instant

    private func line(_ event: NewEvent, salt: (UInt64, UInt64) = (0, 0)) -> EventLine {
        var line = EventLine(event, source: "/region/namdal", salt: salt)
        line.stamp(recorded)
        return line
    }

    private func text(_ line: EventLine) -> String { String(decoding: line.bytes, as: UTF8.self) }

    private let full = NewEvent(
        id: EventID("01980000-0000-7001-8000-000000000001")!, type: "need.logged", version: 2,
        provenance: Provenance(
            time: OffsetTime("2026-02-03T10:20:00+01:00")!, actor: "actor:01980000", role: "coordinator",
            cause: EventID("01980000-0000-7002-8000-000000000002"), command: "request-7"),
        tags: ["skill:truckforer", "business:999900003", "need:1"], data: Array(#"{"heads":3,"text":"æ \"x\""}"#.utf8))

    // These two are the stored format. They are never edited: a log of today must be read for ever.

    @Test func `a line with everything in it has these bytes`() {
        #expect(
            text(line(full, salt: (0x0011_2233_4455_6677, 0x8899_AABB_CCDD_EEFF)))
                == #"{"specversion":"1.0","id":"01980000-0000-7001-8000-000000000001","source":"/region/namdal","#
                + #""type":"need.logged","dataschema":"need.logged/2","time":"2026-02-03T10:20:00+01:00","#
                + #""recordedtime":"2026-02-03T12:01:44.120331Z","actor":"actor:01980000","role":"coordinator","#
                + #""cause":"01980000-0000-7002-8000-000000000002","command":"request-7","#
                + #""tags":"business:999900003 need:1 skill:truckforer","salt":"ABEiM0RVZneImaq7zN3u_w","#
                + #""data":{"heads":3,"text":"æ \"x\""}}"#)
    }

    @Test func `a line with the least in it has these bytes`() {
        let event = NewEvent(
            id: EventID("01980000-0000-7001-8000-000000000001")!, type: "thing.happened",
            provenance: Provenance(time: OffsetTime("2026-02-03T09:20:00Z")!, actor: "a"), tags: [],
            data: Array("{}".utf8))
        #expect(
            text(line(event))
                == #"{"specversion":"1.0","id":"01980000-0000-7001-8000-000000000001","source":"/region/namdal","#
                + #""type":"thing.happened","dataschema":"thing.happened/1","time":"2026-02-03T09:20:00Z","#
                + #""recordedtime":"2026-02-03T12:01:44.120331Z","actor":"a","tags":"","#
                + #""salt":"AAAAAAAAAAAAAAAAAAAAAA","data":{}}"#)
    }

    @Test func `a line says where its id, its tags and its data begin`() {
        let line = line(full)
        let bytes = line.bytes
        #expect(String(decoding: bytes[EventLine.idOffset...].prefix(36), as: UTF8.self) == full.id.description)
        #expect(String(decoding: bytes[line.tagsOffset...].prefix(8), as: UTF8.self) == "business")
        #expect(bytes[line.dataOffset...].elementsEqual(full.data + Array("}".utf8)))
    }

    @Test func `a line is read back as what was written`() throws {
        let line = line(full)
        let event = try RecordedEvent(position: 7, line: line.bytes)
        #expect(event.position == 7 && event.line == line.bytes && event.data == full.data)
        #expect(event.id == full.id && event.type == full.type && event.envelope.version == 2)
        #expect(event.envelope.provenance == full.provenance && event.envelope.tags == full.tags)
        #expect(event.envelope.recordedTime == recorded && event.envelope.source == "/region/namdal")
    }

    @Test func `a line that somebody laid out otherwise is read all the same`() throws {
        let other = #"""
            { "data" : {"n":1}, "salt":"x", "unknown":[1], "tags":"k:1", "actor":"a", "type":"t", "specversion":"1.0",
            "recordedtime":"2026-02-03T12:00:00Z", "time":"2026-02-03T12:00:00Z", "dataschema":"t/3", "source":"/s",
            "id":"01980000-0000-7001-8000-000000000001" }
            """#
        let event = try RecordedEvent(position: 1, line: Array(other.utf8))
        #expect(event.type == "t" && event.envelope.version == 3 && event.data == Array(#"{"n":1}"#.utf8))
    }

    @Test(arguments: [
        (#""specversion":"1.0""#, #""specversion":"0.3""#), (#""id":"0"#, #""id":"x"#), (#"logged/2"#, #"logged/x"#),
        (#"need.logged/2"#, #"need.other/2"#), ("business:999900003 need:1", "need:1 business:999900003"),
        (#""salt":"#, #""sold":"#), (#""data":"#, #""date":"#), (#""time":"2026-02-03T10"#, #""time":"2026-02-03T25"#),
    ]) func `a line that is not one is refused`(_ part: String, _ other: String) {
        let changed = text(line(full)).replacing(part, with: other)
        #expect(changed != text(line(full)))
        #expect(throws: (any Error).self) { try RecordedEvent(position: 1, line: Array(changed.utf8)) }
    }
}
