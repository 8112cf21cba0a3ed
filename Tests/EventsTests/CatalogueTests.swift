import EventSourcing
import Events
import JSON
import Testing

@Suite struct CatalogueTests {
    static let types = Catalogue.all.map { $0.type }

    @Test(arguments: types)
    func `every version of every type has a fixture`(type: EventType) throws {
        let known = try #require(Catalogue.type(named: type))
        for version in 1...known.version {
            let isThere = Fixtures.all.contains { $0.type == type && $0.version == version }
            #expect(isThere, "\(type)/\(version) has no fixture in Tests/EventsTests/Fixtures+*.swift")
        }
    }

    @Test func `every fixture is of a type that the catalogue has`() {
        let strangers = Fixtures.all.map(\.type).filter { Catalogue.type(named: $0) == nil }
        #expect(strangers.isEmpty)
    }

    @Test func `no two types have a name or a title in common, and all speak both languages`() {
        #expect(Set(Self.types).count == Self.types.count)
        for title in [\Text.en, \Text.nb] {
            let titles = Catalogue.all.map { $0.title[keyPath: title] }
            #expect(titles.allSatisfy { !$0.isEmpty })
            #expect(Set(titles).count == titles.count)
        }
    }

    @Test(arguments: types)
    func `a type's name is dotted, lower case and that of its Swift type`(type: EventType) throws {
        let known = try #require(Catalogue.type(named: type))
        let words = type.name.split { $0 == "." || $0 == "-" }
        #expect(words.count >= 2 && type.name == type.name.lowercased())
        #expect("\(known)" == words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined())
    }

    @Test func `an unknown type and an unknown version are refused by name`() {
        let data = Array("{}".utf8)
        #expect(throws: JSONError(.invalid(en: "a known event type", nb: "en kjent hendelsestype"), path: "type")) {
            try Catalogue.read("need.forgotten", version: 1, data: data.span, strict: false)
        }
        for version in [0, NeedWithdrawn.version + 1] {
            let right = JSONError.Problem.invalid(
                en: "need.withdrawn/1 to need.withdrawn/1", nb: "need.withdrawn/1 til need.withdrawn/1")
            #expect(throws: JSONError(right, path: "dataschema")) {
                try Catalogue.read("need.withdrawn", version: version, data: data.span, strict: false)
            }
        }
    }
}
