import ArgumentParser
import EventSourcing
import Events
import JSON
import Projections
import ViewStorage

struct OfferShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        "show", en: "Show an offer, its seats and its waiting list.", nb: "Vis et tilbud med plasser og venteliste.",
        example: "loggbok offer show 0198f4b1")

    @OptionGroup var options: ReadingOptions

    @Argument(
        help: .text(en: "The offer: its id, or the beginning of it.", nb: "Tilbudet: id-en, eller begynnelsen av den."))
    var offer: String

    func run() throws {
        let logbook = try options.logbook.open()
        let standing = try options.standing(logbook)
        let views = standing.views
        let id = try Resolver(standing: { standing }).offer(offer)
        guard let row = try views.offers.offers.get(id) else {
            throw Failure(
                .notThere, en: "There is no \(id) in this logbook.", nb: "Det finnes ingen \(id) i denne loggboka.")
        }
        let all = try views.offers.enrolments(of: row, Set(EnrolmentRow.Status.allCases))
        if options.json {
            return Terminal.print { json in
                json.put("offer", row)
                json.put("enrolments", all.map(\.row))
            }
        }
        let provider = try views.partners.partners.get(row.offer.provider)
        let places = try row.offer.locations.compactMap { try views.partners.locations.get($0)?.content.name }
        let days = [row.offer.start, row.offer.end].compactMap { $0?.description }.joined(separator: " – ")
        let facts: [(Text, String)] = [
            (Text(en: "Offer", nb: "Tilbud"), row.offer.title),
            (Text(en: "Id", nb: "Id"), id.description),
            (Text(en: "Status", nb: "Status"), row.status.title.spoken),
            (Text(en: "Provider", nb: "Tilbyder"), provider?.content.name ?? row.offer.provider.description),
            (Text(en: "Form", nb: "Form"), "\(row.offer.kind.title.spoken), \(row.offer.mode.title.spoken)"),
            (Text(en: "Place", nb: "Sted"), places.joined(separator: ", ")),
            (Text(en: "Days", nb: "Dager"), days),
            (Text(en: "Deadline", nb: "Frist"), row.offer.deadline?.description ?? ""),
            (Text(en: "Skills", nb: "Kompetanse"), row.offer.skills.map(\.name).joined(separator: ", ")),
            (Text(en: "Seats", nb: "Plasser"), "\(row.seatsTaken)/\(row.capacity)"),
        ]
        for (name, value) in facts where !value.isEmpty {
            Terminal.print(wrapped: "\(name.spoken):".padded(to: 13) + value, indent: 13)
        }
        if !all.isEmpty { Terminal.print("") }
        try EnrolmentRendering.print(all, views, OpenedPersons(logbook: logbook))
    }
}
