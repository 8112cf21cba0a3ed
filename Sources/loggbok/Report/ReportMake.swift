import ArgumentParser
import EventSourcing
import EventStorage
import Events
import Projections
import ViewStorage

struct ReportMake: ParsableCommand {
    static let configuration = CommandConfiguration(
        "make", en: "Make a report of a period: as text, as values, or as a page.",
        nb: "Lag en rapport for en periode: som tekst, som verdier eller som side.",
        example:
            "loggbok report make --period 2025-H1\nloggbok report make --period 2025 --format html --language nb > 2025.html"
    )

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv, html }

    @OptionGroup var options: ReadingOptions

    @Argument(help: .text(en: "Which report: county.", nb: "Hvilken rapport: county."))
    var template: ReportTemplate = .county

    @Option(
        help: .text(
            en: "2025, 2025-H1, 2025-Q3, 2025-07 or 2025-01-10..2025-02-01 (the end excluded).",
            nb: "2025, 2025-H1, 2025-Q3, 2025-07 eller 2025-01-10..2025-02-01 (slutten ikke med)."))
    var period: Period

    @Option(help: .text(en: "text, csv or html.", nb: "text, csv eller html."))
    var format: Format = .text

    func run() throws {
        let logbook = try options.logbook.open()
        let report = try PeriodReport.make(template, period, at: options.horizon(logbook), logbook)
        if options.json { return ReportJSON.print(report) }
        switch format {
        case .text: ReportText(report, try ReportSeal(report, logbook)).print()
        case .csv: for line in report.lines { Terminal.print(line) }
        case .html: Terminal.print(ReportPage(report, try ReportSeal(report, logbook), .current).html)
        }
    }
}

extension PeriodReport {
    /// The report as the log stood, whatever day it is made on.
    static func make(
        _ template: ReportTemplate, _ period: Period, at horizon: Horizon, _ logbook: Logbook
    ) throws -> PeriodReport {
        let store = logbook.figureViews
        let progress = ProgressLine()
        defer { progress.end() }
        let standing = try store.asKnown(horizon, progress: progress.report)
        try logbook.log.requireRecorded(to: standing.position)
        let today = try today(at: standing.position, in: period, logbook.log)
        let source = StatisticSource(standing.views.views, today: today, period: period)
        return try PeriodReport(template, in: period, source, at: standing.position)
    }

    /// The day that a report as known at `position` was made on, for what it counts: that of the log's last event then.
    static func today(at position: Position, in period: Period, _ log: EventLog) throws -> CalendarDate {
        try log.event(at: position)?.envelope.recordedTime.osloDate ?? period.from
    }
}

extension EventLog {
    /// Compares each line with the hash that was recorded with it: what is handed out rests on no line that was changed.
    ///
    /// Cost: a hash of each line, about 0.7 s for a million events.
    fileprivate func requireRecorded(to position: Position) throws {
        try scan(.all, ReadRange(to: position), checked: true) { _, _, _ in true }
    }
}

extension ReportTemplate: ExpressibleByArgument {
    package init?(argument: String) {
        guard let template = Self.named(argument) else { return nil }
        self = template
    }

    package var defaultValueDescription: String { name }
}
