import ArgumentParser
import EventSourcing
import Events
import Projections
import ViewStorage

struct FeedbackList: ParsableCommand {
    static let configuration = CommandConfiguration(
        "list", en: "List what was said of offers.", nb: "List opp hva som er sagt om tilbud.",
        example: "loggbok feedback list --offer 0198f4b1")

    @OptionGroup var options: ReadingOptions

    @Option(
        help: .text(
            en: "Of this offer: its id, or the beginning of it.",
            nb: "Om dette tilbudet: id-en, eller begynnelsen av den."
        ))
    var offer: String?

    func run() throws {
        let standing = try options.standing(options.logbook.open())
        let views = standing.views
        let wanted = try offer.map { try Resolver(standing: { standing }).offer($0) }
        let rows = try views.feedback.feedback.rows().map(\.row).filter { wanted == nil || $0.event.offer == wanted }
        if options.json { return rows.forEach { row in Terminal.print(row: row) } }
        var table = TextTable([
            .init(Text(en: "day", nb: "dag")), .init(Text(en: "offer", nb: "tilbud")),
            .init(Text(en: "from", nb: "fra")), .init(Text(en: "relevance", nb: "nytte"), isNumber: true),
            .init(Text(en: "used at work", nb: "brukt i jobben")),
            .init(Text(en: "months after", nb: "måneder etter"), isNumber: true),
        ])
        for row in rows {
            let feedback = row.event
            let from = try feedback.business.flatMap { try views.businesses.businesses.get($0)?.shownName }
            table.add([
                "\(row.on)", try views.offers.offers.get(feedback.offer)?.offer.title ?? "",
                from ?? Text(en: "a participant", nb: "en deltaker").spoken, "\(feedback.relevance)",
                feedback.usedAtWork.map { $0 ? Text(en: "yes", nb: "ja").spoken : Text(en: "no", nb: "nei").spoken }
                    ?? "-",
                "\(feedback.monthsAfter)",
            ])
        }
        table.print()
    }
}
