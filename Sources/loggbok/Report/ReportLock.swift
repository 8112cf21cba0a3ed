import ArgumentParser
import Decisions
import EventSourcing
import EventStorage
import Events
import Projections
import ViewStorage

struct ReportLock: AppendCommand {
    static let configuration = CommandConfiguration(
        "lock", en: "Hold a report fast as it is now: its position, digest and figures.",
        nb: "Lås en rapport slik den er nå: posisjon, sjekksum og tall.",
        example: "loggbok report lock --period 2025-H1")

    @OptionGroup var options: AppendingOptions

    @Argument(help: .text(en: "Which report: county.", nb: "Hvilken rapport: county."))
    var template: ReportTemplate = .county

    @Option(
        help: .text(
            en: "2025, 2025-H1, 2025-Q3, 2025-07 or 2025-01-10..2025-02-01 (the end excluded).",
            nb: "2025, 2025-H1, 2025-Q3, 2025-07 eller 2025-01-10..2025-02-01 (slutten ikke med)."))
    var period: Period

    /// What is locked is what is known at the time.
    var found: Set<String> { ["edition", "position", "treeRoot", "valuesDigest", "cells"] }

    func rule(_ asking: Asking) throws -> any Rule {
        let logbook = try options.logbook.open()
        let report = try PeriodReport.make(template, period, at: Horizon(knownAt: asking.log.head()), logbook)
        let id: ReportID = asking.new()
        let earlier = try LockedReport.all(in: asking.log).filter {
            $0.event.template == template.name && $0.event.templateVersion == template.version
                && $0.event.period == period.description
        }
        // What will be refused leaves no file.
        if !options.check, asking.earlier == nil, period.to <= asking.day {
            try LockedFigures(logbook, id).write(report)
        }
        return LockReport(
            ReportLocked(
                report: id, template: template.name, templateVersion: template.version, period: period.description,
                edition: (earlier.map(\.event.edition).max() ?? 0) + 1, position: report.position,
                treeRoot: try ReportSeal(report, logbook).root, valuesDigest: report.digest, cells: report.cells))
    }
}
