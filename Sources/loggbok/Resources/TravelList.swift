import ArgumentParser
import EventSourcing
import Events
import Projections
import ViewStorage

struct TravelList: ParsableCommand {
    static let configuration = CommandConfiguration(
        "list", en: "List the journeys that were entered.", nb: "List opp reisene som er ført.",
        example: "loggbok travel list")

    @OptionGroup var options: ReadingOptions

    func run() throws {
        let views = try options.standing(options.logbook.open()).views
        let rows = try views.resources.journeys.rows().map(\.row).sorted { ($0.on, $0.at) < ($1.on, $1.at) }
        if options.json { return rows.forEach { row in Terminal.print(row: row) } }
        var table = TextTable([
            .init(Text(en: "day", nb: "dag")), .init(Text(en: "km", nb: "km"), isNumber: true),
            .init(Text(en: "minutes", nb: "minutter"), isNumber: true), .init(Text(en: "by", nb: "med")),
            .init(Text(en: "role", nb: "rolle")), .init(Text(en: "for", nb: "for")),
        ])
        for row in rows {
            table.add([
                "\(row.on)", "\(row.event.km)", "\(row.event.minutes)", row.event.mode.title.spoken,
                row.event.role.title.spoken, try views.spent(on: row.event.business, row.event.offer),
            ])
        }
        table.print()
    }
}
