import ArgumentParser
import EventSourcing
import Events
import JSON
import Projections
import ViewStorage

struct BusinessShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        "show", en: "Show a business and everything that happened with it.",
        nb: "Vis en virksomhet og alt som har skjedd med den.", example: "loggbok business show 999900003")

    @OptionGroup var options: ReadingOptions

    @Argument(help: .text(en: "The business: its number or id.", nb: "Virksomheten: nummer eller id."))
    var business: String

    func run() throws {
        let logbook = try options.logbook.open()
        let standing = try options.standing(logbook)
        let views = standing.views
        let id = try Resolver(standing: { standing }).business(business)
        guard let row = try views.businesses.businesses.get(id) else {
            throw Failure(
                .notThere, en: "There is no \(id) in this logbook.", nb: "Det finnes ingen \(id) i denne loggboka.")
        }
        let today = try options.today(logbook)
        let entries = try views.timeline.entries.rows(under: id)
        if options.json {
            Terminal.print { json in
                json.put("business", row)
                json.put("timeline", entries.map { TimelineEntry(position: $0.key.second, row: $0.row) })
            }
            return
        }
        let facts: [(Text, String)] = [
            (Text(en: "Business", nb: "Virksomhet"), row.shownName),
            (Text(en: "Id", nb: "Id"), id.description),
            (Text(en: "Number", nb: "Orgnr"), row.business.orgnr?.description ?? ""),
            (Text(en: "Municipality", nb: "Kommune"), Municipalities.name(row.municipality(on: today))),
            (Text(en: "Size", nb: "Størrelse"), row.sizeClass(on: today).title.spoken),
            (Text(en: "Sector", nb: "Sektor"), row.sector(on: today).title.spoken),
        ]
        for (name, value) in facts where !value.isEmpty {
            Terminal.print(wrapped: "\(name.spoken):".padded(to: 14) + value, indent: 14)
        }
        Terminal.print("")
        var table = TextTable([
            .init(Text(en: "position", nb: "posisjon"), isNumber: true), .init(Text(en: "day", nb: "dag")),
            .init(Text(en: "event", nb: "hendelse")), .init(Text(en: "about", nb: "om")), .init(Text("")),
        ])
        for (key, entry) in entries {
            table.add([
                "\(key.second)", "\(entry.on)", Catalogue.type(named: entry.type)?.title.spoken ?? entry.type.name,
                try views.title(of: entry.detail), entry.isLate ? Text(en: "late", nb: "sent").spoken : "",
            ])
        }
        table.print()
    }
}

extension ProgrammeViews {
    /// What people call the thing that a timeline is about: an offer by its title, everything else as it stands there.
    fileprivate func title(of detail: String) throws -> String {
        guard let offer = OfferID(detail) else { return detail }
        return try offers.offers.get(offer)?.offer.title ?? detail
    }
}
