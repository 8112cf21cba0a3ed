/// The name of a kind of event, for example `need.logged`: dotted, lower case, past tense.
///
/// Names are stored and compared byte for byte: two that differ only in Unicode normalisation are different.
public struct EventType: Sendable {
    public let name: String

    /// The longest name, in bytes of UTF-8.
    public static let maximumLength = 255

    /// `nil` for a name that is empty, longer than `maximumLength`, or has spaces, quotes, backslashes or control characters.
    public init?(_ name: String) {
        guard !name.isEmpty, name.utf8.count <= Self.maximumLength, name.utf8.allSatisfy(Self.isAllowed) else {
            return nil
        }
        self.name = name
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte != 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }
}

extension EventType: Hashable, Comparable, CustomStringConvertible {
    public static func == (left: Self, right: Self) -> Bool { left.name.utf8.elementsEqual(right.name.utf8) }

    public static func < (left: Self, right: Self) -> Bool { left.name.utf8.lexicographicallyPrecedes(right.name.utf8) }

    public func hash(into hasher: inout Hasher) {
        // Names of the same bytes are equal as strings, so they have the same hash; the reverse need not hold.
        hasher.combine(name)
    }

    public var description: String { name }
}

extension EventType: ExpressibleByStringLiteral {
    public init(stringLiteral name: String) {
        guard let type = EventType(name) else { preconditionFailure("\(name) is not a name for an event type") }
        self = type
    }
}
