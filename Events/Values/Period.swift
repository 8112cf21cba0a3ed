import EventSourcing

/// A stretch of days, from the first to before the end.
package struct Period: Hashable, Sendable, CustomStringConvertible {
    package let from: CalendarDate
    package let to: CalendarDate
    package let description: String

    package func contains(_ day: CalendarDate) -> Bool { from <= day && day < to }

    /// The period `text` names: `2025`, `2025-H1`, `2025-Q3`, `2025-07`, or `2025-01-10..2025-02-01` (the end excluded).
    package init?(_ text: String) {
        let days = text.split(separator: "..", omittingEmptySubsequences: false)
        if days.count == 2, let from = CalendarDate(days[0]), let to = CalendarDate(days[1]), from < to {
            self.init(from: from, to: to, description: text)
            return
        }
        let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let year = CalendarDate("\(first)-01-01")?.year else { return nil }
        let rest = parts.count == 2 ? parts[1] : ""
        let months: ClosedRange<Int>? =
            switch rest {
            case "" where parts.count == 1: 1...12
            case "H1": 1...6
            case "H2": 7...12
            case "Q1": 1...3
            case "Q2": 4...6
            case "Q3": 7...9
            case "Q4": 10...12
            default: CalendarDate("\(first)-\(rest)-01").map { $0.month...$0.month }
            }
        guard let months, let from = CalendarDate(year: year, month: months.lowerBound, day: 1) else { return nil }
        let last = months.upperBound
        let end =
            last == 12
            ? CalendarDate(year: year + 1, month: 1, day: 1) : CalendarDate(year: year, month: last + 1, day: 1)
        guard let end else { return nil }
        self.init(from: from, to: end, description: text)
    }

    private init(from: CalendarDate, to: CalendarDate, description: String) {
        self.from = from
        self.to = to
        self.description = description
    }
}
