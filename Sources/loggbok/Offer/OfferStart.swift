import ArgumentParser
import Decisions
import Events

struct OfferStart: AppendCommand {
    static let configuration = CommandConfiguration(
        "start", en: "Record that an offer has started.",
        nb: "Registrer at et tilbud har startet.",
        example: "loggbok offer start 0198f4b1 --on 2026-03-03")

    @OptionGroup var options: AppendingOptions

    @Argument(
        help: .text(en: "The offer: its id, or the beginning of it.", nb: "Tilbudet: id-en, eller begynnelsen av den."))
    var offer: String

    func rule(_ asking: Asking) throws -> any Rule {
        StartOffer(OfferStarted(offer: try asking.find.offer(offer), date: asking.day))
    }
}
