import ArgumentParser
import EventSourcing
import JSON
import Projections
import ViewStorage

struct Quality: ParsableCommand {
    static let configuration = CommandConfiguration(
        "quality", en: "What to look at again in what was recorded.",
        nb: "Hva man bør se på igjen i det som er registrert.",
        example: "loggbok quality\nloggbok quality --list duplicate")

    @OptionGroup var options: ReadingOptions

    @Option(
        help: .text(
            en: "Name each one: late, corrected, unknown-size, sn2007, unlinked-skill or duplicate.",
            nb: "Nevn hver enkelt: late, corrected, unknown-size, sn2007, unlinked-skill eller duplicate."))
    var list: DataQuality.Kind?

    func run() throws {
        let logbook = try options.logbook.open()
        let standing = try options.standing(logbook)
        let quality = try DataQuality(
            standing.views, events: Int(standing.position.rawValue), on: options.today(logbook))
        let findings = quality.findings.filter { list == nil || $0.kind == list }
        if options.json { return findings.forEach(print(json:)) }
        guard let list else { return print(findings) }
        var table = TextTable([
            .init(Text(en: "event or id", nb: "hendelse eller id")), .init(list.title),
        ])
        for item in findings.flatMap(\.items) { table.add([item.subject, item.detail]) }
        table.print()
    }

    private func print(_ findings: [DataQuality.Finding]) {
        var table = TextTable([
            .init(Text(en: "finding", nb: "funn")), .init(Text(en: "what", nb: "hva")),
            .init(Text(en: "count", nb: "antall"), isNumber: true), .init(Text(en: "of", nb: "av"), isNumber: true),
        ])
        for finding in findings {
            table.add([
                finding.kind.rawValue, finding.kind.title.spoken, "\(finding.items.count)", "\(finding.total)",
            ])
        }
        table.print()
    }

    private func print(json finding: DataQuality.Finding) {
        Terminal.print { json in
            json.put("finding", finding.kind)
            json.put("count", finding.items.count)
            json.put("of", finding.total)
            json.put("items", finding.items)
        }
    }
}

extension DataQuality.Kind: ExpressibleByArgument {}
