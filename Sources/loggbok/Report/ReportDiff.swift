import ArgumentParser
import EventSourcing
import EventStorage
import Events
import Projections

struct ReportDiff: ParsableCommand {
    static let configuration = CommandConfiguration(
        "diff", en: "Say which figures of a locked report are others now, and which events changed them.",
        nb: "Si hvilke tall i en låst rapport som er andre nå, og hvilke hendelser som endret dem.",
        example: "loggbok report diff 2025-H1")

    @OptionGroup var logbook: LogbookOptions

    @Argument(help: .text(en: "The report: its id, or its period.", nb: "Rapporten: id eller periode."))
    var report: String

    @Flag(
        help: .text(
            en: "Show counts of one to three persons too: not for publication.",
            nb: "Vis også antall på én til tre personer: ikke for publisering."))
    var `internal` = false

    @Flag(help: .text(en: "One JSON object a line.", nb: "Ett JSON-objekt per linje."))
    var json = false

    func run() throws {
        let logbook = try logbook.open()
        let locked = try LockedReport.findSayingWhich(report, in: logbook.log)
        let (sections, period) = (try locked.template().sections, try locked.period())
        var figures = FigureOptions()
        figures.period = period
        figures.by = []
        figures.level = .establishment
        figures.internal = `internal`
        var tables = sections.flatMap(\.totals).map { FigureDifference.Asked(statistic: $0, by: []) }
        tables += sections.flatMap(\.cuts).map { FigureDifference.Asked(statistic: $0.statistic, by: [$0.by]) }
        let difference = try FigureDifference(
            tables, from: locked.event.position, to: logbook.log.head(), figures, logbook
        ) { try PeriodReport.today(at: $0, in: period, logbook.log) }
        FigureDifferenceRendering(period: figures.period, isInternal: `internal`, json: json).print(difference)
    }
}
