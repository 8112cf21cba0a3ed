import ArgumentParser
import EventSourcing
import Events
import Projections
import ViewStorage

struct StatsShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        "show", en: "Show one statistic, or all in one line each.",
        nb: "Vis én statistikk, eller alle på hver sin linje.",
        example: "loggbok stats show reached --period 2025-H1 --by municipality --by quarter")

    @OptionGroup var options: ReadingOptions
    @OptionGroup var figures: FigureOptions

    @Argument(
        help: .text(en: "Which statistic; all if none is named.", nb: "Hvilken statistikk; alle hvis ingen nevnes."))
    var name: String?

    func run() throws {
        let statistics = try name.map { [try Statistic.find($0)] } ?? Statistic.all
        let logbook = try options.logbook.open()
        let standing = try options.standing(logbook)
        let source = figures.source(
            standing.views, today: try options.today(logbook), try options.horizon(logbook), logbook)
        for (index, statistic) in statistics.enumerated() {
            let rendering = StatisticRendering(
                try figures.published(statistic, source, at: standing.position))
            if options.json {
                rendering.printJSON()
            } else if figures.by.isEmpty, statistics.count > 1 {
                rendering.printLine()
            } else {
                if index > 0 { Terminal.print("") }
                rendering.printTable()
            }
        }
        if !options.json {
            let when = figures.period.map { "\($0.description), " } ?? ""
            Terminal.print(
                "\n"
                    + Text(en: "(\(when)position \(standing.position))", nb: "(\(when)posisjon \(standing.position))")
                    .spoken)
        }
    }
}
