import ArgumentParser
import EventSourcing
import Events
import Projections
import ViewStorage

struct CostList: ParsableCommand {
    static let configuration = CommandConfiguration(
        "list", en: "List the costs that were entered.", nb: "List opp kostnadene som er ført.",
        example: "loggbok cost list")

    @OptionGroup var options: ReadingOptions

    func run() throws {
        let views = try options.standing(options.logbook.open()).views
        let rows = try views.resources.costs.rows().map(\.row).sorted { ($0.on, $0.at) < ($1.on, $1.at) }
        if options.json { return rows.forEach { row in Terminal.print(row: row) } }
        var table = TextTable([
            .init(Text(en: "day", nb: "dag")), .init(Text(en: "kroner", nb: "kroner"), isNumber: true),
            .init(Text(en: "kind", nb: "slag")), .init(Text(en: "borne by", nb: "båret av")),
            .init(Text(en: "role", nb: "rolle")), .init(Text(en: "for", nb: "for")),
        ])
        for row in rows {
            table.add([
                "\(row.on)", Kroner.text(row.event.øre).spoken, row.event.kind.title.spoken,
                row.event.fundedBy.title.spoken,
                row.event.role?.title.spoken ?? "", try views.spent(on: row.event.business, row.event.offer),
            ])
        }
        table.print()
    }
}
