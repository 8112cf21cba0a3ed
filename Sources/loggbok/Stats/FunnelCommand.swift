import ArgumentParser
import EventSourcing
import JSON
import Projections
import ViewStorage

struct FunnelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        "funnel", en: "How far the businesses first reached in a period came within twelve months.",
        nb: "Hvor langt virksomhetene som først ble nådd i en periode, kom innen tolv måneder.",
        example: "loggbok funnel --period 2025-H1")

    @OptionGroup var options: ReadingOptions
    @OptionGroup var figures: FigureOptions

    func run() throws {
        let logbook = try options.logbook.open()
        let standing = try options.standing(logbook)
        let source = figures.source(
            standing.views, today: try options.today(logbook), try options.horizon(logbook), logbook)
        let stages = try Statistic.funnel.map { try figures.published($0, source, at: standing.position) }
        if options.json { return stages.forEach { StatisticRendering($0).printJSON() } }
        guard figures.by.isEmpty else {
            for (index, stage) in stages.enumerated() {
                if index > 0 { Terminal.print("") }
                StatisticRendering(stage).printTable()
            }
            return
        }
        let first = stages.first?.table.total.cell.amount ?? 0
        var table = TextTable([
            .init(Text(en: "stage", nb: "trinn")), .init(Text(en: "businesses", nb: "virksomheter"), isNumber: true),
            .init(Text(en: "of the first", nb: "av de første"), isNumber: true),
        ])
        for stage in stages {
            let amount = stage.table.total.cell.amount ?? 0
            let share = first == 0 ? "-" : "\((amount * 200 + first) / (first * 2)) %"
            table.add([stage.table.statistic.title.spoken, "\(amount)", share])
        }
        table.print()
    }
}
