import ArgumentParser
import Decisions
import Events

struct OfferClose: AppendCommand {
    static let configuration = CommandConfiguration(
        "close", en: "Record that an offer was carried through.",
        nb: "Registrer at et tilbud er gjennomført.",
        example: "loggbok offer close 0198f4b1 --on 2026-03-03")

    @OptionGroup var options: AppendingOptions

    @Argument(
        help: .text(en: "The offer: its id, or the beginning of it.", nb: "Tilbudet: id-en, eller begynnelsen av den."))
    var offer: String

    func rule(_ asking: Asking) throws -> any Rule {
        CloseOffer(OfferClosed(offer: try asking.find.offer(offer), date: asking.day))
    }
}
