import EventSourcing
import Projections

/// A report for a terminal, or to be printed on plain paper.
struct ReportText {
    let report: PeriodReport
    let seal: ReportSeal

    init(_ report: PeriodReport, _ seal: ReportSeal) {
        self.report = report
        self.seal = seal
    }

    func print() {
        Terminal.print("\(report.template.title.spoken), \(report.period)")
        for line in ReportNotes.above(report, seal) { Terminal.print(wrapped: line.spoken, indent: 2) }
        for section in report.sections {
            Terminal.print("\n\(section.title.spoken)")
            for total in section.totals { StatisticRendering(total).printLine() }
            for cut in section.cuts where !cut.table.rows.isEmpty {
                Terminal.print("")
                StatisticRendering(cut).printTable()
            }
        }
        Terminal.print("")
        for line in ReportNotes.below(seal) { Terminal.print(wrapped: line.spoken, indent: 2) }
    }
}
