import ArgumentParser
import EventSourcing
import EventStorage
import Events
import JSON
import Projections
import ViewStorage

struct StatsExplain: ParsableCommand {
    static let configuration = CommandConfiguration(
        "explain", en: "List the events behind one figure, and those it hangs on.",
        nb: "List opp hendelsene bak ett tall, og dem det avhenger av.",
        example:
            "loggbok stats explain reached municipality=5007 quarter=2025-Q1\nloggbok stats explain completion --period 2025-H1"
    )

    @OptionGroup var options: ReadingOptions
    @OptionGroup var figures: FigureOptions

    @Argument(help: .text(en: "Which statistic.", nb: "Hvilken statistikk."))
    var name: String

    @Argument(
        help: .text(
            en: "The cell, as dimension=value for each dimension; all together if none is named.",
            nb: "Cellen, som dimensjon=verdi for hver dimensjon; alle samlet hvis ingen nevnes.",
            valueName: "dimension=value"))
    var cell: [String] = []

    func run() throws {
        let statistic = try Statistic.find(name)
        let place = try cell.map { try parse($0) }
        var figures = figures
        figures.by = place.map(\.0)
        let keys = place.map(\.1)
        let logbook = try options.logbook.open()
        let today = try options.today(logbook)
        let horizon = try options.horizon(logbook)
        let counterfactual = Counterfactual(
            logbook: logbook, horizon: horizon, figures: figures, today: today)
        let source = try counterfactual.source(without: nil)
        let table = try figures.table(statistic, source)
        if let row = table.row(keys), try figures.published(statistic, source, at: horizon.knownAt).isWithheld(row) {
            return printWithheld(statistic)
        }
        let progress = ProgressLine()
        let explanation = try Explanation(
            keys, in: table, candidates: counterfactual.candidates(table.row(keys)),
            without: { try counterfactual.table(statistic, without: $0, progress) })
        progress.end()
        guard let explanation else {
            throw Failure(
                .notThere, en: "There is no such cell: nothing counts in it.",
                nb: "Det finnes ingen slik celle: ingenting teller i den.")
        }
        try print(explanation, statistic, logbook.log)
    }

    private func parse(_ text: String) throws -> (Dimension, String) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let dimension = Dimension(rawValue: parts[0]) else {
            throw Failure(
                .usage, en: "“\(text)” is not dimension=value, such as municipality=5007.",
                nb: "«\(text)» er ikke dimensjon=verdi, som municipality=5007.")
        }
        return (dimension, parts[1])
    }

    private var heading: String { cell.isEmpty ? "" : "  \(cell.joined(separator: ", "))" }

    /// How many events are behind a figure tells as much as the figure.
    private func printWithheld(_ statistic: Statistic) {
        if options.json {
            return Terminal.print { json in
                json.put("statistic", statistic.name)
                json.put("withheld", true)
            }
        }
        Terminal.print("\(statistic.title.spoken)\(heading): \(PublishedTable.withheld)")
        Terminal.print(
            Text(
                en: "withheld: too few persons; --internal shows it, and the events behind it.",
                nb: "holdt tilbake: for få personer; --internal viser det, og hendelsene bak."
            ).spoken)
    }

    private func print(_ explanation: Explanation, _ statistic: Statistic, _ log: EventLog) throws {
        if !options.json {
            Terminal.print("\(statistic.title.spoken)\(heading): \(explanation.row.cell.text.spoken)")
            Terminal.print(
                Text(
                    en: "* the figure would be another one if this event alone were not there",
                    nb: "* tallet ville vært et annet hvis bare denne hendelsen ikke fantes"
                ).spoken)
        }
        for line in explanation.lines {
            guard let event = try log.event(at: line.position) else { continue }
            if options.json {
                Terminal.print { json in
                    json.put("position", line.position)
                    json.put("id", event.id)
                    json.put("type", event.type)
                    json.put("sides", line.sides.map(\.name))
                    json.put("decisive", line.isDecisive)
                }
            } else {
                let sides = line.sides.map(\.title.spoken).joined(separator: ", ")
                let mark = line.isDecisive ? "*" : " "
                Terminal.print("\(mark) \(EventRendering.line(event))\(sides.isEmpty ? "" : "  \(sides)")")
            }
        }
    }
}

/// Figures as they would be without one event.
struct Counterfactual {
    let logbook: Logbook
    let horizon: Horizon
    let figures: FigureOptions
    let today: CalendarDate

    /// In a log of up to so many events each is tried; in a longer one, those about the same subjects.
    private static let mostTried = 5000

    func table(_ statistic: Statistic, without position: Position, _ progress: ProgressLine) throws -> StatisticTable {
        progress.report(position.rawValue, horizon.knownAt.rawValue)
        return try figures.table(statistic, source(without: position))
    }

    func source(without position: Position?) throws -> StatisticSource {
        var horizon = horizon
        horizon.without = position
        let views = try logbook.figureViews.asKnown(horizon).views.views
        return figures.source(views, today: today, horizon, logbook)
    }

    /// The events that may decide something about the figure.
    func candidates(_ row: StatisticTable.Row?) throws -> [Position] {
        let head = min(horizon.knownAt, try logbook.log.head())
        if head.rawValue <= Self.mostTried {
            return head == .start ? [] : (1...head.rawValue).map { Position($0) }
        }
        let sources = Set((row?.sources(on: .figure) ?? []) + (row?.sources(on: .base) ?? []))
        var tags: Set<Tag> = []
        for source in sources {
            let own = try logbook.log.event(at: source)?.envelope.tags.all ?? []
            tags.formUnion(own.filter { Self.subjects.contains($0.kind) })
        }
        var found: Set<Position> = []
        for tag in tags {
            try logbook.log.read(Query(tags: [tag]), ReadRange(to: head)) { event in
                found.insert(event.position)
                return true
            }
        }
        return found.sorted()
    }

    private static let subjects: Set<Substring> = [
        "business", "offer", "need", "enrolment", "person", "session", "visit", "arena", "location",
    ]
}
