import JSON

/// An instant in UTC, to the microsecond.
public struct Timestamp: Hashable, Comparable, Sendable {
    /// Microseconds since 1970-01-01T00:00:00Z.
    public let microseconds: Int64

    public init(microseconds: Int64) { self.microseconds = microseconds }

    public static func < (left: Self, right: Self) -> Bool { left.microseconds < right.microseconds }

    public func adding(seconds: Int) -> Timestamp { Timestamp(microseconds: microseconds + Int64(seconds) * 1_000_000) }

    static let microsecondsADay: Int64 = 86_400_000_000
}

/// An instant together with the offset from UTC that the clock on the wall had (RFC 3339).
public struct OffsetTime: Hashable, Sendable {
    public let instant: Timestamp
    /// Minutes east of UTC, -1439 to 1439.
    public let offset: Int

    public init(_ instant: Timestamp, offset: Int = 0) {
        self.instant = instant
        self.offset = offset
    }

    /// The day on the wall's calendar.
    public var date: CalendarDate {
        // A header that was damaged may have any time; it is told of as wrong, and must not end the program.
        let local = instant.microseconds &+ Int64(offset) * 60_000_000
        let day = local / Timestamp.microsecondsADay
        return CalendarDate(day: Int(local % Timestamp.microsecondsADay < 0 ? day - 1 : day))
    }
}

// MARK: - RFC 3339

extension OffsetTime: CustomStringConvertible {
    /// For example `2026-02-03T10:20:00+01:00`; fractions of a second only if there are any, `Z` for UTC.
    public var description: String {
        let text = format(alwaysFraction: false)
        return String(utf8: text.bytes.span.extracting(0..<text.count))
    }

    /// The text in the first `count` of the bytes.
    func format(alwaysFraction: Bool) -> (bytes: InlineArray<32, UInt8>, count: Int) {
        var text = InlineArray<32, UInt8>(repeating: UInt8(ascii: ":"))
        let date = date
        let local = instant.microseconds &+ Int64(offset) * 60_000_000
        let time = Int(local &- Int64(date.day) &* Timestamp.microsecondsADay)
        let (seconds, fraction) = (time / 1_000_000, time % 1_000_000)
        let day = date.characters
        for index in day.indices { text[index] = day[index] }
        text[10] = UInt8(ascii: "T")
        putDecimal(seconds / 3600, 2, to: &text, at: 11)
        putDecimal(seconds / 60 % 60, 2, to: &text, at: 14)
        putDecimal(seconds % 60, 2, to: &text, at: 17)
        var count = 19
        if fraction != 0 || alwaysFraction {
            text[count] = UInt8(ascii: ".")
            putDecimal(fraction, 6, to: &text, at: count + 1)
            count += 7
        }
        text[count] = offset == 0 ? UInt8(ascii: "Z") : UInt8(ascii: offset < 0 ? "-" : "+")
        if offset == 0 { return (text, count + 1) }
        putDecimal(abs(offset) / 60, 2, to: &text, at: count + 1)
        putDecimal(abs(offset) % 60, 2, to: &text, at: count + 4)
        return (text, count + 6)
    }

    /// The time `text` writes (RFC 3339, section 5.6); digits behind the microsecond are dropped. `nil` for anything else.
    public init?(_ text: some StringProtocol) {
        let text = String(text)
        self.init(utf8: text.utf8.span)
    }

    /// As `init(_:)`, from bytes.
    public init?(utf8 text: Span<UInt8>) {
        guard text.count >= 20, let date = CalendarDate(utf8: text.extracting(0..<10)),
            text[10] == UInt8(ascii: "T") || text[10] == UInt8(ascii: "t"),
            text[13] == UInt8(ascii: ":"), text[16] == UInt8(ascii: ":"),
            let hour = digits(text, 11, 2), let minute = digits(text, 14, 2), let second = digits(text, 17, 2),
            hour < 24, minute < 60, second < 60
        else { return nil }
        var at = 19
        var fraction = 0
        if text[at] == UInt8(ascii: ".") {
            at += 1
            var unit = 100_000
            let first = at
            while at < text.count, let digit = digits(text, at, 1) {
                fraction += digit * unit
                unit /= 10
                at += 1
            }
            guard at > first else { return nil }
        }
        guard let offset = Self.offset(text, at) else { return nil }
        let seconds = date.day * 86_400 + hour * 3600 + (minute - offset) * 60 + second
        self.init(Timestamp(microseconds: Int64(seconds) * 1_000_000 + Int64(fraction)), offset: offset)
    }

    private static func offset(_ text: Span<UInt8>, _ at: Int) -> Int? {
        guard at < text.count else { return nil }
        switch text[at] {
        case UInt8(ascii: "Z"), UInt8(ascii: "z"): return text.count == at + 1 ? 0 : nil
        case UInt8(ascii: "+"), UInt8(ascii: "-"):
            guard text.count == at + 6, text[at + 3] == UInt8(ascii: ":"), let hours = digits(text, at + 1, 2),
                let minutes = digits(text, at + 4, 2), hours < 24, minutes < 60
            else { return nil }
            return (text[at] == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
        default: return nil
        }
    }
}

extension Timestamp: CustomStringConvertible {
    /// In UTC with six decimals, for example `2026-02-03T12:01:44.120331Z`: always 27 bytes for the years 1 to 9999.
    public var description: String {
        let text = OffsetTime(self).format(alwaysFraction: true)
        return String(utf8: text.bytes.span.extracting(0..<text.count))
    }

    /// How many bytes `description` has.
    public static let length = 27
}
