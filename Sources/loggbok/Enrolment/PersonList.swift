import ArgumentParser
import EventSourcing
import Events
import Projections
import ViewStorage

struct PersonList: ParsableCommand {
    static let configuration = CommandConfiguration(
        "list", en: "List participants with their enrolments, without names.",
        nb: "List opp deltakere med påmeldinger, uten navn.", example: "loggbok person list --business 999900003")

    @OptionGroup var options: ReadingOptions

    @Option(help: .text(en: "Who work in this business: number or id.", nb: "I denne virksomheten: nummer eller id."))
    var business: String?

    func run() throws {
        let standing = try options.standing(options.logbook.open())
        let views = standing.views
        let wanted = try business.map { try Resolver(standing: { standing }).business($0) }
        let entries = try PersonIndex(views).entries.filter { wanted == nil || $0.person.business == wanted }
        if options.json { return entries.forEach { entry in Terminal.print(row: entry) } }
        let short = ShortIDs(entries.map(\.person.person.value))
        var table = TextTable([
            .init(Text(en: "person", nb: "person")), .init(Text(en: "business", nb: "virksomhet")),
            .init(Text(en: "offer", nb: "tilbud")), .init(Text(en: "status", nb: "status")),
        ])
        for entry in entries {
            let name = try entry.person.business.flatMap { try views.businesses.businesses.get($0)?.shownName } ?? ""
            if entry.enrolments.isEmpty { table.add([short(entry.person.person.value), name, "-", "-"]) }
            for (_, row) in entry.enrolments {
                let offer = try views.offers.offers.get(row.enrolment.offer)?.offer.title ?? ""
                table.add([short(entry.person.person.value), name, offer, row.status.title.spoken])
            }
        }
        table.print()
    }
}
