/// What an event is about, as `kind:value`; queries select events by their tags.
///
/// Kind and value are made of letters, digits and `._~-` of ASCII, so that a tag stands unescaped in a line, a URL and a
/// file name, and has one spelling only.
public struct Tag: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let text: String

    /// The longest tag, in bytes.
    public static let maximumLength = 255

    /// The tag `text` writes, or `nil` if it is no `kind:value`.
    public init?(_ text: some StringProtocol) {
        guard text.utf8.count <= Self.maximumLength, let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else {
            return nil
        }
        let kind = text.utf8[..<colon]
        let value = text.utf8[text.utf8.index(after: colon)...]
        guard !kind.isEmpty, !value.isEmpty, kind.allSatisfy(Self.isAllowed), value.allSatisfy(Self.isAllowed) else {
            return nil
        }
        self.text = String(text)
    }

    public init?(_ kind: String, _ value: some CustomStringConvertible) { self.init("\(kind):\(value)") }

    public var kind: Substring { text.prefix { $0 != ":" } }
    public var value: Substring { text.dropFirst(kind.count + 1) }
    public var description: String { text }

    public static func < (left: Self, right: Self) -> Bool { left.text < right.text }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"),
            UInt8(ascii: "-"):
            true
        default: false
        }
    }
}

extension Tag: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) {
        guard let tag = Tag(text) else { preconditionFailure("\(text) is not a tag") }
        self = tag
    }
}

/// The tags of one event: distinct, in the order of their bytes.
public struct Tags: Hashable, Sendable {
    public let all: [Tag]

    public init(_ tags: some Sequence<Tag>) {
        var all = tags.sorted()
        var last: Tag?
        all.removeAll { tag in
            defer { last = tag }
            return tag == last
        }
        self.all = all
    }

    /// The tags that `text` lists, separated by single spaces; `nil` if one is no tag, or they are not sorted and distinct.
    public init?(line text: String) {
        let words = text.isEmpty ? [] : text.split(separator: " ", omittingEmptySubsequences: false)
        let tags = words.compactMap { Tag($0) }
        self.init(tags)
        guard tags.count == words.count, tags == all else { return nil }
    }

    /// The tags as the line has them.
    public var line: String { all.lazy.map(\.text).joined(separator: " ") }

    public func union(_ others: some Sequence<Tag>) -> Tags { Tags(all + others) }

    public func contains(_ tag: Tag) -> Bool { all.contains(tag) }
}

extension Tags: ExpressibleByArrayLiteral {
    public init(arrayLiteral tags: Tag...) { self.init(tags) }
}
