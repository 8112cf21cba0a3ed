import ArgumentParser
import EventSourcing
import Events
import Projections
import ViewStorage

struct MatchWhyNot: ParsableCommand {
    static let configuration = CommandConfiguration(
        "why-not", en: "Why an offer is not shown for a need: everything that stands in its way.",
        nb: "Hvorfor et tilbud ikke vises for et behov: alt som står i veien.",
        example: "loggbok match why-not 0198f3a2 0198f4b1")

    @OptionGroup var options: ReadingOptions

    @Argument(help: .text(en: "The need.", nb: "Behovet."))
    var need: String

    @Argument(help: .text(en: "The offer.", nb: "Tilbudet."))
    var offer: String

    func run() throws {
        let logbook = try options.logbook.open()
        let views = try options.standing(logbook).views
        let find = Resolver(standing: { try options.standing(logbook) })
        let (need, offer) = (try find.needRow(need), try find.offerRow(offer))
        let (explanation, matcher) = try views.explanation(of: offer, for: need, on: try options.today(logbook))
        let events = try MatchEvents(logbook.log, need, offer, options.viewHorizon(logbook))
        if options.json {
            ExplanationRendering.print(json: explanation, matcher, events)
        } else {
            ExplanationRendering.print(whyNot: explanation, matcher, offer, events)
        }
    }
}
