import ArgumentParser
import EventSourcing
import Events
import JSON
import Matching
import Projections
import ViewStorage

struct MatchShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        "show", en: "The offers that will do for a need, with the reasons.",
        nb: "Tilbudene som passer for et behov, med begrunnelse.", example: "loggbok match show 0198f3a2 --offers 3")

    @OptionGroup var options: ReadingOptions

    @Argument(
        help: .text(en: "The need: its id, or the beginning of it.", nb: "Behovet: id-en, eller begynnelsen av den."))
    var need: String

    @Option(help: .text(en: "At most so many offers.", nb: "Høyst så mange tilbud."))
    var offers: Int = 5

    func validate() throws {
        guard offers >= 0 else {
            throw ValidationError(
                Text(en: "A limit cannot be negative.", nb: "En grense kan ikke være negativ.").spoken)
        }
    }

    func run() throws {
        let logbook = try options.logbook.open()
        let views = try options.standing(logbook).views
        let day = try options.today(logbook)
        let row = try Resolver(standing: { try options.standing(logbook) }).needRow(need)
        let entry = try views.boardEntry(for: row, on: day, offersEach: offers)
        guard !options.json else { return BoardRendering.print(json: entry) }
        BoardRendering.print(
            row, try views.businesses.businesses.get(row.need.business), ShortIDs([row.need.need.value]))
        BoardRendering.print(entry)
        for shown in entry.offers {
            Terminal.print("")
            let (explanation, _) = try views.explanation(of: shown.offer, for: row, on: day)
            let events = try MatchEvents(logbook.log, row, shown.offer, options.viewHorizon(logbook))
            ExplanationRendering.print(explanation, shown.offer, events)
        }
    }
}

extension Resolver {
    /// The need, with how it stands.
    func needRow(_ text: String) throws -> NeedRow {
        let id = try need(text)
        guard let row = try standing().views.needs.needs.get(id) else { throw Self.missing(id.description) }
        return row
    }

    /// The offer, with how it stands.
    func offerRow(_ text: String) throws -> OfferRow {
        let id = try offer(text)
        guard let row = try standing().views.offers.offers.get(id) else { throw Self.missing(id.description) }
        return row
    }

    private static func missing(_ text: String) -> Failure {
        Failure(.notThere, en: "There is no \(text) in this logbook.", nb: "Det finnes ingen \(text) i denne loggboka.")
    }
}
