import ArgumentParser
import Decisions
import EventSourcing
import EventStorage
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

    /// A day that is none of the offer's.
    func warnings(_ event: NewEvent, in log: EventLog) throws -> [Text] {
        let closed = try OfferClosed(json: event.data.span, version: event.version)
        let days = try OfferDays(of: closed.offer) { try log.events($0) }
        return [days?.warning(close: closed.date)].compactMap { $0 }
    }
}
