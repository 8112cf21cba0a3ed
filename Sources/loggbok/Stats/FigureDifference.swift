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
        /// Those after which the figure was another than before them. An event that would not be missed is among them: the
        /// first visit counts a business as reached, also where a need of the same day would have.
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
        func views(_ horizon: Horizon) throws -> ProgrammeViews {
            let store = ViewStore<FigureViews>(directory: logbook.path + "/views", log: logbook.log)
            return try store.asKnown(horizon).views.views
        }
        func tables(_ views: ProgrammeViews) throws -> [StatisticTable] {
            try asked.map { asked in
                var figures = figures
                figures.by = asked.by
                return try figures.table(asked.statistic, views, today: today)
            }
        }
        let before = try tables(views(Horizon(knownAt: start)))
        let after = try tables(views(Horizon(knownAt: end)))
        let differences = zip(before, after).map { TableDifference(from: $0, to: $1) }
        guard differences.contains(where: { !$0.changes.isEmpty }) else { return }
        var last = before
        var causes: [[[Position]]] = differences.map { $0.changes.map { _ in [] } }
        for number in (start.rawValue + 1)..<(end.rawValue + 1) {
            progress.report(number - start.rawValue, end.rawValue - start.rawValue)
            let then = try tables(views(Horizon(knownAt: Position(number))))
            for (index, difference) in differences.enumerated() {
                for (place, change) in difference.changes.enumerated()
                where then[index].row(change.keys)?.cell != last[index].row(change.keys)?.cell {
                    causes[index][place].append(Position(number))
                }
            }
            last = then
        }
        for (index, difference) in differences.enumerated() {
            for (change, causes) in zip(difference.changes, causes[index]) {
                changes.append(Change(asked: asked[index], cell: change, causes: causes))
            }
        }
    }
}
