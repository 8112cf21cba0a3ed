import ArgumentParser
import EventSourcing
import Events
import Projections
import ViewStorage

struct PartnerList: ParsableCommand {
    static let configuration = CommandConfiguration(
        "list", en: "Partners and providers.", nb: "Samarbeidspartnere og tilbydere.", example: "loggbok partner list")

    @OptionGroup var options: ReadingOptions

    func run() throws {
        let views = try options.standing(options.logbook.open()).views
        let rows = try views.partners.partners.rows().map(\.row)
        if options.json { return rows.forEach { row in Terminal.print(row: row) } }
        let short = ShortIDs(rows.map(\.content.partner.value))
        var table = TextTable([
            .init(Text(en: "partner", nb: "partner")), .init(Text(en: "name", nb: "navn")),
            .init(Text(en: "kind", nb: "slag")),
        ])
        for row in rows {
            table.add([short(row.content.partner.value), row.content.name, row.content.kind.title.spoken])
        }
        table.print()
    }
}
