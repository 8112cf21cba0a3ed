import ArgumentParser
import EventSourcing
import Projections
import ViewStorage

struct StatsAll: ParsableCommand {
    static let configuration = CommandConfiguration(
        "all", en: "All statistics as a table for other programs.",
        nb: "All statistikk som tabell for andre programmer.",
        example: "loggbok stats all --csv --period 2025 --by municipality --by quarter > 2025.csv")

    @OptionGroup var options: ReadingOptions
    @OptionGroup var figures: FigureOptions

    @Flag(help: .text(en: "Comma-separated values (RFC 4180).", nb: "Kommaseparerte verdier (RFC 4180)."))
    var csv = false

    func run() throws {
        let logbook = try options.logbook.open()
        let standing = try options.standing(logbook)
        let source = figures.source(
            standing.views, today: try options.today(logbook), try options.horizon(logbook), logbook)
        if csv { Terminal.print(StatisticCSV.heading(figures.by)) }
        for statistic in Statistic.all {
            let published = try figures.published(statistic, source, at: standing.position)
            let rendering = StatisticRendering(published)
            if csv {
                for line in StatisticCSV.lines(published) { Terminal.print(line) }
            } else if options.json {
                rendering.printJSON()
            } else {
                rendering.printLine()
            }
        }
    }
}
