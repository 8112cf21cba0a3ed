import EventSourcing
import Events

/// A stretch of the calendar that figures are published for: a month, a quarter, a half-year, a year, or all time.
struct TimeBucket: Hashable, Comparable, CustomStringConvertible {
    enum Level: Int, CaseIterable { case all, year, half, quarter, month }

    let level: Level
    /// Months since year 0 at which it begins; 0 for all time.
    private let month: Int

    init(_ level: Level, of day: CalendarDate) {
        self.level = level
        let (year, month, _) = day.components
        let months = level.months
        self.month = level == .all ? 0 : year * 12 + (month - 1) / months * months
    }

    private init(_ level: Level, month: Int) {
        self.level = level
        self.month = level == .all ? 0 : month / level.months * level.months
    }

    /// The next wider stretch it lies in; `nil` for all time.
    var parent: TimeBucket? {
        Level(rawValue: level.rawValue - 1).map { TimeBucket($0, month: month) }
    }

    static func < (left: Self, right: Self) -> Bool {
        (left.level.rawValue, left.month) < (right.level.rawValue, right.month)
    }

    var description: String { "\(level)/\(month)" }
}

extension TimeBucket.Level {
    fileprivate var months: Int {
        switch self {
        case .all: 1
        case .year: 12
        case .half: 6
        case .quarter: 3
        case .month: 1
        }
    }
}

extension Period {
    /// The stretch of the calendar that the period is; `nil` if it begins or ends elsewhere.
    var bucket: TimeBucket? {
        for level in TimeBucket.Level.allCases where level != .all {
            let bucket = TimeBucket(level, of: from)
            let isFirst = TimeBucket(level, of: from.adding(days: -1)) != bucket
            let isLast = TimeBucket(level, of: to.adding(days: -1)) == bucket && TimeBucket(level, of: to) != bucket
            if isFirst, isLast { return bucket }
        }
        return nil
    }
}
