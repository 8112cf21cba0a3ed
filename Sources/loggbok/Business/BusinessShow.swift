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
        let family = try views.businesses.family(of: id)
        let entries = try family.flatMap { try views.timeline.entries.rows(under: $0) }
            .sorted { ($0.key.second, $0.key.first) < ($1.key.second, $1.key.first) }
        if options.json {
            Terminal.print { json in
                json.put("business", row)
                if family.count > 1 { json.put("establishments", Array(family.dropFirst())) }
                json.put(
                    "timeline",
                    entries.map { key, row in
                        TimelineEntry(position: key.second, of: key.first == id ? nil : key.first, row: row)
                    })
            }
            return
        }
        let facts: [(Text, String)] = [
            (Text(en: "Business", nb: "Virksomhet"), row.shownName),
            (Text(en: "Id", nb: "Id"), id.description),
            (Text(en: "Number", nb: "Orgnr"), row.business.orgnr?.description ?? ""),
            (Text(en: "Municipality", nb: "Kommune"), Municipalities.name(row.municipality(on: today))),
            (Text(en: "Size", nb: "Størrelse"), row.sizeClass(on: today).title.spoken),
            (Text(en: "Sector", nb: "Sektor"), row.sectorTitle(on: today).spoken),
            (Text(en: "Ended", nb: "Nedlagt"), try ended(row, views)),
        ]
        for (name, value) in facts where !value.isEmpty {
            Terminal.print(wrapped: "\(name.spoken):".padded(to: 14) + value, indent: 14)
        }
        try printEstablishments(family, views)
        Terminal.print("")
        var table = TextTable([
            .init(Text(en: "position", nb: "posisjon"), isNumber: true), .init(Text(en: "day", nb: "dag")),
            .init(Text(en: "event", nb: "hendelse")), .init(Text(en: "about", nb: "om")), .init(Text("")),
        ])
        for (key, entry) in entries {
            table.add([
                "\(key.second)", "\(entry.on)", Catalogue.type(named: entry.type)?.title.spoken ?? entry.type.name,
                try (key.first == id ? "" : "\(views.shownName(of: key.first)): ") + views.title(of: entry.detail),
                entry.isLate ? Text(en: "late", nb: "sent").spoken : "",
            ])
        }
        table.print()
    }

    private func ended(_ row: BusinessRow, _ views: ProgrammeViews) throws -> String {
        let into = try row.mergedInto.map { Text(en: ", into ", nb: ", inn i ").spoken + (try views.shownName(of: $0)) }
        return row.endedOn.map { "\($0)\(into ?? "")" } ?? ""
    }

    private func printEstablishments(_ family: [BusinessID], _ views: ProgrammeViews) throws {
        for (index, business) in family.dropFirst().enumerated() {
            let heading = index == 0 ? Text(en: "Parts:", nb: "Deler:").spoken : ""
            Terminal.print(heading.padded(to: 14) + (try views.shownName(of: business)))
        }
    }
}

extension ProgrammeViews {
    /// What a business is called, or its number or id where its name is not told.
    func shownName(of business: BusinessID) throws -> String {
        try businesses.businesses.get(business)?.shownName ?? business.description
    }
}

extension ProgrammeViews {
    /// What people call the thing that a timeline is about: an offer by its title, everything else as it stands there.
    fileprivate func title(of detail: String) throws -> String {
        guard let offer = OfferID(detail) else { return detail }
        return try offers.offers.get(offer)?.offer.title ?? detail
    }
}
