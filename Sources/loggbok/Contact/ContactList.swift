import ArgumentParser
import EventSourcing
import Events
import Projections
import ViewStorage

struct ContactList: ParsableCommand {
    static let configuration = CommandConfiguration(
        "list", en: "List whom to ask: names and telephones for who holds the key.",
        nb: "List opp hvem man spør: navn og telefon for den som har nøkkelen.",
        example: "loggbok contact list --business 999900003")

    @OptionGroup var options: ReadingOptions

    @Option(help: .text(en: "In this business: its number or id.", nb: "I denne virksomheten: nummer eller id."))
    var business: String?

    func run() throws {
        let logbook = try options.logbook.open()
        let standing = try options.standing(logbook)
        let persons = OpenedPersons(logbook: logbook)
        let views = standing.views
        let wanted = try business.map { try Resolver(standing: { standing }).business($0) }
        let rows = try wanted.map { try views.contacts.contacts.rows(under: $0) } ?? views.contacts.contacts.rows()
        let personal = try rows.map { try persons.values(of: $0.key.second.tag, from: ContactRegistered.type) }
        if options.json {
            for (row, personal) in zip(rows, personal) { try Terminal.print(row: row.row, personal: personal) }
            return
        }
        let short = ShortIDs(rows.map(\.key.second.value))
        var table = TextTable([
            .init(Text(en: "contact", nb: "kontakt")), .init(Text(en: "business", nb: "virksomhet")),
            .init(Text(en: "function", nb: "funksjon")), .init(Text(en: "name", nb: "navn")),
            .init(Text(en: "telephone", nb: "telefon")),
        ])
        for ((key, row), personal) in zip(rows, personal) {
            let business = try views.businesses.businesses.get(key.first)
            table.add([
                short(key.second.value), business?.shownName ?? "", row.event.function, personal.spoken("name"),
                personal.spoken("phone"),
            ])
        }
        table.print()
    }
}
