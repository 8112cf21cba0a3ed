import ArgumentParser
import EventSourcing
import Events
import Projections
import ViewStorage

struct BusinessList: ParsableCommand {
    static let configuration = CommandConfiguration(
        "list", en: "List businesses.", nb: "List opp virksomheter.", example: "loggbok business list --kom 5007")

    @OptionGroup var options: ReadingOptions

    @Option(help: .text(en: "In this municipality.", nb: "I denne kommunen."))
    var kom: MunicipalityNumber?

    func run() throws {
        let logbook = try options.logbook.open()
        let views = try options.standing(logbook).views
        let today = try options.today(logbook)
        let rows = try views.businesses.businesses.rows().map(\.row).filter { row in
            kom == nil || row.municipality(on: today) == kom?.description
        }
        if options.json { return rows.forEach { row in Terminal.print(row: row) } }
        let short = ShortIDs(rows.map(\.business.business.value))
        var table = TextTable([
            .init(Text(en: "business", nb: "virksomhet")), .init(Text(en: "number", nb: "orgnr")),
            .init(Text(en: "name", nb: "navn")), .init(Text(en: "municipality", nb: "kommune")),
            .init(Text(en: "size", nb: "størrelse"), isNumber: true), .init(Text(en: "sector", nb: "sektor")),
        ])
        for row in rows {
            table.add([
                short(row.business.business.value), row.business.orgnr?.description ?? "-", row.name ?? "-",
                Municipalities.name(row.municipality(on: today)), row.sizeClass(on: today).title.spoken,
                row.sectorTitle(on: today).spoken,
            ])
        }
        table.print()
    }
}
