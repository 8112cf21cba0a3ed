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

    /// As `init(_:)`, from bytes.
    public init?(utf8 text: Span<UInt8>) {
        guard text.count == Self.length else { return nil }
        var high: UInt64 = 0
        var low: UInt64 = 0
        for index in 0..<Self.length {
            let byte = text[index]
            if Self.isDash(index) {
                guard byte == UInt8(ascii: "-") else { return nil }
                continue
            }
            guard let nibble = Self.nibble(byte) else { return nil }
            if index < 18 { high = high << 4 | nibble } else { low = low << 4 | nibble }
        }
        self.init(high: high, low: low)
    }

    /// How many bytes an id has when written.
    public static let length = 36

    public static func < (left: Self, right: Self) -> Bool { (left.high, left.low) < (right.high, right.low) }

    private static func isDash(_ index: Int) -> Bool { index == 8 || index == 13 || index == 18 || index == 23 }

    private static func nibble(_ byte: UInt8) -> UInt64? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt64(byte - UInt8(ascii: "A") + 10)
        default: nil
        }
    }
}

/// An event is told from all others by its id; appending it again changes nothing.
public typealias EventID = UniqueID

extension UniqueID: CustomStringConvertible {
    public var description: String {
        var digits = [UInt8](repeating: UInt8(ascii: "-"), count: Self.length)
        var (high, low) = (high, low)
        for index in digits.indices.reversed() where !Self.isDash(index) {
            let nibble = UInt8(truncatingIfNeeded: (index < 18 ? high : low) & 15)
            if index < 18 { high >>= 4 } else { low >>= 4 }
            digits[index] = nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10
        }
        return String(decoding: digits, as: UTF8.self)
    }
}
