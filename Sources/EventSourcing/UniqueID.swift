/// A UUID version 7 (RFC 9562, section 5.7): 48 bits of Unix milliseconds, then random bits.
///
/// Ids made later sort behind ids made earlier, which keeps indexes on them cheap. Any other UUID is accepted as well.
public struct UniqueID: Hashable, Comparable, Sendable {
    /// The first 64 bits, big-endian: time and version.
    public let high: UInt64
    /// The last 64 bits, big-endian: variant and randomness.
    public let low: UInt64

    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// A new version 7 id.
    public init(at time: Timestamp, using generator: inout some RandomNumberGenerator) {
        let milliseconds = UInt64(max(0, time.microseconds / 1000))
        high = milliseconds << 16 | 0x7000 | UInt64.random(in: 0..<0x1000, using: &generator)
        low = 0x8000_0000_0000_0000 | UInt64.random(in: 0..<(1 << 62), using: &generator)
    }

    /// A new version 7 id.
    public init(at time: Timestamp) {
        var generator = SystemRandomNumberGenerator()
        self.init(at: time, using: &generator)
    }

    /// The id that `text` writes as 32 hexadecimal digits in the groups 8-4-4-4-12; `nil` for anything else.
    public init?(_ text: some StringProtocol) {
        let text = String(text)
        self.init(utf8: text.utf8.span)
    }

    /// How many bytes an id has when written.
    public static let length = 36

    public static func < (left: Self, right: Self) -> Bool { (left.high, left.low) < (right.high, right.low) }
}

/// An event is told from all others by its id; appending it again changes nothing.
public typealias EventID = UniqueID
