import EventSourcing
import Events
import JSON
import Testing

/// The stored form of one event, with what must be so of it.
struct Fixture: Sendable, CustomTestStringConvertible {
    let type: EventType
    let version: Int
    /// The members without which the data is refused.
    let required: Set<String>
    /// The line of tags.
    let tags: String
    /// The data as it is stored: with a value for everything that the type can hold.
    let data: String

    init(_ type: EventType, version: Int, requires required: String, tags: String, data: String) {
        self.type = type
        self.version = version
        self.required = Set(required.split(separator: " ").map(String.init))
        self.tags = tags
        self.data = data
    }

    var testDescription: String { "\(type)/\(version)" }

    /// The event that the data describes.
    func read(_ data: String? = nil, strict: Bool = true) throws(JSONError) -> any Event {
        let bytes = Array((data ?? self.data).utf8)
        return try Catalogue.read(type, version: version, data: bytes.span, strict: strict)
    }

    /// Why `data` is refused; `nil` if it is not.
    func refusal(of data: String) -> JSONError? {
        do throws(JSONError) {
            _ = try read(data)
            return nil
        } catch {
            return error
        }
    }
}

// MARK: - The data, member by member

extension Fixture {
    /// The members of the data as they are written: name and value.
    var members: [(name: String, value: String)] {
        var members: [(name: String, value: String)] = []
        var text = data.dropFirst()
        while text.first == "\"" {
            let name = text.dropFirst().prefix { $0 != "\"" }
            text = text.dropFirst(name.count + 3)
            let value = Self.value(at: text)
            members.append((String(name), String(value)))
            text = text.dropFirst(value.count + 1)
        }
        return members
    }

    /// The data without the member, or with another value for it.
    func data(replacing name: String, with value: String?) -> String {
        let members = members.compactMap { member in
            member.name != name ? "\"\(member.name)\":\(member.value)" : value.map { "\"\(name)\":\($0)" }
        }
        return "{\(members.joined(separator: ","))}"
    }

    /// The value that the text begins with: up to the comma or the brace that is not its own.
    private static func value(at text: Substring) -> Substring {
        var depth = 0
        var isInString = false
        return text.prefix { letter in
            if letter == "\"" { isInString.toggle() }
            if isInString { return true }
            if "{[".contains(letter) { depth += 1 }
            if "}]".contains(letter) { depth -= 1 }
            return depth >= 0 && !(depth == 0 && letter == ",")
        }
    }
}
