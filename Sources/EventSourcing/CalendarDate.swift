import JSON

/// A day of the Gregorian calendar, in no particular time zone.
public struct CalendarDate: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01; negative before.
    public let day: Int

    public init(day: Int) { self.day = day }

    /// `nil` for a day that the calendar does not have, and outside the years 1 to 9999.
    public init?(year: Int, month: Int, day: Int) {
        guard 1...9999 ~= year, 1...12 ~= month, day >= 1, day <= Self.days(inMonth: month, of: year) else {
            return nil
        }
        // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": years begin in March, eras have 400 years.
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        self.day = era * 146_097 + dayOfEra - 719_468
    }

    public var components: (year: Int, month: Int, day: Int) {
        let shifted = day + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    public var year: Int { components.year }
    public var month: Int { components.month }
    /// 1 for January to March, 4 for October to December.
    public var quarter: Int { (components.month - 1) / 3 + 1 }
    /// 1 for Monday, 7 for Sunday (ISO 8601).
    public var weekday: Int { ((day % 7 + 7) % 7 + 3) % 7 + 1 }

    public func adding(days: Int) -> CalendarDate { CalendarDate(day: day + days) }

    public static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    public static func < (left: Self, right: Self) -> Bool { left.day < right.day }
}

extension CalendarDate: CustomStringConvertible {
    /// As ISO 8601 writes it: `2026-02-03`.
    public var description: String {
        String(utf8: characters.span)
    }

    /// As `description`, as bytes.
    public var characters: InlineArray<10, UInt8> {
        var text = InlineArray<10, UInt8>(repeating: UInt8(ascii: "-"))
        let (year, month, day) = components
        putDecimal(year, 4, to: &text, at: 0)
        putDecimal(month, 2, to: &text, at: 5)
        putDecimal(day, 2, to: &text, at: 8)
        return text
    }

    /// The date `text` writes as `2026-02-03`; `nil` for anything else.
    public init?(_ text: some StringProtocol) {
        let text = String(text)
        self.init(utf8: text.utf8.span)
    }

    init?(utf8 text: Span<UInt8>) {
        guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
            let year = digits(text, 0, 4), let month = digits(text, 5, 2), let day = digits(text, 8, 2)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}

/// Writes `value` in decimal, with zeros in front up to `width` digits; of a value that has more, the last ones.
func putDecimal<let count: Int>(_ value: Int, _ width: Int, to text: inout InlineArray<count, UInt8>, at start: Int) {
    var rest = value
    for index in stride(from: start + width - 1, through: start, by: -1) {
        text[index] = UInt8(ascii: "0") + UInt8((rest % 10).magnitude)
        rest /= 10
    }
}

/// The number that `count` decimal digits from `start` write, or `nil` if one of them is no digit.
func digits(_ text: Span<UInt8>, _ start: Int, _ count: Int) -> Int? {
    guard start + count <= text.count else { return nil }
    var value = 0
    for index in start..<start + count {
        let digit = text[index] &- UInt8(ascii: "0")
        guard digit < 10 else { return nil }
        value = value * 10 + Int(digit)
    }
    return value
}
