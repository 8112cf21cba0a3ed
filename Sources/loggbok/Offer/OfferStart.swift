import ArgumentParser
import Decisions
import EventSourcing
import EventStorage
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

    /// A day that is none of the offer's.
    func warnings(_ event: NewEvent, in log: EventLog) throws -> [Text] {
        let started = try OfferStarted(json: event.data.span, version: event.version)
        let days = try OfferDays(of: started.offer) { try log.events($0) }
        return [days?.warning(start: started.date)].compactMap { $0 }
    }
}
