import ArgumentParser
import EventSourcing
import Events
import Projections
import ViewStorage

struct PersonList: ParsableCommand {
    static let configuration = CommandConfiguration(
        "list", en: "List participants with their enrolments; names for who holds the key.",
        nb: "List opp deltakere med påmeldinger; navn for den som har nøkkelen.",
        example: "loggbok person list --business 999900003")

    @OptionGroup var options: ReadingOptions

    @Option(help: .text(en: "Who work in this business: number or id.", nb: "I denne virksomheten: nummer eller id."))
    var business: String?

    func run() throws {
        let logbook = try options.logbook.open()
        let standing = try options.standing(logbook)
        let persons = OpenedPersons(logbook: logbook)
        let views = standing.views
        let wanted = try business.map { try Resolver(standing: { standing }).business($0) }
        let entries = try PersonIndex(views).entries.filter { wanted == nil || $0.person.business == wanted }
        let personal = try entries.map { try persons.values(of: $0.person.person) }
        if options.json {
            for (entry, personal) in zip(entries, personal) { try Terminal.print(row: entry, personal: personal) }
            return
        }
        let short = ShortIDs(entries.map(\.person.person.value))
        var table = TextTable([
            .init(Text(en: "person", nb: "person")), .init(Text(en: "name", nb: "navn")),
            .init(Text(en: "business", nb: "virksomhet")),
            .init(Text(en: "offer", nb: "tilbud")), .init(Text(en: "status", nb: "status")),
        ])
        for (entry, personal) in zip(entries, personal) {
            let person = personal.spoken("name")
            let name = try entry.person.business.flatMap { try views.businesses.businesses.get($0)?.shownName } ?? ""
            if entry.enrolments.isEmpty { table.add([short(entry.person.person.value), person, name, "-", "-"]) }
            for (_, row) in entry.enrolments {
                let offer = try views.offers.offers.get(row.enrolment.offer)
                let status = row.status(in: offer).spoken
                table.add([short(entry.person.person.value), person, name, offer?.offer.title ?? "", status])
            }
        }
        table.print()
    }
}
