import EventSourcing
import Events
import JSON
import Testing

/// The stored form of what a log says about itself; never edited.
@Suite struct LogEventTests {
    static let keyRotated =
        #"{"verifierKey":"north.example/2026+1e1b5da8+AX0Fc1bLwEbpKbYv6Qo0HeT7+mrXQpvI2FZzK5LWd1Pk","#
        + #""retired":["north.example/2026+06dae1ad+AZLUq0q2Q2mUxkYJpm2iHMKDRBqqHfKxSjX4m2Zb7ZpV"]}"#
    static let logAnchored =
        #"{"size":148,"root":"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=","place":"Namdalsavisa 2026-02-03, page 7"}"#
    static let rollbackAccepted =
        #"{"size":148,"root":"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=","reason":"the disk burned"}"#

    private func rewritten(_ type: EventType, _ data: String) throws -> String {
        let event = try Catalogue.read(type, version: 1, data: data.utf8.span, strict: true)
        #expect(event.tags == ["log:evidence"])
        return String(decoding: event.json, as: UTF8.self)
    }

    @Test func `what is stored is read, and written the same`() throws {
        #expect(try rewritten("key.rotated", Self.keyRotated) == Self.keyRotated)
        #expect(try rewritten("log.anchored", Self.logAnchored) == Self.logAnchored)
        #expect(try rewritten("rollback.accepted", Self.rollbackAccepted) == Self.rollbackAccepted)
    }

    @Test(arguments: [
        "", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU", "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=",
        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU==",
    ])
    func `what is no root is refused`(_ text: String) {
        #expect(TreeRoot(text) == nil)
        let data = Self.logAnchored.replacing("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", with: text)
        #expect(throws: JSONError.self) {
            try Catalogue.read("log.anchored", version: 1, data: data.utf8.span, strict: true)
        }
    }
}
