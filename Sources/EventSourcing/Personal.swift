import JSON

/// A text that says something of a person: it is never written in the clear.
///
/// The type does not conform to `JSONWritable`, so that an event cannot put it into its data; what an event has of it stands
/// in `Event.personal`, and is stored sealed. Printing one does not show the text either.
public struct Personal: Hashable, Sendable {
    /// The text itself.
    public let text: String
    /// Whom it is about, where that is somebody else than the event says by itself.
    public let subject: Tag?

    /// The longest text, in bytes of UTF-8.
    public static let maximumLength = 32_768

    /// `nil` for a text that is empty or longer than `maximumLength`.
    public init?(_ text: String, about subject: Tag? = nil) {
        guard 1...Self.maximumLength ~= text.utf8.count else { return nil }
        self.text = text
        self.subject = subject
    }
}

extension Personal: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "[personal]" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// A string, or an object that also names whom it is about: `{"about":"contact:0198…","text":"…"}`.
extension Personal: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONError) {
        let (text, subject): (String, Tag?)
        if reader.isAtObject {
            (text, subject) = try reader.readObject { (object) throws(JSONError) in
                let subject: Tag? = try object.takeIfPresent("about")
                return (try object.take("text"), subject)
            }
        } else {
            (text, subject) = (try reader.readString(), nil)
        }
        guard let personal = Personal(text, about: subject) else {
            let most = Self.maximumLength
            throw JSONError(.invalid(en: "a text of 1 to \(most) bytes", nb: "en tekst på 1 til \(most) byte"))
        }
        self = personal
    }
}

/// What personal values are kept for: keys, and how long they are kept, go by it.
public struct Purpose: Hashable, Sendable, CustomStringConvertible {
    public let description: String

    /// `nil` unless the name is 1 to 32 lower-case letters.
    public init?(_ name: some StringProtocol) {
        guard 1...32 ~= name.utf8.count, name.utf8.allSatisfy({ UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }) else {
            return nil
        }
        description = String(name)
    }
}

extension Purpose: ExpressibleByStringLiteral {
    public init(stringLiteral name: String) {
        guard let purpose = Purpose(name) else { preconditionFailure("\(name) is not a name for a purpose") }
        self = purpose
    }
}

/// A personal value of an event, with where it belongs in the event's data, whom it is about, and what it is kept for.
public struct PersonalField: Hashable, Sendable {
    /// A JSON Pointer (RFC 6901) into the data, which has no member there.
    public let at: String
    public let subject: Tag
    public let purpose: Purpose
    public let value: Personal

    public init(at pointer: String, subject: Tag, purpose: Purpose, value: Personal) {
        self.at = pointer
        self.subject = value.subject ?? subject
        self.purpose = purpose
        self.value = value
    }

    /// The same value as a part of something larger.
    public func under(_ pointer: String) -> PersonalField {
        PersonalField(at: pointer + at, subject: subject, purpose: purpose, value: value)
    }
}
