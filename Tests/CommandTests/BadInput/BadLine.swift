import Testing

/// A line that `append` must not take, and what it must say of it.
struct BadLine: CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let code: Int32
    let reason: String

    init(_ name: String, _ line: String, code: Int32 = 65, says reason: String) {
        self.init(name, bytes: Array(line.utf8), code: code, says: reason)
    }

    init(_ name: String, bytes: [UInt8], code: Int32 = 65, says reason: String) {
        testDescription = name
        self.bytes = bytes
        self.code = code
        self.reason = reason
    }
}

extension BadLine {
    private static let person = #""person":"person:01980000-0000-7000-8000-000000000001""#
    private static let business = "business:01943aa2-7180-7f6f-8788-e923f6b25a5e"

    private static func person(_ more: String) -> String { event("person.registered", person + more) }

    private static func event(_ type: String, _ data: String, _ more: String = "") -> String {
        #"{"type":"\#(type)","data":{\#(data)}\#(more)}"#
    }

    private static func visit(_ more: String) -> String {
        event(
            "visit.recorded",
            #""visit":"visit:01980000-0000-7000-8000-000000000001","business":"\#(business)","# + more)
    }

    static let all: [BadLine] = [
        // No JSON, or not what an event looks like.
        .init("a word", "hello", says: "should be one object"),
        .init("broken JSON", #"{"type":"person.registered","data":{"person":}}"#, says: "not JSON at byte 45"),
        .init("an end that is missing", #"{"type":"person.registered","data":{"#, says: "the JSON ends too early"),
        .init("two objects", person("") + "{}", says: "something follows the JSON"),
        .init("a list", "[]", says: "should be one object"),
        .init("null", "null", says: "should be one object"),
        .init("a list for data", #"{"type":"person.registered","data":[]}"#, says: "`data`: should be an object"),
        .init("a number for the type", #"{"type":7,"data":{}}"#, says: "`type`: should be a text in quotes"),
        .init(
            "deep nesting", #"{"type":"person.registered","data":"# + String(repeating: "[", count: 5000),
            says: "nested"),
        .init(
            "a byte that is no UTF-8", bytes: Array(person(#","basis":""#).utf8) + [0xFF], says: "not UTF-8 at byte 102"
        ),
        .init("an overlong UTF-8 form", bytes: Array("{\"type\":\"".utf8) + [0xC0, 0xAF], says: "not UTF-8 at byte 9"),
        .init(
            "a NUL", bytes: Array(#"{"type":"per"#.utf8) + [0] + Array(#"son","data":{}}"#.utf8),
            says: "not JSON at byte"),
        .init("UTF-16", bytes: Array("{}".utf8).flatMap { [$0, 0] }, says: "should be a text in quotes"),
        .init("a byte-order mark in the middle", " \u{FEFF}{}", says: "should be one object"),
        .init(
            "70 kB", person(#","basis":"\#(String(repeating: "x", count: 70_000))""#),
            says: "at most 65535 bytes, not 70"),
        // The envelope.
        .init("no type", #"{"data":{}}"#, says: "`type`: this field is missing"),
        .init("no data", #"{"type":"person.registered"}"#, says: "`data`: this field is missing"),
        .init("an unknown type", event("person.praised", person), says: "`type`: should be a known event type"),
        .init("a type with a space", event("person registered", person), says: "`type`: should be"),
        .init(
            "a version that is not known", event("person.registered", person, #","dataschema":"person.registered/9""#),
            says: "`dataschema`: should be person.registered/1"),
        .init(
            "the version of another type", event("person.registered", person, #","dataschema":"need.logged/1""#),
            says: "`dataschema`: should be person.registered/1"),
        .init("an id that is none", event("person.registered", person, #","id":"17""#), says: "`id`: should be"),
        .init(
            "an unknown member", event("person.registered", person, #","colour":"red""#),
            says: "`colour`: there is no such field"),
        .init(
            "a member twice", event("person.registered", person, #","actor":"a","actor":"b""#),
            says: "`actor`: this field is there twice"),
        .init(
            "an actor with a space", event("person.registered", person, #","actor":"Kari Nordmann""#),
            says: "`actor`: should be letters"),
        .init(
            "a time without an offset", event("person.registered", person, #","time":"2025-05-05T10:00:00""#),
            says: "`time`: should be"),
        .init(
            "a day the calendar does not have", event("person.registered", person, #","time":"2025-02-30T10:00:00Z""#),
            says: "`time`: should be"),
        .init(
            "a date in the future", event("person.registered", person, #","time":"2999-01-01T00:00:00+01:00""#),
            code: 1, says: "2999-01-01 is in the future"),
        .init(
            "the last moment of the calendar",
            event("person.registered", person, #","time":"9999-12-31T23:59:59-12:00""#), code: 1,
            says: "is in the future"),
        .init(
            "the first moment of the calendar",
            event("person.registered", person, #","time":"0001-01-01T00:00:00+01:00""#), code: 1,
            says: "before the programme started"),
        .init(
            "a day before the programme", event("person.registered", person, #","time":"2024-05-05T10:00:00+02:00""#),
            code: 1, says: "2024-05-05 is before the programme started, on 2025-01-01. (event 1"),
        .init(
            "a tag with a space", event("person.registered", person, #","tags":"kom:50 07""#), says: "`tags`: should be"
        ),
        .init(
            "a tag that is not the event's", event("person.registered", person, #","tags":"kom:5007""#),
            says: "`tags`: should be person:01980000"),
        // The data.
        .init("a field that is missing", event("person.registered", ""), says: "`data.person`: this field is missing"),
        .init(
            "a field that is null", event("person.registered", #""person":null"#),
            says: "`data.person`: this field is missing"),
        .init("an unknown field", person(#","fax":"12345678""#), says: "`data.fax`: there is no such field"),
        .init("a field twice", person("," + person), says: "`data.person`: this field is there twice"),
        .init(
            "the id of another kind", event("person.registered", #""person":"\#(business)""#),
            says: "`data.person`: should be"),
        .init(
            "a number in quotes", person(#","birthDecade":"1980""#),
            says: "`data.birthDecade`: should be a whole number"),
        .init("a fraction", person(#","birthDecade":1980.5"#), says: "`data.birthDecade`: should be a whole number"),
        .init(
            "a huge number", person(#","birthDecade":99999999999999999999999"#),
            says: "`data.birthDecade`: should be a whole number"),
        .init(
            "a huge exponent", person(#","birthDecade":1e400"#), says: "`data.birthDecade`: should be a whole number"),
        .init("a year for a decade", person(#","birthDecade":1987"#), says: "`data.birthDecade`: should be a decade"),
        .init("a choice that is none", person(#","gender":"x""#), says: "`data.gender`: should be"),
        .init("an empty text", person(#","basis":"""#), says: "`data.basis`: should be one line"),
        .init("a line feed in a text", person(#","basis":"a\nb""#), says: "`data.basis`: should be one line"),
        .init("an escape that is none", person(#","basis":"\x41""#), says: "not JSON at byte"),
        .init("half a surrogate pair", person(#","basis":"\ud800""#), says: "not UTF-8 at byte"),
        .init(
            "hours for minutes", visit(#""mode":"onsite","hours":2,"role":"motor","kom":"5047""#),
            says: "`data.minutes`: this field is missing"),
        .init(
            "a negative duration", visit(#""mode":"onsite","minutes":-5,"role":"motor","kom":"5047""#),
            says: "`data.minutes`: should be"),
        .init(
            "a municipality that is no number",
            visit(#""mode":"onsite","minutes":5,"travelMinutes":0,"km":0,"role":"motor","topics":[],"kom":"Grong""#),
            says: "`data.kom`: should be"),
        .init(
            "a wrong organisation number",
            event(
                "partner.registered",
                #""partner":"partner:01980000-0000-7000-8000-000000000001","name":"A","kind":"uh","orgnr":"999900004""#),
            says: "`data.orgnr`: should be"),
        .init(
            "a need without heads",
            event(
                "need.logged",
                #""need":"need:01980000-0000-7000-8000-000000000001","business":"\#(business)","title":"T","skills":[{"label":"t"}],"heads":0,"urgency":2"#
            ),
            says: "`data.heads`: should be"),
        .init(
            "a window that ends before it begins",
            event(
                "need.logged",
                #""need":"need:01980000-0000-7000-8000-000000000001","business":"\#(business)","title":"T","skills":[{"label":"t"}],"heads":1,"urgency":2,"window":{"from":"2025-05-05","to":"2025-05-04"}"#
            ),
            says: "`data.window"),
        // What the rules refuse.
        .init(
            "a business that is not registered",
            person(#","business":"business:01980000-0000-7000-8000-000000000009""#), code: 1,
            says: "business:01980000-0000-7000-8000-000000000009"),
        .init(
            "an offer that is not there",
            event("offer.closed", #""offer":"offer:01980000-0000-7000-8000-000000000009","date":"2025-05-05""#),
            code: 1, says: "offer:01980000-0000-7000-8000-000000000009"),
    ]
}
