import EventSourcing

/// Which figures about persons are withheld, so that nobody can be told from them, not even by subtraction.
///
/// A figure is withheld where one to three persons are behind it: behind either side of a share, the rest of it, or what
/// stands beside it. That alone can be undone: a total less the other rows gives the row that is missing. So the pattern is
/// made for all tables of a statistic at once: every combination of its dimensions, by every stretch of the calendar. Each
/// sum of figures over one dimension, or over the parts of a stretch, is one equation that a reader could solve; figures are
/// withheld until none gives away what is withheld. The same figure is withheld in whatever table it stands, and in all
/// statistics that count the same persons: else the persons missing in one would be read off another.
///
/// (Secondary suppression as in Hundepool and others, Statistical Disclosure Control, 2012, section 4, with the subtraction
/// attack itself as the criterion.)
package struct Suppression {
    /// Persons up to this number are not published.
    package static let most = 3

    /// Statistics of which one prints the other's figure: the seats taken are the participants', by the place of the offer.
    private static let families: [[Statistic]] = [
        [.completion, .effortPerCompletion], [.participants, .effortPerParticipant, .fillRate],
    ]

    /// Statistics that have the same persons below the line: everyone who held a seat in what was closed.
    private static let ofClosed: [Statistic] = [.completion, .withdrawal, .feedbackResponse, .effortPerCompletion]

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
        guard statistic.isAboutPersons else {
            (dimensions, hidden) = ([], [])
            return
        }
        let family = Self.families.first { $0.contains { $0.name == statistic.name } } ?? [statistic]
        let dimensions = Set(family.flatMap(\.dimensions)).sorted { $0.rawValue < $1.rawValue }
        self.dimensions = dimensions
        let layers = family.map { SuppressionLayer($0) }
        let isOfClosed = Self.ofClosed.contains { $0.name == statistic.name }
        // What is below the line is withheld where it tells, whatever stands above it: in all of them in the same places.
        let shared =
            isOfClosed
            ? try Self.withheld([SuppressionLayer(.completion, ofBaseAlone: true)], dimensions, source, besides: [])
            : []
        hidden = try Self.withheld(layers, dimensions, source, besides: shared)
    }

    private static func withheld(
        _ layers: [SuppressionLayer], _ dimensions: [Dimension], _ source: StatisticSource, besides others: Set<Key>
    ) throws -> Set<Key> {
        var cells = SuppressionCells()
        for var layer in layers {
            for contribution in try layer.statistic.contributions(source) {
                let values = dimensions.map { $0.key(contribution, of: layer.statistic) }
                for key in keys(values, on: contribution.on) { layer.add(contribution, to: cells.place(of: key)) }
            }
            cells.add(layer)
        }
        return cells.withheld(besides: others)
    }

    /// Every figure that something with the values on the day counts in.
    private static func keys(_ values: [String], on day: CalendarDate) -> [Key] {
        TimeBucket.Level.allCases.flatMap { level in
            (0..<(1 << values.count)).map { subset in
                let chosen = values.enumerated().map { subset >> $0 & 1 == 1 ? $1 : nil }
                return Key(time: TimeBucket(level, of: day), values: chosen)
            }
        }
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
