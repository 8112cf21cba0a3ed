import JSON
import Testing

@Suite struct JSONReaderTests {
    // MARK: Strings

    @Test(arguments: [
        (#""""#, ""), (#""plain""#, "plain"), (#""æøå 👩‍🔬""#, "æøå 👩‍🔬"),
        (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u0041\u00e5\u00E5\u2028""#, "Aåå\u{2028}"),
        (#""a\u0000b""#, "a\u{0}b"), (#""\ud83d\ude00!""#, "😀!"),
        (#""\uD800\uDC00\uDBFF\uDFFF""#, "\u{10000}\u{10FFFF}"),
        (" \t\r\n\"x\" \n", "x"),
    ]) func `a string is read with its escapes resolved`(_ json: String, _ wanted: String) throws {
        #expect(try read(json) { (reader) throws(JSONError) in try reader.readString() } == wanted)
    }

    @Test(arguments: [
        (#""\ud800""#, JSONError.Problem.encoding, 3), (#""\ud800x""#, .encoding, 3), (#""\ud800\n""#, .encoding, 3),
        (#""\ud800\u0041""#, .encoding, 3), (#""\udc00""#, .encoding, 3), (#""\udc00\ud800""#, .encoding, 3),
        (#""\u12""#, .syntax, 3), (#""\u12g4""#, .syntax, 5), (#""\x""#, .syntax, 2), (#""\""#, .ended, 3),
        (#""abc"#, .ended, 4), ("\"a\nb\"", .syntax, 2), ("\"\u{1}\"", .syntax, 1), ("", .ended, 0), ("   ", .ended, 3),
        ("7", .expected(.string), 0), (#""a" x"#, .trailing, 4), ("'a'", .expected(.string), 0),
    ]) func `a string that is broken is refused where it breaks`(
        _ json: String, _ problem: JSONError.Problem, _ offset: Int
    ) {
        let error = #expect(throws: JSONError.self) {
            try read(json) { (reader) throws(JSONError) in try reader.readString() }
        }
        #expect(error == JSONError(problem, offset: offset))
    }

    /// Eight bytes are looked at together, so each pair of neighbours must be told apart wherever it stands among them.
    @Test func `a string ends at its quote and breaks at a control character, wherever they stand`() throws {
        let plain = ["a", " ", "!", "#", "[", "]", "\u{7F}", "å", #"\""#, #"\\"#, #"\n"#]
        for character in plain {
            for count in 0...17 {
                let text = "\"" + String(repeating: character, count: count)
                let length = text.utf8.count
                for rest in ["", ",", ",\"1\",\"2\",\"3\""] {
                    let string = Array("\(text)\"\(rest)".utf8)
                    let read = try JSONReader.read(string.span, isPrefix: true) { (reader) throws(JSONError) in
                        try reader.readRawValue()
                    }
                    #expect(read == Array(string.prefix(length + 1)))
                    for control: UInt8 in [0, 1, 0x0A, 0x1F] {
                        let broken = Array(text.utf8) + [control] + Array("\"\(rest)".utf8)
                        #expect(Self.error(broken) == JSONError(.syntax, offset: length))
                    }
                }
                #expect(Self.error(Array(text.utf8)) == JSONError(.ended, offset: length))
                #expect(Self.error(Array(text.utf8) + [UInt8(ascii: "\\")]) == JSONError(.ended, offset: length + 1))
            }
        }
    }

    private static func error(_ json: [UInt8]) -> JSONError? {
        do throws(JSONError) {
            _ = try JSONReader.read(json.span, isPrefix: true) { (reader) throws(JSONError) in
                try reader.readRawValue()
            }
            return nil
        } catch {
            return error
        }
    }

    @Test(
        arguments: [
            [0x80], [0xC3], [0xC0, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80],
            [0xF0, 0x80, 0x80, 0x80], [0xFF],
        ] as [[UInt8]]) func `bytes that are not UTF-8 are refused, with escapes beside them or without`(
            _ bytes: [UInt8]
        )
    {
        for before in ["", "a", #"\n"#] {
            let json = Array("\"\(before)".utf8) + bytes + Array("\"".utf8)
            let error = #expect(throws: JSONError.self) {
                try JSONReader.read(json.span) { (reader) throws(JSONError) in try reader.readString() }
            }
            #expect(error?.problem == .encoding)
        }
    }

    @Test func `a plain string has no escapes and is lent as it stands`() throws {
        func length(_ json: String) throws -> Int {
            try read(json) { (reader) throws(JSONError) in
                try reader.readPlainString(like: "abc") { $0.isEmpty ? nil : $0.count }
            }
        }
        #expect(try length(#""abc""#) == 3)
        #expect(throws: JSONError(.invalid(like: "abc"), offset: 0)) { try length(#""a\u0041""#) }
        #expect(throws: JSONError(.invalid(like: "abc"), offset: 0)) { try length(#""""#) }
    }

    // MARK: Numbers and words

    @Test(arguments: [
        ("0", 0), ("-0", 0), ("7", 7), ("-7", -7), ("1234567890", 1_234_567_890),
        ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min),
    ]) func `an integer is read up to its limits`(_ json: String, _ wanted: Int) throws {
        #expect(try read(json) { (reader) throws(JSONError) in try reader.readInteger() } == wanted)
    }

    @Test(arguments: [
        "9223372036854775808", "-9223372036854775809", "99999999999999999999", "1.0", "1e3", "1E3", "01", "-01", "00",
        "-", "+1", ".5", "abc", "\"1\"", "null",
    ]) func `what is not an integer of 64 bits is refused`(_ json: String) {
        let error = #expect(throws: JSONError.self) {
            try read(json) { (reader) throws(JSONError) in try reader.readInteger() }
        }
        #expect(error == JSONError(.expected(.integer), offset: 0))
    }

    @Test func `words are read whole`() throws {
        func boolean(_ json: String) throws -> Bool {
            try read(json) { (reader) throws(JSONError) in try reader.readBoolean() }
        }
        #expect(try boolean("true") && !boolean(" false "))
        for json in ["tru", "True", "1", "null", "\"true\""] {
            #expect(throws: JSONError(.expected(.boolean), offset: 0)) { try boolean(json) }
        }
        #expect(throws: JSONError(.trailing, offset: 4)) { try boolean("truest") }
    }

    // MARK: Arrays and nesting

    @Test func `an array is read element by element`() throws {
        #expect(try read("[1, 2,\n3]") { (reader) throws(JSONError) in try [Int](from: &reader) } == [1, 2, 3])
        #expect(try read(" [ ] ") { (reader) throws(JSONError) in try [Int](from: &reader) } == [])
        #expect(
            try read(#"[["a"],[]]"#) { (reader) throws(JSONError) in try [[String]](from: &reader) } == [["a"], []])
    }

    @Test(arguments: [
        ("[1,]", JSONError(.expected(.integer), path: "1", offset: 3)),
        ("[,1]", JSONError(.expected(.integer), path: "0", offset: 1)), ("[1 2]", JSONError(.syntax, offset: 3)),
        ("[1", JSONError(.ended, offset: 2)), ("[1}", JSONError(.syntax, offset: 2)),
        ("[", JSONError(.expected(.integer), path: "0", offset: 1)), ("{}", JSONError(.expected(.array), offset: 0)),
        (#"[1,"2"]"#, JSONError(.expected(.integer), path: "1", offset: 3)), ("[1]]", JSONError(.trailing, offset: 3)),
    ]) func `a broken array is refused where it breaks`(_ json: String, _ wanted: JSONError) {
        #expect(throws: wanted) { try read(json) { (reader) throws(JSONError) in try [Int](from: &reader) } }
    }

    @Test func `values lie inside each other as deep as is allowed and no deeper`() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        let deepest = nested(JSONReader.maximumDepth)
        #expect(try read(deepest) { (reader) throws(JSONError) in try reader.readRawValue() } == Array(deepest.utf8))
        for json in [
            nested(65), nested(100_000), String(repeating: #"{"a":"#, count: 65), #"{"x":"# + nested(64) + "}",
        ] {
            let error = #expect(throws: JSONError.self) {
                try read(json) { (reader) throws(JSONError) in try reader.readRawValue() }
            }
            #expect(error?.problem == .depth)
        }
        // Side by side is not inside each other.
        let wide = "[" + Array(repeating: "[[]]", count: 100).joined(separator: ",") + "]"
        #expect(try read(wide) { (reader) throws(JSONError) in try reader.readRawValue() } == Array(wide.utf8))
    }

    @Test(arguments: [
        #"{"a":[1,-2.5e+10,{"b":null}],"c":"\"]}"}"#, "0.5", "-0", "1E-9", "true", "null", #""""#, "{}", "[]",
    ]) func `a raw value is its own bytes`(_ json: String) throws {
        let read = try read(" \(json) ") { (reader) throws(JSONError) in try reader.readRawValue() }
        #expect(String(decoding: read, as: UTF8.self) == json)
    }

    @Test(arguments: [
        "1.", ".5", "01", "1e", "1e+", "-", "nul", "{\"a\"}", "{a:1}", "[1,]", "{\"a\":1,}", "\"\\q\"", "+1",
    ])
    func `a raw value that is not JSON is refused`(_ json: String) {
        #expect(throws: JSONError.self) { try read(json) { (reader) throws(JSONError) in try reader.readRawValue() } }
    }

    @Test func `of a prefix the rest is not looked at`() throws {
        let json = Array(#"{"a":1},"salt":"x"}"#.utf8)
        let value = try JSONReader.readObject(json.span, isPrefix: true) { (object) throws(JSONError) in
            try object.take("a", as: Int.self)
        }
        #expect(value == 1)
    }

    private func read<Value>(
        _ json: String, _ body: (inout JSONReader) throws(JSONError) -> Value
    ) throws(JSONError) -> Value {
        try JSONReader.read(Array(json.utf8).span, body)
    }
}
