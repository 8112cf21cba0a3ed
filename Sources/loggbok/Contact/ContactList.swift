import ArgumentParser
import EventSourcing
import Events
import Projections
import ViewStorage

struct ContactList: ParsableCommand {
    static let configuration = CommandConfiguration(
        "list", en: "List whom to ask, without names.", nb: "List opp hvem man spør, uten navn.",
        example: "loggbok contact list --business 999900003")

    @OptionGroup var options: ReadingOptions

    @Option(help: .text(en: "In this business: its number or id.", nb: "I denne virksomheten: nummer eller id."))
    var business: String?

    func run() throws {
        let standing = try options.standing(options.logbook.open())
        let views = standing.views
        let wanted = try business.map { try Resolver(standing: { standing }).business($0) }
        let rows = try wanted.map { try views.contacts.contacts.rows(under: $0) } ?? views.contacts.contacts.rows()
        if options.json { return rows.forEach { _, row in Terminal.print(row: row) } }
        let short = ShortIDs(rows.map(\.key.second.value))
        var table = TextTable([
            .init(Text(en: "contact", nb: "kontakt")), .init(Text(en: "business", nb: "virksomhet")),
            .init(Text(en: "function", nb: "funksjon")), .init(Text(en: "since", nb: "siden")),
        ])
        for (key, row) in rows {
            let business = try views.businesses.businesses.get(key.first)
            table.add([
                short(key.second.value), business?.shownName ?? "", row.event.function, "\(row.on)",
            ])
        }
        table.print()
    }
}
