import ArgumentParser
import EventSourcing
import Events
import Projections
import ViewStorage

struct SessionList: ParsableCommand {
    static let configuration = CommandConfiguration(
        "list", en: "List sessions, in the order of time.", nb: "List opp samlinger, i tidsrekkefølge.",
        example: "loggbok session list --offer 0198f4b1")

    @OptionGroup var options: ReadingOptions

    @Option(
        help: .text(
            en: "Of this offer: its id, or the beginning of it.",
            nb: "I dette tilbudet: id-en, eller begynnelsen av den."
        ))
    var offer: String?

    func run() throws {
        let standing = try options.standing(options.logbook.open())
        let views = standing.views
        let wanted = try offer.map { try Resolver(standing: { standing }).offer($0) }
        let rows = try views.sessions.sessions.rows().map(\.row).filter { wanted == nil || $0.offer == wanted }
            .sorted { ($0.start.instant, $0.session) < ($1.start.instant, $1.session) }
        if options.json { return rows.forEach { row in Terminal.print(row: row) } }
        let short = ShortIDs(rows.map(\.session.value))
        var table = TextTable([
            .init(Text(en: "session", nb: "samling")), .init(Text(en: "offer", nb: "tilbud")),
            .init(Text(en: "begins", nb: "begynner")), .init(Text(en: "min.", nb: "min."), isNumber: true),
            .init(Text(en: "form", nb: "form")), .init(Text(en: "there", nb: "møtt"), isNumber: true),
            .init(Text(en: "", nb: "")),
        ])
        for row in rows {
            let title = try views.offers.offers.get(row.offer)?.offer.title ?? ""
            let there = try views.sessions.attendance.rows(under: row.session).filter { $0.row.event.minutes > 0 }
            table.add([
                short(row.session.value), title, Reporting.moment(row.start), "\(row.minutes)", row.mode.title.spoken,
                "\(there.count)", row.cancelled == nil ? "" : Text(en: "cancelled", nb: "avlyst").spoken,
            ])
        }
        table.print()
    }
}
