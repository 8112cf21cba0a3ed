import EventSourcing
import Events
import JSON
import Testing

/// The stored form of the events about matches and reference data: never edited.
@Suite struct MatchFixtures {
    private static let need = "need:01980000-0000-7000-8000-000000000001"
    private static let offer = "offer:01980000-0000-7000-8000-000000000002"
    private static let business = "business:01980000-0000-7000-8000-000000000003"
    private static let ids = #""need":"\#(need)","offer":"\#(offer)","business":"\#(business)""#
    private static let digest = String(repeating: "0f", count: 32)

    static let lines: [(type: String, data: String, tags: String)] = [
        (
            "match.proposed",
            #"{\#(ids),"score":812,"components":[{"name":"topic","points":700},{"name":"seats","points":80}],"#
                + #""matcherVersion":"loggbok-match/1+subjects/1","positionSeen":41}"#, "\(business) \(need) \(offer)"
        ),
        ("match.accepted", #"{\#(ids),"reason":"place"}"#, "\(business) \(need) \(offer)"),
        ("match.rejected", #"{\#(ids),"reason":"price"}"#, "\(business) \(need) \(offer)"),
        ("reference.loaded", #"{"kind":"skills","version":"ESCO 1.1.1","digest":"\#(digest)"}"#, "reference:skills"),
    ]

    @Test(arguments: lines) func `what is read is written again byte for byte`(
        line: (type: String, data: String, tags: String)
    ) throws {
        let type = try #require(EventType(line.type))
        let data = Array(line.data.utf8)
        let event = try Catalogue.read(type, version: 1, data: data.span, strict: true)
        #expect(event.tags.line == line.tags)
        let written = JSONWriter.bytes { writer in writer.writeObject { event.write(to: &$0) } }
        #expect(String(decoding: written, as: UTF8.self) == line.data)
    }

    @Test(arguments: [
        ("match.proposed", #""score":812"#, #""score":1001"#),
        ("match.rejected", #""reason":"price""#, #""reason":"mood""#),
        ("reference.loaded", "0f0f", "0F0F"), ("reference.loaded", #""kind":"skills""#, #""kind":"recipes""#),
    ]) func `what cannot be is refused where it is read`(type: String, right: String, wrong: String) throws {
        let line = try #require(Self.lines.first { $0.type == type })
        let data = Array(line.data.replacing(right, with: wrong, maxReplacements: 1).utf8)
        let known = try #require(EventType(type))
        #expect(throws: JSONError.self) {
            _ = try Catalogue.read(known, version: 1, data: data.span, strict: true)
        }
    }
}
