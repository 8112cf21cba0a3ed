import ArgumentParser
import Decisions
import EventSourcing
import EventStorage
import Events

struct SessionSchedule: AppendCommand {
    static let configuration = CommandConfiguration(
        "schedule", en: "Plan a session of an offer.",
        nb: "Planlegg en samling i et tilbud.",
        example:
            "loggbok session schedule --offer 0198f4b1 --start 2026-02-03T09:00 --end 2026-02-03T15:00 --location 0198f2d0"
    )

    @OptionGroup var options: AppendingOptions

    @Option(
        help: .text(en: "The offer: its id, or the beginning of it.", nb: "Tilbudet: id-en, eller begynnelsen av den."))
    var offer: String

    @Option(help: .text(en: "When it begins, by clocks in Oslo.", nb: "Når den begynner, norsk tid."))
    var start: OsloClock

    @Option(help: .text(en: "When it ends, within a day.", nb: "Når den slutter, innen et døgn."))
    var end: OsloClock

    @Option(help: .text(en: "onsite or online.", nb: "onsite eller online."))
    var mode: SessionMode = .onsite

    @Option(
        help: .text(en: "The place: its id, or the beginning of it.", nb: "Stedet: id-en, eller begynnelsen av den."))
    var location: String?

    @Option(help: .text(en: "Where it is online.", nb: "Hvor den er på nett."))
    var url: String?

    func rule(_ asking: Asking) throws -> any Rule {
        ScheduleSession(
            SessionScheduled(
                session: asking.new(), offer: try asking.find.offer(offer), start: start.time, end: end.time,
                mode: mode, location: try location.map { try asking.find.location($0) }, url: url))
    }

    /// A day that is none of the offer's.
    func warnings(_ event: NewEvent, in log: EventLog) throws -> [Text] {
        let session = try SessionScheduled(json: event.data.span, version: event.version)
        let days = try OfferDays(of: session.offer) { try log.events($0) }
        return [days?.warning(session: session.start.instant.osloDate)].compactMap { $0 }
    }
}
