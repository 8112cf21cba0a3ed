import ArgumentParser
import Decisions
import Events

struct OfferCancel: AppendCommand {
    static let configuration = CommandConfiguration(
        "cancel", en: "Record that an offer will not be carried through.",
        nb: "Registrer at et tilbud er avlyst.",
        example: "loggbok offer cancel 0198f4b1 --reason too-few")

    @OptionGroup var options: AppendingOptions

    @Argument(
        help: .text(en: "The offer: its id, or the beginning of it.", nb: "Tilbudet: id-en, eller begynnelsen av den."))
    var offer: String

    @Option(help: .text(en: "Why.", nb: "Hvorfor."))
    var reason: OfferCancelled.Reason

    func rule(_ asking: Asking) throws -> any Rule {
        CancelOffer(OfferCancelled(offer: try asking.find.offer(offer), date: asking.day, reason: reason))
    }
}
