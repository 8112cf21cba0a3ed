import ArgumentParser
import EventSourcing
import Events
import JSON

struct ReportList: ParsableCommand {
    static let configuration = CommandConfiguration(
        "list", en: "List the locked reports.", nb: "List opp de låste rapportene.", example: "loggbok report list")

    @OptionGroup var logbook: LogbookOptions

    @Flag(help: .text(en: "One JSON object a line.", nb: "Ett JSON-objekt per linje."))
    var json = false

    func run() throws {
        let reports = try LockedReport.all(in: logbook.open().log)
        let short = ShortIDs(reports.map(\.event.report.value))
        var table = TextTable([
            .init(Text(en: "report", nb: "rapport")), .init(Text(en: "kind", nb: "slag")),
            .init(Text(en: "period", nb: "periode")), .init(Text(en: "edition", nb: "utgave"), isNumber: true),
            .init(Text(en: "position", nb: "posisjon"), isNumber: true),
            .init(Text(en: "locked", nb: "låst")),
        ])
        for report in reports {
            let event = report.event
            let time = report.recorded.envelope.recordedTime
            if json {
                Terminal.print { json in
                    json.put("report", event.report)
                    json.put("template", event.template)
                    json.put("templateVersion", event.templateVersion)
                    json.put("period", event.period)
                    json.put("edition", event.edition)
                    json.put("position", event.position)
                    json.put("cells", event.cells)
                    json.put("digest", event.valuesDigest)
                    json.put("locked", OffsetTime(time))
                }
            } else {
                table.add([
                    short(event.report.value), event.template, event.period, "\(event.edition)", "\(event.position)",
                    Reporting.moment(OffsetTime(oslo: time)),
                ])
            }
        }
        if !json, !reports.isEmpty { table.print() }
        if !json, reports.isEmpty {
            Terminal.print(Text(en: "No locked reports.", nb: "Ingen låste rapporter.").spoken)
        }
    }
}
