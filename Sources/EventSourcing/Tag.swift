import JSON

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
        let text = String(text)
        guard Self.isTag(text.utf8.span) else { return nil }
        self.text = text
    }

    /// As `init(_:)`, from bytes.
    public init?(utf8 text: Span<UInt8>) {
        guard Self.isTag(text) else { return nil }
        self.text = String(utf8: text)
    }

    /// The tag of a thing with an id.
    public init?(_ kind: StaticString, _ id: UniqueID) {
        // An id is made of letters that a tag may have, so that only the kind is looked at.
        let name = kind.description
        guard name.utf8.count + 1 + UniqueID.length <= Self.maximumLength, !name.isEmpty,
            name.utf8.allSatisfy(Self.isAllowed)
        else { return nil }
        text = name + ":" + id.description
    }

    public init?(_ kind: String, _ value: some CustomStringConvertible) { self.init("\(kind):\(value)") }

    public var kind: Substring { text.prefix { $0 != ":" } }
    public var value: Substring { text.dropFirst(kind.count + 1) }
    public var description: String { text }

    public static func < (left: Self, right: Self) -> Bool { left.text < right.text }

    private static func isTag(_ text: Span<UInt8>) -> Bool {
        guard text.count <= maximumLength else { return false }
        var colon = 0
        while colon < text.count, text[colon] != UInt8(ascii: ":") {
            guard isAllowed(text[colon]) else { return false }
            colon += 1
        }
        guard colon > 0, colon + 1 < text.count else { return false }
        for index in colon + 1..<text.count where !isAllowed(text[index]) { return false }
        return true
    }

    /// A bit for each byte below 64, and for each from 64 to 127: a look where comparisons take a tenth of the time in which
    /// events are read.
    private static let allowed: (UInt64, UInt64) = (0x03ff_6000_0000_0000, 0x47ff_fffe_87ff_fffe)

    private static func isAllowed(_ byte: UInt8) -> Bool {
        byte < 128 && (byte < 64 ? allowed.0 : allowed.1) >> UInt64(byte & 63) & 1 == 1
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
        var all: [Tag] = []
        all.reserveCapacity(tags.underestimatedCount)
        // An event has a handful: to put each in its place takes a third of the time of the library's sort.
        for tag in tags { all.insert(distinct: tag) }
        self.all = all
    }

    /// The tags that `text` lists, separated by single spaces; `nil` if one is no tag, or they are not sorted and distinct.
    public init?(line text: String) { self.init(utf8: text.utf8.span) }

    /// As `init(line:)`, from bytes.
    public init?(utf8 line: Span<UInt8>) {
        var tags: [Tag] = []
        var start = 0
        while start < line.count {
            var end = start
            while end < line.count, line[end] != UInt8(ascii: " ") { end += 1 }
            guard let tag = Tag(utf8: line.extracting(start..<end)) else { return nil }
            if let last = tags.last, last >= tag { return nil }
            tags.append(tag)
            start = end + 1
            // A space stands between two tags, so another one follows.
            if end < line.count, start == line.count { return nil }
        }
        all = tags
    }

    /// The tags as the line has them.
    public var line: String { all.lazy.map(\.text).joined(separator: " ") }

    public func union(_ others: some Sequence<Tag>) -> Tags { Tags(all + others) }

    public func contains(_ tag: Tag) -> Bool { all.contains(tag) }
}

extension [Tag] {
    /// Puts the tag where it belongs among sorted ones, unless it is there.
    fileprivate mutating func insert(distinct tag: Tag) {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < tag { low = middle + 1 } else { high = middle }
        }
        if low == count || self[low] != tag { insert(tag, at: low) }
    }
}

extension Tags: ExpressibleByArrayLiteral {
    public init(arrayLiteral tags: Tag...) { self.init(tags) }
}
