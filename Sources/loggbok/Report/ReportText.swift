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
        for section in report.sections {
            Terminal.print("\n\(section.title.spoken)")
            for total in section.totals { StatisticRendering(total).printLine() }
            for cut in section.cuts where !cut.table.rows.isEmpty {
                Terminal.print("")
                StatisticRendering(cut).printTable()
            }
        }
        Terminal.print("")
        for line in ReportFooter.lines(seal) { Terminal.print(line.spoken) }
    }
}

/// What stands below every report.
enum ReportFooter {
    static func lines(_ seal: ReportSeal) -> [Text] {
        [
            Text(
                en:
                    "Figures of one to three persons are withheld (*), and as many more as subtraction would give away.",
                nb: "Tall på én til tre personer er holdt tilbake (*), og så mange til som subtraksjon ville røpet."),
            Text(
                en: "From the log \(seal.origin), events 1 to \(seal.position), root \(seal.root).",
                nb: "Fra loggen \(seal.origin), hendelse 1 til \(seal.position), rot \(seal.root)."),
            Text(en: "Figures: SHA-256 \(seal.digest).", nb: "Tallene: SHA-256 \(seal.digest)."),
        ]
    }
}
