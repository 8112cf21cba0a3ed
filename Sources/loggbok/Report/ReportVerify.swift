import ArgumentParser
import EventSourcing
import EventStorage
import Events
import JSON
import Projections

struct ReportVerify: ParsableCommand {
    static let configuration = CommandConfiguration(
        "verify", en: "Make a locked report anew from the same part of the log, and compare it bit for bit.",
        nb: "Lag en låst rapport på nytt fra samme del av loggen, og sammenlign den bit for bit.",
        example: "loggbok report verify 2025-H1")

    @OptionGroup var logbook: LogbookOptions

    @Argument(help: .text(en: "The report: its id, or its period.", nb: "Rapporten: id eller periode."))
    var report: String

    @Flag(help: .text(en: "As JSON.", nb: "Som JSON."))
    var json = false

    func run() throws {
        let logbook = try logbook.open()
        let locked = try LockedReport.findSayingWhich(report, in: logbook.log)
        let template = try locked.template()
        guard template.version == locked.event.templateVersion else {
            throw Failure(
                .refused,
                en: "The report was made by version \(locked.event.templateVersion) of its definition; "
                    + "this program has version \(template.version).",
                nb: "Rapporten ble laget med versjon \(locked.event.templateVersion) av definisjonen; "
                    + "dette programmet har versjon \(template.version).")
        }
        let remade = try locked.remade(logbook)
        let kept = try LockedFigures(logbook, locked.event.report).read()
        let root = try ReportSeal(remade, logbook).root
        let isEqual = remade.digest == locked.event.valuesDigest && remade.cells == locked.event.cells
        let isRootEqual = locked.event.treeRoot.map { $0 == root } ?? true
        let isKept = kept.map { $0 == remade.lines }
        if json {
            Terminal.print { json in
                json.put("report", locked.event.report)
                json.put("position", locked.event.position)
                json.put("equal", isEqual)
                json.put("rootEqual", isRootEqual)
                json.put("fileEqual", isKept)
                json.put("digest", remade.digest)
            }
        } else if isEqual, isRootEqual {
            Terminal.print(
                Text(
                    en: "Equal: \(remade.cells) figures from events 1 to \(locked.event.position), "
                        + "SHA-256 \(remade.digest).",
                    nb: "Lik: \(remade.cells) tall fra hendelse 1 til \(locked.event.position), "
                        + "SHA-256 \(remade.digest)."
                ).spoken)
        }
        if isKept == nil, !json {
            Terminal.note(
                Text(
                    en: "The file of the figures is gone; they can be made anew with `report make --at`.",
                    nb: "Fila med tallene er borte; de kan lages på nytt med `report make --at`."
                ).spoken)
        }
        guard isEqual, isRootEqual, isKept ?? true else {
            throw Failure(
                .refused, en: "The report is not the one that was locked.",
                nb: "Rapporten er ikke den som ble låst.")
        }
    }
}
