import EventSourcing
import JSON
import TestSupport
import Testing

/// Event lines are CloudEvents 1.0 in the JSON format's structured mode. The rules are those of the specification
/// (cloudevents/spec, spec.md and json-format.md) and of the schema published with it (cloudevents.json).
@Suite struct CloudEventsTests {
    private let lines: [JSONValue]

    init() throws {
        var generator = SeededGenerator(1)
        var events = (1...20).map { NewEvent.random($0, using: &generator) }
        let provenance = Provenance(
            time: OffsetTime("2026-02-03T10:20:00+01:00")!, actor: "actor:1", role: "coordinator", cause: .test(1),
            command: "request-7")
        events.append(
            NewEvent(
                id: .test(21), type: "påmelding.åpnet", version: 3, provenance: provenance, tags: [],
                data: Array(#"{"text":"\n\u0000"}"#.utf8)))
        lines = try events.map { event in
            var line = EventLine(event, source: "/region/namdal", salt: (generator.next(), generator.next()))
            line.stamp(Timestamp(microseconds: 1_770_110_400_120_331))
            return try JSONValue(parsing: line.bytes)
        }
    }

    private func attributes(_ line: JSONValue) -> [String: JSONValue] {
        guard case .object(let members) = line else { return [:] }
        return members.filter { $0.key != "data" }
    }

    @Test func `the attributes that must be there are there, and not empty`() {
        for line in lines {
            for name in ["id", "source", "specversion", "type"] {
                #expect(line[name]?.string?.isEmpty == false, "\(name) of \(line)")
            }
            #expect(line["specversion"]?.string == "1.0")
        }
    }

    @Test func `attribute names are lower-case letters and digits of ASCII`() {
        for name in Set(lines.flatMap { attributes($0).keys }) {
            #expect(name.utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 })
            // The specification recommends no more.
            #expect(1...20 ~= name.utf8.count)
        }
    }

    @Test func `attribute values are strings without control characters`() {
        for value in lines.flatMap({ attributes($0).values }) {
            let scalars = value.string?.unicodeScalars
            #expect(scalars?.allSatisfy { $0.value > 0x1F && !(0x7F...0x9F ~= $0.value) } == true, "\(value)")
        }
    }

    @Test func `times are those of RFC 3339`() {
        for line in lines {
            for name in ["time", "recordedtime"] {
                #expect(line[name]?.string.flatMap { OffsetTime($0) } != nil)
            }
        }
    }

    @Test func `source and data schema are URI references, the schema's not empty`() {
        let allowed = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#[]@!$&'()*+,;=%".utf8)
        // The last line's type has letters beyond ASCII, which makes its schema an IRI. No type of ours has.
        for line in lines.dropLast() {
            for name in ["source", "dataschema"] {
                let text = line[name]?.string ?? ""
                #expect(!text.isEmpty && text.utf8.allSatisfy(allowed.contains), "\(text)")
            }
        }
    }

    @Test func `data are JSON, in the member of that name and no other`() {
        for line in lines {
            guard case .object(let members) = line, case .object = members["data"] else {
                Issue.record("\(line)")
                return
            }
            #expect(members["data_base64"] == nil && members["datacontenttype"] == nil)
        }
    }

    @Test func `source and id together tell every event from all others`() {
        #expect(Set(lines.map { [$0["source"], $0["id"]] }).count == lines.count)
    }
}
