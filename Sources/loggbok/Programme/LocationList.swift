import ArgumentParser
import EventSourcing
import Events
import Projections
import ViewStorage

struct LocationList: ParsableCommand {
    static let configuration = CommandConfiguration(
        "list", en: "Places.", nb: "Steder.", example: "loggbok location list")

    @OptionGroup var options: ReadingOptions

    func run() throws {
        let views = try options.standing(options.logbook.open()).views
        let rows = try views.partners.locations.rows().map(\.row)
        if options.json { return rows.forEach { row in Terminal.print(row: row) } }
        let short = ShortIDs(rows.map(\.content.location.value))
        var table = TextTable([
            .init(Text(en: "location", nb: "sted")), .init(Text(en: "name", nb: "navn")),
            .init(Text(en: "kind", nb: "slag")),
            .init(Text(en: "municipality", nb: "kommune")),
        ])
        for row in rows {
            table.add([
                short(row.content.location.value), row.content.name, row.content.kind.title.spoken,
                Municipalities.name(row.content.kom.description),
            ])
        }
        table.print()
    }
}
