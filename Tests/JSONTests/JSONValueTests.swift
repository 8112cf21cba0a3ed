import JSON
import Testing

@Suite struct JSONValueTests {
    private func parse(_ json: String) throws -> JSONValue { try JSONValue(parsing: Array(json.utf8)) }

    @Test func `a value of any shape is held in memory`() throws {
        let value = try parse(#"{"a":[1,2.50,"x",true,null],"b":{"c":-1}}"#)
        #expect(value["a"]?.array == [.number("1"), .number("2.50"), .string("x"), .boolean(true), .null])
        #expect(value["b"]?["c"]?.integer == -1)
        #expect(value["a"]?.array?[1].integer == nil)
        #expect(value["a"]?.array?[3].boolean == true)
    }

    @Test func `a member that is null is as good as none`() throws {
        let value = try parse(#"{"a":null}"#)
        #expect(value["a"] == nil && value["b"] == nil)
        #expect(value["a"]?.string == nil && value.string == nil && JSONValue.null["a"] == nil)
    }

    @Test func `of two members with one name the last counts`() throws {
        #expect(try parse(#"{"a":1,"a":2}"#)["a"]?.integer == 2)
    }

    @Test(arguments: [
        "", "{", "[", "nul", "truth", "{\"a\":1,}", "[1,]", "{\"a\" 1}", "{1:2}", "1 2", "-", "01", "\u{FEFF}1", "NaN",
    ]) func `what is not JSON is refused`(_ json: String) {
        #expect(throws: JSONError.self) { try parse(json) }
    }
}
