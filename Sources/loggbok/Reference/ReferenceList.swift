import ArgumentParser
import EventSourcing
import Events
import JSON
import Projections
import ViewStorage

struct ReferenceList: ParsableCommand {
    static let configuration = CommandConfiguration(
        "list", en: "List the reference data that was loaded; * holds now.",
        nb: "List referansedata som er lastet; * gjelder nå.", example: "loggbok reference list")

    @OptionGroup var options: ReadingOptions

    func run() throws {
        let reference = try options.standing(options.logbook.open()).views.reference
        let loads = try reference.loads.rows()
        var table = TextTable([
            .init(Text(en: "Kind", nb: "Slag")), .init(Text(en: "Edition", nb: "Utgave")),
            .init(Text(en: "Position", nb: "Posisjon"), isNumber: true), .init(Text(en: "Digest", nb: "Sjekksum")),
        ])
        for (position, row) in loads {
            let load = row.content
            let holds = try reference.holding(load.kind)?.position == position
            if options.json {
                Terminal.print { json in
                    json.put("kind", load.kind)
                    json.put("version", load.edition)
                    json.put("digest", load.digest)
                    json.put("position", position)
                    json.put("holds", holds)
                }
            } else {
                table.add([(holds ? "* " : "  ") + load.kind.title.spoken, load.edition, "\(position)", load.digest])
            }
        }
        if !options.json, !table.isEmpty { table.print() }
    }
}
