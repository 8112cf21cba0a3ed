import JSON
import Testing

@Suite struct MemberOrderTests {
    private struct Values: Equatable {
        let first: Int
        let second: Int?
        let inner: Int?
    }

    private func read(_ text: String, strict: Bool = false) throws(JSONError) -> Values {
        try JSONReader.readObject(text.utf8.span, strict: strict) { (object) throws(JSONError) in
            Values(
                first: try object.take("first"), second: try object.takeIfPresent("second"),
                inner: try object.takeIfPresent("third") { (reader) throws(JSONError) in
                    try reader.readObject { (inner) throws(JSONError) in try inner.take("inner") }
                })
        }
    }

    @Test(arguments: [
        #"{"first":1,"second":2,"third":{"inner":3}}"#, #"{"second":2,"third":{"inner":3},"first":1}"#,
        #"{"first":1,"third":{"inner":3},"second":2}"#, #"{"third":{"inner":3},"second":2,"first":1}"#,
        #"{ "third" : { "inner" : 3 } , "first" : 1 , "second" : 2 }"#,
    ])
    func `members are found in any order`(text: String) throws {
        #expect(try read(text) == Values(first: 1, second: 2, inner: 3))
        #expect(try read(text, strict: true) == Values(first: 1, second: 2, inner: 3))
    }

    @Test func `a member that is not there is absent, whatever follows`() throws {
        #expect(try read(#"{"first":1,"third":{"inner":3}}"#) == Values(first: 1, second: nil, inner: 3))
        #expect(try read(#"{"first":1}"#) == Values(first: 1, second: nil, inner: nil))
        #expect(try read(#"{"first":1,"other":[{"second":4}]}"#) == Values(first: 1, second: nil, inner: nil))
    }

    @Test func `a member that nobody asked for is stepped over, and an error when reading strictly`() throws {
        let text = #"{"other":"}","first":1,"more":{"first":9},"second":2}"#
        #expect(try read(text) == Values(first: 1, second: 2, inner: nil))
        let error = #expect(throws: JSONError.self) { try read(text, strict: true) }
        #expect(error?.problem == .unknown)
        #expect(error?.path == "other")
    }

    @Test func `a member that must be there and is not is named`() {
        let error = #expect(throws: JSONError.self) { try read(#"{"second":2,"third":{"inner":3}}"#) }
        #expect(error == JSONError(.missing, path: "first", offset: 1))
    }

    @Test func `a wrong value behind members in another order is told where it is`() {
        let error = #expect(throws: JSONError.self) { try read(#"{"third":{"inner":"x"},"first":1}"#) }
        #expect(error?.problem == .expected(.integer))
        #expect(error?.path == "third.inner")
    }

    @Test(arguments: [#"{"first":1,}"#, #"{"first":1"second":2}"#, #"{"first":1,,"second":2}"#])
    func `members are separated by one comma each`(text: String) {
        #expect(throws: JSONError.self) { try read(text) }
    }
}
