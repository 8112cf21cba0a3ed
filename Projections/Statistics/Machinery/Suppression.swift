import EventSourcing

/// Which figures about persons are withheld, so that nobody can be told from them, not even by subtraction.
///
/// A figure is withheld where one to three persons are behind it, or behind one side of a share. That alone can be undone:
/// a total less the other rows gives the row that is missing. So the pattern is made for all tables of a statistic at once:
/// every combination of its dimensions, by every stretch of the calendar. Each sum of figures over one dimension, or over
/// the parts of a stretch, is one equation that a reader could solve; figures are withheld until none has one unknown only,
/// nor unknowns that must all be one. The same figure is withheld in whatever table it stands.
///
/// (Secondary suppression as in Hundepool and others, Statistical Disclosure Control, 2012, section 4, with the subtraction
/// attack itself as the criterion.)
package struct Suppression {
    /// Persons up to this number are not published.
    package static let most = 3

    private let dimensions: [Dimension]
    private let hidden: Set<Key>

    /// What a figure is about: a value for some of the dimensions, and a stretch of the calendar.
    struct Key: Hashable {
        let time: TimeBucket
        /// In the order of the dimensions; `nil` for all values together.
        let values: [String?]
    }

    /// Whether the figure is withheld.
    func hides(_ key: Key) -> Bool { hidden.contains(key) }

    package init(_ statistic: Statistic, _ source: StatisticSource) throws {
        let dimensions = statistic.dimensions.sorted { $0.rawValue < $1.rawValue }
        self.dimensions = dimensions
        guard statistic.isAboutPersons else {
            hidden = []
            return
        }
        var cells = Cells()
        for contribution in try statistic.contributions(source) {
            let values = dimensions.map { $0.key(contribution, of: statistic) }
            for time in TimeBucket.Level.allCases.map({ TimeBucket($0, of: contribution.on) }) {
                for subset in 0..<(1 << dimensions.count) {
                    let chosen = values.enumerated().map { subset >> $0 & 1 == 1 ? $1 : nil }
                    cells.add(contribution, to: Key(time: time, values: chosen), isShare: statistic.isShare)
                }
            }
        }
        hidden = cells.withheld()
    }
}

extension Statistic {
    /// Whether the persons counted stand below the line.
    fileprivate var isShare: Bool {
        if case .ratio = measure { true } else { false }
    }
}

// MARK: - Tables

extension StatisticTable {
    /// Whether the row's figure is withheld.
    ///
    /// A period that is no stretch of the calendar has figures of no published table: all are withheld.
    package func hides(_ row: Row, by suppression: Suppression) -> Bool {
        guard statistic.isAboutPersons else { return false }
        guard let key = suppression.key(row, of: self) else { return true }
        return suppression.hides(key)
    }
}

extension Suppression {
    fileprivate func key(_ row: StatisticTable.Row, of table: StatisticTable) -> Key? {
        let named = Dictionary(zip(table.dimensions, row.keys)) { first, _ in first }
        let values = dimensions.map { named[$0] }
        let finest = row.keys.isEmpty ? nil : table.dimensions.filter(\.isTime).compactMap(\.level).max()
        guard let finest else {
            guard let period = table.period else {
                return Key(time: TimeBucket(.all, of: CalendarDate(day: 0)), values: values)
            }
            return period.bucket.map { Key(time: $0, values: values) }
        }
        // A period that cuts a stretch in two would publish a part of it.
        if let period = table.period, period.bucket == nil { return nil }
        return row.contributions.first.map { first in
            let level = TimeBucket.Level(rawValue: finest) ?? .month
            let own = TimeBucket(level, of: first.on)
            let narrower = table.period?.bucket.map { $0.level.rawValue > finest ? $0 : own } ?? own
            return Key(time: narrower, values: values)
        }
    }
}

extension Dimension {
    fileprivate var level: Int? {
        switch self {
        case .month: TimeBucket.Level.month.rawValue
        case .quarter: TimeBucket.Level.quarter.rawValue
        case .year: TimeBucket.Level.year.rawValue
        default: nil
        }
    }
}
