import EventSourcing
import Events

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

    /// Statistics with the same persons in them. Where the figures that are of all these persons are withheld, or what is
    /// below their line, all of the statistics are: else who is missing in one would be read off another.
    private struct Circle {
        let everyone: [Statistic]
        var isOfBaseAlone = false
        let statistics: [Statistic]
    }

    private static let circles = [
        // Everyone who held a seat in what was closed.
        Circle(
            everyone: [.completion], isOfBaseAlone: true,
            statistics: [.completion, .withdrawal, .feedbackResponse, .effortPerCompletion]),
        // Everyone who held a seat in what started.
        Circle(
            everyone: [.participants, .effortPerParticipant, .fillRate],
            statistics: [.participants, .effortPerParticipant, .fillRate, .remoteParticipants, .additionality]),
    ]

    private let names: SuppressionKeys
    private let hidden: Set<Key>

    package init(_ statistic: Statistic, _ source: StatisticSource) throws {
        guard statistic.isAboutPersons else {
            (names, hidden) = (SuppressionKeys([]), [])
            return
        }
        let isSame = { (other: Statistic) in other.name == statistic.name }
        let family = Self.families.first { $0.contains(where: isSame) } ?? [statistic]
        let circle = Self.circles.first { $0.statistics.contains(where: isSame) }
        let everyone = circle?.everyone ?? []
        let dimensions = Set((family + everyone).flatMap(\.dimensions)).sorted { $0.rawValue < $1.rawValue }
        let all = SuppressionCells(
            try everyone.map { try SuppressionCells.Part($0, source, isOfBaseAlone: circle?.isOfBaseAlone ?? false) },
            SuppressionKeys(dimensions))
        let cells = SuppressionCells(try family.map { try SuppressionCells.Part($0, source) }, all.names)
        (names, hidden) = (cells.names, cells.withheld(besides: all.withheld(besides: [])))
    }

    /// Whether the figure is withheld.
    func hides(_ time: TimeBucket, _ values: [String?]) -> Bool {
        names.key(time, values).map(hidden.contains) ?? false
    }
}

// MARK: - Tables

extension StatisticTable {
    /// Whether the row's figure is withheld.
    ///
    /// A period that is no stretch of the calendar has figures of no published table: all are withheld.
    package func hides(_ row: Row, by suppression: Suppression) -> Bool {
        guard statistic.isAboutPersons else { return false }
        return suppression.hides(row, of: self)
    }
}

extension Suppression {
    /// Whether the row's figure is withheld; it is where the row is of no stretch of the calendar.
    fileprivate func hides(_ row: StatisticTable.Row, of table: StatisticTable) -> Bool {
        let named = Dictionary(zip(table.dimensions, row.keys)) { first, _ in first }
        return table.bucket(row).map { hides($0, names.dimensions.map { named[$0] }) } ?? true
    }
}

extension StatisticTable {
    /// The stretch of the calendar that the row is of; `nil` if it is of another.
    fileprivate func bucket(_ row: Row) -> TimeBucket? {
        let finest = row.keys.isEmpty ? nil : dimensions.filter(\.isTime).compactMap(\.level).max()
        guard let finest else {
            guard let period else { return TimeBucket(.all, of: CalendarDate(day: 0)) }
            return period.bucket
        }
        // A period that cuts a stretch in two would publish a part of it.
        if let period, period.bucket == nil { return nil }
        return row.contributions.first.map { first in
            let level = TimeBucket.Level(rawValue: finest) ?? .month
            let own = TimeBucket(level, of: first.on)
            return period?.bucket.map { $0.level.rawValue > finest ? $0 : own } ?? own
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
