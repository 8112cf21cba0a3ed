import ArgumentParser
import EventSourcing
import EventStorage
import Events
import JSON
import Projections
import ViewStorage

struct StatsDiff: ParsableCommand {
    static let configuration = CommandConfiguration(
        "diff", en: "Say which figures changed between two moments, and which events changed them.",
        nb: "Si hvilke tall som er endret mellom to tidspunkt, og hvilke hendelser som endret dem.",
        example: "loggbok stats diff --from 100 --to 263 reached --period 2025-H1 --by municipality")

    @OptionGroup var logbook: LogbookOptions
    @OptionGroup var figures: FigureOptions

    @Argument(
        help: .text(en: "Which statistic; all if none is named.", nb: "Hvilken statistikk; alle hvis ingen nevnes."))
    var name: String?

    @Option(help: .text(en: "As known at.", nb: "Slik kjent ved.", valueName: "position|time"))
    var from: Moment

    @Option(help: .text(en: "As known at; else now.", nb: "Slik kjent ved; ellers nå.", valueName: "position|time"))
    var to: Moment?

    @Flag(help: .text(en: "One JSON object a line.", nb: "Ett JSON-objekt per linje."))
    var json = false

    func run() throws {
        let statistics = try name.map { [try Statistic.find($0)] } ?? Statistic.all
        let logbook = try logbook.open()
        let start = try from.position(in: logbook.log)
        let end = try to?.position(in: logbook.log) ?? logbook.log.head()
        guard start <= end else {
            throw Failure(
                .usage, en: "--from is behind --to.", nb: "--from er etter --to.")
        }
        let difference = try FigureDifference(statistics, from: start, to: end, figures, logbook)
        FigureDifferenceRendering(figures: figures, json: json).print(difference)
    }
}

/// Which figures changed between two positions, each with the events that changed it.
struct FigureDifference {
    struct Change {
        let statistic: Statistic
        let cell: TableDifference.Change
        let causes: [Position]
    }

    let from: Position
    let to: Position
    private(set) var changes: [Change] = []

    /// - Cost: the views are folded once for each event between the positions.
    init(
        _ statistics: [Statistic], from start: Position, to end: Position, _ figures: FigureOptions, _ logbook: Logbook
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
            try statistics.map { try figures.table($0, views, today: today) }
        }
        let before = try tables(views(Horizon(knownAt: start)))
        let after = try tables(views(Horizon(knownAt: end)))
        let differences = zip(before, after).map { TableDifference(from: $0, to: $1) }
        guard differences.contains(where: { !$0.changes.isEmpty }) else { return }
        var causes: [[[Position]]] = differences.map { $0.changes.map { _ in [] } }
        for number in (start.rawValue + 1)..<(end.rawValue + 1) {
            progress.report(number - start.rawValue, end.rawValue - start.rawValue)
            let without = try tables(views(Horizon(knownAt: end, without: Position(number))))
            for (index, difference) in differences.enumerated() {
                for (place, change) in difference.changes.enumerated()
                where without[index].row(change.keys)?.cell != change.new {
                    causes[index][place].append(Position(number))
                }
            }
        }
        for (difference, causes) in zip(differences, causes) {
            for (change, causes) in zip(difference.changes, causes) {
                changes.append(Change(statistic: difference.statistic, cell: change, causes: causes))
            }
        }
    }
}

/// How changed figures are printed.
struct FigureDifferenceRendering {
    let figures: FigureOptions
    let json: Bool

    func print(_ difference: FigureDifference) {
        if difference.changes.isEmpty, !json {
            Terminal.print(Text(en: "No figure changed.", nb: "Ingen tall er endret.").spoken)
        }
        var last = ""
        for change in difference.changes {
            if json { print(json: change); continue }
            if change.statistic.name != last { Terminal.print(change.statistic.title.spoken) }
            last = change.statistic.name
            let labels = change.cell.labels.map(\.spoken)
            let what = labels.isEmpty ? Text(en: "all", nb: "alle").spoken : labels.joined(separator: ", ")
            let causes = change.causes.map(\.description).joined(separator: ", ")
            let events = Text(en: "events", nb: "hendelser").spoken
            Terminal.print(
                "  \(what): \(text(change.cell.old, change)) → \(text(change.cell.new, change))  (\(events) \(causes))")
        }
    }

    /// A change of few persons tells as much as a count of them.
    private func text(_ cell: Cell?, _ change: FigureDifference.Change) -> String {
        guard let cell else { return "-" }
        return change.statistic.isAboutPersons && !figures.internal ? StatisticRendering.withheld : cell.text
    }

    private func print(json change: FigureDifference.Change) {
        Terminal.print { json in
            json.put("statistic", change.statistic.name)
            json.put("period", figures.period?.description)
            for (dimension, key) in zip(figures.by, change.cell.keys) { json.put(named: dimension.rawValue, key) }
            json.put("isTotal", change.cell.keys.isEmpty)
            if change.statistic.isAboutPersons, !figures.internal {
                json.put("withheld", true)
            } else {
                json.put("old") { write(change.cell.old, to: &$0) }
                json.put("new") { write(change.cell.new, to: &$0) }
            }
            json.put("events", change.causes)
        }
    }

    private func write(_ cell: Cell?, to json: inout JSONWriter) {
        guard let cell else { return json.writeNull() }
        json.writeObject { json in
            json.put("value", cell.amount)
            json.put("of", cell.base)
        }
    }
}
