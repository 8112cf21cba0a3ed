import EventSourcing
import EventStorage
import Projections
import ViewStorage

/// Which figures changed between two positions, each with the events that moved it.
///
/// An event moved a figure if the figure was another when the event had been recorded than just before. So the moves of a
/// figure add up to its change, and every change has an event, also where two events would each have done for it.
struct FigureDifference {
    /// A statistic, and how it is cut.
    struct Asked {
        let statistic: Statistic
        let by: [Dimension]
    }

    struct Change {
        let asked: Asked
        let cell: TableDifference.Change
        /// In the order of the log.
        fileprivate(set) var causes: [Position] = []
    }

    private(set) var changes: [Change] = []

    /// - Parameter today: the day that counts as today for figures as known at a position.
    /// - Cost: one fold of the log, and another for each amendment between the positions; the statistics that changed are
    ///   computed once for each event between them.
    init(
        _ asked: [Asked], from start: Position, to end: Position, _ figures: FigureOptions, _ logbook: Logbook,
        today: (Position) throws -> CalendarDate
    ) throws {
        let store = logbook.figureViews
        func tables(
            _ asked: [Asked], _ standing: ViewStore<FigureViews>.Standing
        ) throws -> [StatisticTable] {
            let source = figures.source(
                standing.views.views, today: try today(standing.position), Horizon(knownAt: standing.position), logbook)
            return try asked.map { asked in
                var figures = figures
                figures.by = asked.by
                return try figures.table(asked.statistic, source)
            }
        }
        let progress = ProgressLine()
        defer { progress.end() }
        var standing = try store.asKnown(Horizon(knownAt: start), progress: progress.report)
        let last = try store.asKnown(Horizon(knownAt: end), progress: progress.report)
        let (before, after) = (try tables(asked, standing), try tables(asked, last))
        var told: Set<String> = []
        var moving = zip(asked, zip(before, after)).compactMap { asked, tables in
            // A statistic that is cut in several ways has one total.
            let withTotal = told.insert(asked.statistic.name).inserted
            return Moving(asked, TableDifference(from: tables.0, to: tables.1), withTotal: withTotal)
        }
        guard !moving.isEmpty, start < end else { return }
        let all = end.rawValue - start.rawValue
        for number in 1...all {
            standing = try store.asKnown(at: Position(start.rawValue + number), from: standing)
            for (index, table) in try tables(moving.map(\.asked), standing).enumerated() {
                moving[index].step(to: table, by: standing.position)
            }
            progress.report(number, all)
        }
        changes = moving.flatMap(\.changes)
    }
}

/// The figures of one table that changed, on their way from event to event.
private struct Moving {
    let asked: FigureDifference.Asked
    private(set) var changes: [FigureDifference.Change]
    private var cells: [Cell?]

    /// `nil` if no figure changed.
    init?(_ asked: FigureDifference.Asked, _ difference: TableDifference, withTotal: Bool) {
        self.asked = asked
        changes = difference.changes.filter { withTotal || !$0.keys.isEmpty }.map { .init(asked: asked, cell: $0) }
        cells = changes.map(\.cell.old)
        if changes.isEmpty { return nil }
    }

    mutating func step(to table: StatisticTable, by event: Position) {
        for (index, change) in changes.enumerated() {
            let cell = table.row(change.cell.keys)?.cell
            if cell != cells[index] { changes[index].causes.append(event) }
            cells[index] = cell
        }
    }
}
