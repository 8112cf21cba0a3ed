import EventSourcing
import Events
import JSON
import Testing

/// What is promised of the stored form of every type, checked on its fixtures.
@Suite struct StoredFormTests {
    @Test(arguments: Fixtures.all)
    func `what is stored is read, and written as it was`(fixture: Fixture) throws {
        let event = try fixture.read()
        #expect(type(of: event).type == fixture.type)
        #expect(event.tags.line == fixture.tags)
        if type(of: event).version == fixture.version {
            #expect(String(decoding: event.json, as: UTF8.self) == fixture.data)
        }
    }

    /// A type's own version is `version`, so what a file calls itself has another name in Swift.
    private static let named = ["version": "edition"]

    /// A round trip alone would not notice two members that change places both ways.
    @Test(arguments: Fixtures.all)
    func `each member stands in the property of its name`(fixture: Fixture) throws {
        let properties = Mirror(reflecting: try fixture.read()).children.filter {
            !Self.derived.contains($0.label ?? "") && !isPersonal($0.value)
        }
        for member in fixture.members {
            let name = Self.named[member.name] ?? member.name
            let property = try #require(
                properties.first { $0.label == member.name || $0.label == name }, "no property \(member.name)")
            #expect(json(of: property.value) == member.value, "\(member.name)")
        }
        #expect(properties.count == fixture.members.count, "the fixture leaves something out")
    }

    @Test(arguments: Fixtures.all)
    func `members in another order are read all the same`(fixture: Fixture) throws {
        let members = fixture.members.reversed().map { "\"\($0.name)\" : \($0.value)" }
        let event = try fixture.read("{ \(members.joined(separator: " , ")) }")
        #expect(event.tags.line == fixture.tags)
        if type(of: event).version == fixture.version {
            #expect(String(decoding: event.json, as: UTF8.self) == fixture.data)
        }
    }

    @Test(arguments: Fixtures.all)
    func `a member that is missing is named`(fixture: Fixture) {
        for member in fixture.members {
            let refusal = fixture.refusal(of: fixture.data(replacing: member.name, with: nil))
            #expect((refusal != nil) == fixture.required.contains(member.name), "\(member.name)")
            guard let refusal else { continue }
            #expect(refusal.problem == .missing && refusal.path == member.name, "\(member.name): \(refusal)")
        }
    }

    @Test(arguments: Fixtures.all)
    func `null is the same as missing`(fixture: Fixture) {
        for member in fixture.members {
            let refusal = fixture.refusal(of: fixture.data(replacing: member.name, with: "null"))
            #expect((refusal != nil) == fixture.required.contains(member.name), "\(member.name)")
        }
    }

    @Test(arguments: Fixtures.all)
    func `a member nobody knows is refused when somebody writes, and passed over when we read`(fixture: Fixture) throws
    {
        let data = fixture.data.dropLast() + #","colour":"blue"}"#
        let refusal = try #require(fixture.refusal(of: String(data)))
        #expect(refusal.problem == .unknown && refusal.path == "colour")
        #expect(try fixture.read(String(data), strict: false).tags.line == fixture.tags)
    }

    @Test(arguments: Fixtures.all)
    func `a member that stands there twice is refused`(fixture: Fixture) throws {
        let first = try #require(fixture.members.first)
        let refusal = fixture.refusal(of: fixture.data.dropLast() + ",\"\(first.name)\":\(first.value)}")
        #expect(refusal?.problem == .repeated && refusal?.path == first.name)
    }

    @Test(arguments: Fixtures.all)
    func `a value of another kind is refused where it stands`(fixture: Fixture) {
        for member in fixture.members {
            for stranger in ["7", "\"7\"", "true", "[]", "{}", "7.5"] where kind(stranger) != kind(member.value) {
                let refusal = fixture.refusal(of: fixture.data(replacing: member.name, with: stranger))
                let isNamed = refusal.map { $0.path == member.name || $0.path.hasPrefix(member.name + ".") } ?? false
                #expect(isNamed, "\(member.name): \(stranger) gave \(String(describing: refusal))")
            }
        }
    }

    /// What is personal is taken from what somebody writes, stands among what is to be sealed, and in nothing that is stored.
    @Test(arguments: Fixtures.all)
    func `no personal property is forgotten, and none is stored`(fixture: Fixture) throws {
        let names = Mirror(reflecting: try fixture.read()).children.filter { isPersonal($0.value) }
            .compactMap(\.label).filter { !Self.derived.contains($0) }
        let values = names.map {
            #""\#($0)":\#($0 == "participants" ? #"["planted-participants"]"# : "\"planted-\($0)\"")"#
        }
        for data in planted(values, in: fixture) {
            let event = try fixture.read(data)
            #expect(event.personal.map { $0.value.text }.sorted() == names.map { "planted-\($0)" }.sorted())
            for field in event.personal {
                let name = field.value.text.dropFirst("planted-".count)
                #expect(field.at == "/\(name)" || field.at == "/\(name)/0")
                #expect(Purpose.all.contains(field.purpose))
            }
            let stored = String(decoding: event.json, as: UTF8.self) + event.tags.line
            #expect(!stored.contains("planted"))
            #expect(!"\(event)".contains("planted"), "printing it shows nothing either")
        }
    }

    /// The fixture's data with the values; of what only a sole proprietorship has, the data of one.
    private func planted(_ values: [String], in fixture: Fixture) -> [String] {
        var data = fixture.data
        if fixture.type == BusinessRegistered.type {
            data = fixture.data(replacing: "form", with: #""ENK""#)
            data = data.replacing(/"orgnr":"\d+",/, with: "").replacing(/"name":"[^"]*",/, with: "")
        }
        if fixture.type == BusinessUpdated.type {
            data =
                #"{"business":"business:01980000-0007-7000-8000-000000000007","field":"owner-name","source":"visit"}"#
        }
        return values.isEmpty ? [data] : ["\(data.dropLast()),\(values.joined(separator: ","))}"]
    }

    private func isPersonal(_ value: Any) -> Bool {
        value is Personal || value is Personal? || value is [Personal]
    }

    /// Properties that follow from others and are not stored.
    private static let derived = ["replacementTags", "replacementPersonal"]

    private func json(of value: Any) -> String? {
        if let stored = value as? [UInt8] { return String(decoding: stored, as: UTF8.self) }
        let mirror = Mirror(reflecting: value)
        if mirror.displayStyle == .optional { return mirror.children.first.flatMap { json(of: $0.value) } }
        guard let value = value as? any JSONWritable else { return nil }
        return String(decoding: JSONWriter.bytes { value.write(to: &$0) }, as: UTF8.self)
    }

    /// What kind of JSON value the text is, by its first letter; a fraction is a kind of its own.
    private func kind(_ value: String) -> String {
        if value.contains("."), value.first?.isNumber == true { return "fraction" }
        return value.first.map { $0.isNumber ? "integer" : String($0) } ?? ""
    }
}
