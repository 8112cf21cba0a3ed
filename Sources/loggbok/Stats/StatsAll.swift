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
        let today = try options.today(logbook)
        if csv { Terminal.print(StatisticCSV.heading(figures.by)) }
        for statistic in Statistic.all {
            let table = try figures.table(statistic, standing.views, today: today)
            let rendering = StatisticRendering(
                table: table, suppression: try figures.suppression(statistic, standing.views, today: today),
                position: standing.position)
            if csv {
                for line in StatisticCSV.lines(rendering) { Terminal.print(line) }
            } else if options.json {
                rendering.printJSON()
            } else {
                rendering.printLine()
            }
        }
    }
}

/// A statistic as lines of comma-separated values.
enum StatisticCSV {
    static func heading(_ dimensions: [Dimension]) -> String {
        line(
            ["statistic", "period"] + dimensions.map(\.rawValue)
                + ["value", "of", "unit", "additive", "withheld", "total", "position"])
    }

    static func lines(_ rendering: StatisticRendering) -> [String] {
        let table = rendering.table
        return (table.rows + [table.total]).map { row in
            let keys = row.keys.isEmpty ? table.dimensions.map { _ in "" } : row.keys
            let isWithheld = rendering.isWithheld(row)
            let value = isWithheld ? "" : row.cell.amount.map(String.init) ?? ""
            let base = isWithheld ? "" : row.cell.base.map(String.init) ?? ""
            return line(
                [table.statistic.name, table.period?.description ?? ""] + keys + [
                    value, base, table.statistic.unit.name, "\(table.statistic.measure.isAdditive)", "\(isWithheld)",
                    "\(row.keys.isEmpty)", "\(rendering.position)",
                ])
        }
    }

    private static func line(_ fields: [String]) -> String { fields.map(quoted).joined(separator: ",") }

    private static func quoted(_ field: String) -> String {
        let needsQuotes = field.contains { $0 == "," || $0 == "\"" || $0.isNewline }
        return needsQuotes
            ? "\"\(field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\"" : field
    }
}
