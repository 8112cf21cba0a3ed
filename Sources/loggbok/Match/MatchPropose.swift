import ArgumentParser
import Decisions
import EventSourcing
import Events
import Matching
import Projections
import ViewStorage

struct MatchPropose: AppendCommand {
    static let configuration = CommandConfiguration(
        "propose", en: "Propose an offer for a need, with what the matcher says of it.",
        nb: "Foreslå et tilbud for et behov, med det koblingen sier om det.",
        example: "loggbok match propose 0198f3a2 0198f4b1")

    @OptionGroup var options: AppendingOptions

    @Argument(help: .text(en: "The need.", nb: "Behovet."))
    var need: String

    @Argument(help: .text(en: "The offer.", nb: "Tilbudet."))
    var offer: String

    /// What the matcher says of it.
    var found: Set<String> { ["score", "components", "matcherVersion", "positionSeen"] }

    func rule(_ asking: Asking) throws -> any Rule {
        let standing = try asking.find.standing()
        let (need, offer) = (try asking.find.needRow(need), try asking.find.offerRow(offer))
        let (explanation, matcher) = try standing.views.explanation(of: offer, for: need, on: asking.day)
        return ProposeMatch(
            MatchProposed(
                need: need.need.need, offer: offer.offer.offer, business: need.need.business, score: explanation.score,
                components: explanation.parts.map { .init(name: $0.component.rawValue, points: $0.points) },
                matcherVersion: matcher.weights.version, positionSeen: standing.position))
    }
}
