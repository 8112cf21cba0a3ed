import ArgumentParser
import EventSourcing
import Events
import Matching
import Projections
import ViewStorage

struct NeedShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        "show", en: "Show a need and the offers that will do for it.", nb: "Vis et behov og tilbudene som passer.",
        example: "loggbok need show 0198f3a2")

    @OptionGroup var options: ReadingOptions

    @Argument(
        help: .text(en: "The need: its id, or the beginning of it.", nb: "Behovet: id-en, eller begynnelsen av den."))
    var need: String

    func run() throws {
        let logbook = try options.logbook.open()
        let standing = try options.standing(logbook)
        let views = standing.views
        let id = try Resolver(standing: { standing }).need(need)
        guard let row = try views.needs.needs.get(id) else {
            throw Failure(
                .notThere, en: "There is no \(id) in this logbook.", nb: "Det finnes ingen \(id) i denne loggboka.")
        }
        let entry = try views.boardEntry(for: row, on: options.today(logbook), offersEach: 10)
        if options.json { return BoardRendering.print(json: entry) }
        let business = try views.businesses.businesses.get(row.need.business)
        let facts: [(Text, String)] = [
            (Text(en: "Need", nb: "Behov"), row.need.title),
            (Text(en: "Id", nb: "Id"), id.description),
            (Text(en: "Status", nb: "Status"), row.status.title.spoken),
            (Text(en: "Business", nb: "Virksomhet"), business?.shownName ?? row.need.business.description),
            (
                Text(en: "Heads", nb: "Personer"),
                "\(row.need.heads) (\(row.headsCovered) \(Text(en: "covered", nb: "dekket").spoken))"
            ),
            (Text(en: "Skills", nb: "Kompetanse"), row.need.skills.map(\.name).joined(separator: ", ")),
            (Text(en: "Forms", nb: "Form"), row.need.modes.map(\.title.spoken).joined(separator: ", ")),
            (
                Text(en: "Logged", nb: "Registrert"),
                "\(row.loggedOn), \(Text(en: "event", nb: "hendelse").spoken) \(row.logged)"
            ),
        ]
        for (name, value) in facts where !value.isEmpty {
            Terminal.print(wrapped: "\(name.spoken):".padded(to: 13) + value, indent: 13)
        }
        Terminal.print("")
        BoardRendering.print(entry)
    }
}
