import JSON
import Testing

@Suite struct JSONObjectTests {
    private struct Window: Equatable {
        var from: Int
        var to: Int?
        var name: String
    }

    private func window(_ json: String, strict: Bool = false) throws(JSONError) -> Window {
        try JSONReader.readObject(Array(json.utf8).span, strict: strict) { (object) throws(JSONError) in
            Window(
                from: try object.take("from"), to: try object.takeIfPresent("to"), name: try object.take("name"))
        }
    }

    @Test(arguments: [
        #"{"from":1,"to":2,"name":"a"}"#, #"{"name":"a","to":2,"from":1}"#, #"{"to":2,"from":1,"name":"a"}"#,
        #" { "name" : "a" , "from" : 1 , "to" : 2 } "#, #"{"x":{"from":9},"from":1,"y":[{"to":9}],"to":2,"name":"a"}"#,
    ]) func `members are found in any order`(_ json: String) throws {
        #expect(try window(json) == Window(from: 1, to: 2, name: "a"))
    }

    @Test(arguments: [#"{"from":1,"name":"a"}"#, #"{"from":1,"to":null,"name":"a"}"#, #"{"name":"a","from":1}"#])
    func `a member may be missing or null where that is allowed`(_ json: String) throws {
        #expect(try window(json) == Window(from: 1, to: nil, name: "a"))
    }

    @Test(arguments: [#"{"from":1,"t\u006f":2,"name":"a"}"#, #"{"n\u0061me":"a","to":2,"\u0066rom":1}"#])
    func `a member whose name is written with escapes is found and not dropped`(_ json: String) throws {
        #expect(try window(json, strict: true) == Window(from: 1, to: 2, name: "a"))
        #expect(try window(json) == Window(from: 1, to: 2, name: "a"))
    }

    @Test func `a member that must be there is missed by name`() {
        #expect(throws: JSONError(.missing, path: "name", offset: 1)) { try window(#"{"from":1}"#) }
        #expect(throws: JSONError(.missing, path: "from", offset: 1)) { try window("{}") }
        #expect(throws: JSONError(.missing, path: "name", offset: 1)) { try window(#"{"from":1,"name":null}"#) }
    }

    @Test func `of two members with one name the first counts, and strictly both are refused`() throws {
        #expect(try window(#"{"from":1,"from":2,"to":3,"name":"a"}"#) == Window(from: 1, to: 3, name: "a"))
        #expect(try window(#"{"name":"a","from":1,"from":2}"#).from == 1)
        let error = #expect(throws: JSONError.self) {
            try window(#"{"from":1,"to":2,"name":"a","from":2}"#, strict: true)
        }
        #expect(error?.problem == .repeated && error?.path == "from")
    }

    @Test func `an unknown member is stepped over, and strictly refused`() throws {
        let json = #"{"from":1,"name":"a","colour":"red"}"#
        #expect(try window(json) == Window(from: 1, to: nil, name: "a"))
        #expect(throws: JSONError(.unknown, path: "colour", offset: 21)) { try window(json, strict: true) }
        #expect(try window(#"{"name":"a","from":1}"#, strict: true) == Window(from: 1, to: nil, name: "a"))
    }

    @Test(arguments: [
        #"{"from":1 "to":2,"name":"a"}"#, #"{"from":1,"to":2,"name":"a",}"#, #"{"from":1,,"name":"a"}"#,
        #"{"from":1,"name":"a""#, #"{"from":1,"name":"a"]"#, #"{"from" 1,"name":"a"}"#, #"{"from":1,"name":"a"}}"#,
        #"{"from":1,"name":"a","x":}"#, #"{"from":1,"name":"a","x":01}"#, #"{,"from":1,"name":"a"}"#, #"["from"]"#, "",
        #"{"from":1,"name":"a" "x":1}"#, #"{"name":"a" "from":1}"#, #"{"from":1,"name":"a",7:1}"#,
    ]) func `an object that is broken is refused, wherever it breaks`(_ json: String) {
        #expect(throws: JSONError.self) { try window(json) }
    }

    @Test func `an error says in which member it is`() {
        #expect(throws: JSONError(.expected(.integer), path: "from", offset: 8)) {
            try window(#"{"from":"1","name":"a"}"#)
        }
        let nested = Array(#"{"rows":[{"id":1},{"id":true}]}"#.utf8)
        #expect(throws: JSONError(.expected(.integer), path: "rows.1.id", offset: 24)) {
            try JSONReader.readObject(nested.span) { (object) throws(JSONError) in
                try object.takeIfPresent("rows") { (rows) throws(JSONError) in
                    try rows.readArray { (row) throws(JSONError) in
                        _ = try row.readObject { (row) throws(JSONError) in try row.take("id", as: Int.self) }
                    }
                }
            }
        }
    }

    @Test func `a member's name may be the beginning of another's`() throws {
        let json = Array(#"{"tagset":1,"tag":2}"#.utf8)
        let tag = try JSONReader.readObject(json.span) { (object) throws(JSONError) in
            try object.take("tag", as: Int.self)
        }
        #expect(tag == 2)
    }

    @Test func `an enumeration reads itself by its stored names`() throws {
        #expect(try Colour.read(#""red""#) == .red)
        #expect(throws: JSONError(.invalid(en: "one of red, dark-blue", nb: "en av red, dark-blue"), offset: 0)) {
            try Colour.read(#""green""#)
        }
        #expect(JSONWriter.bytes { Colour.darkBlue.write(to: &$0) } == Array(#""dark-blue""#.utf8))
    }

    private enum Colour: String, CaseIterable, JSONReadable, JSONWritable {
        case red
        case darkBlue = "dark-blue"

        static func read(_ json: String) throws -> Colour {
            try JSONReader.read(Array(json.utf8).span) { (reader) throws(JSONError) in try Colour(from: &reader) }
        }
    }
}
