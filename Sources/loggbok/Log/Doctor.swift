import ArgumentParser
import EventSourcing
import EventStorage
import Evidence
import JSON
import Privacy

struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        "doctor", en: "Read the whole log and check everything that is said about each event.",
        nb: "Les hele loggen og kontroller alt som er sagt om hver hendelse.",
        example: "loggbok doctor namdal.loggbok\nloggbok doctor namdal.loggbok --compact")

    @OptionGroup var logbook: LogbookOptions

    @Argument(help: .text(en: "The logbook's directory.", nb: "Loggbokas katalog."))
    var directory: String?

    @Flag(
        help: .text(
            en: "Merge the index into few large runs first.", nb: "Slå først sammen indeksen til få, store deler."))
    var compact = false

    @Option(
        help: .text(
            en: "Events that a checkpoint was signed over are gone: go on without them, for this reason.",
            nb: "Hendelser som et sjekkpunkt er signert over, er borte: gå videre uten dem, av denne grunnen.",
            valueName: "reason"))
    var acceptRollback: String?

    @Flag(help: .text(en: "As JSON.", nb: "Som JSON."))
    var json = false

    func run() throws {
        let logbook = try logbook.open(directory)
        if let acceptRollback { try logbook.acceptRollback(reason: acceptRollback) }
        if compact {
            let runs = try logbook.log.compact()
            Terminal.note(
                Text(
                    en: "Index: \(runs.before) runs are now \(runs.after).",
                    nb: "Indeks: \(runs.before) deler er nå \(runs.after)."
                ).spoken)
        }
        let progress = ProgressLine()
        progress.enter(upTo: 0.9)
        let inspection = try logbook.log.inspect(progress: progress.report)
        var findings = inspection.findings.map { Finding(position: $0.position, problem: $0.problem) }
        progress.enter(upTo: 1)
        if findings.isEmpty { findings = try sealedFindings(logbook, progress) }
        progress.end()
        if json { print(json: inspection, findings) } else { print(inspection, findings) }
        if let clock = try logbook.log.clockWarning() { Reporting.warn(clock) }
        if !inspection.findings.isEmpty {
            throw Failure(.damaged, en: "The log is damaged.", nb: "Loggen er skadet.")
        }
        if !findings.isEmpty {
            throw Failure(
                .damaged, en: "Sealed values, or their keys, are not as the log says.",
                nb: "Forseglede verdier, eller nøklene til dem, er ikke som loggen sier.")
        }
        try logbook.requireNotRolledBack()
    }

    private struct Finding {
        let position: Position?
        let problem: Text
    }

    /// What is wrong with the values that are kept beside the lines, and their keys.
    private func sealedFindings(_ logbook: Logbook, _ progress: ProgressLine) throws -> [Finding] {
        var result = Verification()
        _ = try logbook.vault.check(erased: logbook.erasures.erased(), &result, progress: progress.report)
        return result.sorted.map { Finding(position: $0.position, problem: $0.text) }
    }

    private func print(_ inspection: Inspection, _ findings: [Finding]) {
        let share = inspection.lineBytes == 0 ? 0 : inspection.fileBytes * 100 / inspection.lineBytes
        Terminal.print(
            Text(
                en:
                    "\(inspection.events) events, \(inspection.lineBytes) bytes of lines, index in \(inspection.runs) runs, "
                    + "file \(inspection.fileBytes) bytes (\(share) %).",
                nb:
                    "\(inspection.events) hendelser, \(inspection.lineBytes) byte linjer, indeks i \(inspection.runs) deler, "
                    + "fil \(inspection.fileBytes) byte (\(share) %)."
            ).spoken)
        for finding in findings {
            let place = finding.position.map { Text(en: "position", nb: "posisjon").spoken + " \($0): " } ?? ""
            Terminal.print(place + finding.problem.spoken)
        }
        if findings.isEmpty {
            Terminal.print(
                Text(
                    en: "Headers, times, ids, the index and sealed values agree with the lines.",
                    nb: "Hoder, tider, id-er, indeksen og forseglede verdier stemmer med linjene."
                ).spoken)
        }
    }

    private func print(json inspection: Inspection, _ findings: [Finding]) {
        Terminal.print { json in
            json.put("events", Int(inspection.events))
            json.put("lineBytes", inspection.lineBytes)
            json.put("fileBytes", inspection.fileBytes)
            json.put("runs", inspection.runs)
            json.put("findings") { json in
                json.writeArray { json in
                    for finding in findings {
                        json.element { json in
                            json.writeObject { json in
                                json.put("position", finding.position)
                                json.put("problem", finding.problem.spoken)
                            }
                        }
                    }
                }
            }
        }
    }
}
