import ArgumentParser
import EventSourcing
import Events
import Projections
import ViewStorage

struct OfferList: ParsableCommand {
    static let configuration = CommandConfiguration(
        "list", en: "List offers with their seats.", nb: "List opp tilbud med plasser.",
        example: "loggbok offer list --status published")

    @OptionGroup var options: ReadingOptions

    @Option(
        help: .text(
            en: "planned, published, started, closed or cancelled.",
            nb: "planned, published, started, closed eller cancelled."))
    var status: OfferRow.Status?

    func run() throws {
        let views = try options.standing(options.logbook.open()).views
        let rows = try views.offers.offers.rows().map(\.row).filter { status == nil || $0.status == status }
        if options.json { return rows.forEach { row in Terminal.print(row: row) } }
        let short = ShortIDs(rows.map(\.offer.offer.value))
        var table = TextTable([
            .init(Text(en: "offer", nb: "tilbud")), .init(Text(en: "title", nb: "tittel")),
            .init(Text(en: "start", nb: "start"), isNumber: true),
            .init(Text(en: "seats", nb: "plasser"), isNumber: true),
            .init(Text(en: "waiting", nb: "venter"), isNumber: true),
            .init(Text(en: "status", nb: "status"), isNumber: true),
        ])
        for row in rows {
            table.add([
                short(row.offer.offer.value), row.offer.title, row.offer.start?.description ?? "-",
                "\(row.seatsTaken)/\(row.capacity)", "\(row.waiting)", row.status.title.spoken,
            ])
        }
        table.print()
    }
}

extension OfferRow.Status: ExpressibleByArgument {}
