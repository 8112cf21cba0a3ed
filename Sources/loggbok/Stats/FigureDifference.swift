import EventSourcing
import EventStorage
import Events
import Projections
import ViewStorage

/// Which figures changed between two positions, each with the events that changed it.
struct FigureDifference {
    /// A statistic, and how it is cut.
    struct Asked {
        let statistic: Statistic
        let by: [Dimension]
    }

    struct Change {
        let asked: Asked
        let cell: TableDifference.Change
        let causes: [Position]
    }

    let from: Position
    let to: Position
    private(set) var changes: [Change] = []

    /// - Cost: the views are folded once for each event between the positions.
    init(
        _ asked: [Asked], from start: Position, to end: Position, _ figures: FigureOptions, _ logbook: Logbook
    ) throws {
        (from, to) = (start, end)
        let progress = ProgressLine()
        defer { progress.end() }
        let today = Timestamp.now().osloDate
        func tables(_ horizon: Horizon) throws -> [StatisticTable] {
            let views = try logbook.figureViews.asKnown(horizon).views.views
            let source = figures.source(views, today: today, horizon, logbook)
            return try asked.map { asked in
                var figures = figures
                figures.by = asked.by
                return try figures.table(asked.statistic, source)
            }
        }
        let before = try tables(Horizon(knownAt: start))
        let after = try tables(Horizon(knownAt: end))
        let differences = zip(before, after).map { TableDifference(from: $0, to: $1) }
        guard differences.contains(where: { !$0.changes.isEmpty }) else { return }
        var causes: [[[Position]]] = differences.map { $0.changes.map { _ in [] } }
        for number in (start.rawValue + 1)..<(end.rawValue + 1) {
            progress.report(number - start.rawValue, end.rawValue - start.rawValue)
            let without = try tables(Horizon(knownAt: end, without: Position(number)))
            for (index, difference) in differences.enumerated() {
                for (place, change) in difference.changes.enumerated()
                where without[index].row(change.keys)?.cell != change.new {
                    causes[index][place].append(Position(number))
                }
            }
        }
        for (index, difference) in differences.enumerated() {
            for (change, causes) in zip(difference.changes, causes[index]) {
                changes.append(Change(asked: asked[index], cell: change, causes: causes))
            }
        }
    }
}
