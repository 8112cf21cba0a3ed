import ArgumentParser
import Decisions
import EventSourcing
import EventStorage
import Events
import Projections

struct SessionMove: AppendCommand {
    static let configuration = CommandConfiguration(
        "move", en: "Give a session another time or place; what is not given stays.",
        nb: "Gi en samling en annen tid eller et annet sted; det som ikke oppgis, blir stående.",
        example: "loggbok session move 0198f7e4 --start 2026-02-04T09:00 --end 2026-02-04T15:00 --reason \"ferry\"")

    @OptionGroup var options: AppendingOptions

    @Argument(
        help: .text(
            en: "The session: its id, or the beginning of it.", nb: "Samlingen: id-en, eller begynnelsen av den.")
    )
    var session: String

    @Option(help: .text(en: "When it begins, by clocks in Oslo.", nb: "Når den begynner, norsk tid."))
    var start: OsloClock?

    @Option(help: .text(en: "When it ends, within a day.", nb: "Når den slutter, innen et døgn."))
    var end: OsloClock?

    @Option(help: .text(en: "onsite or online.", nb: "onsite eller online."))
    var mode: SessionMode?

    @Option(
        help: .text(en: "The place: its id, or the beginning of it.", nb: "Stedet: id-en, eller begynnelsen av den."))
    var location: String?

    @Option(help: .text(en: "Where it is online.", nb: "Hvor den er på nett."))
    var url: String?

    @Option(help: .text(en: "Why.", nb: "Hvorfor."))
    var reason: String?

    /// What is not said stays as it is.
    var found: Set<String> {
        let unsaid = [
            "start": start == nil, "end": end == nil, "mode": mode == nil, "location": location == nil,
            "url": url == nil,
        ]
        return Set(unsaid.filter(\.value).keys)
    }

    func rule(_ asking: Asking) throws -> any Rule {
        let (id, row) = try asking.find.session(session)
        return MoveSession(
            SessionMoved(
                session: id, offer: row.offer, start: start?.time ?? row.start, end: end?.time ?? row.end,
                mode: mode ?? row.mode, location: try location.map { try asking.find.location($0) } ?? row.location,
                url: url ?? row.url, reason: reason))
    }

    /// A day that is none of the offer's.
    func warnings(_ event: NewEvent, in log: EventLog) throws -> [Text] {
        let session = try SessionMoved(json: event.data.span, version: event.version)
        let days = try OfferDays(of: session.offer) { try log.events($0) }
        return [days?.warning(session: session.start.instant.osloDate)].compactMap { $0 }
    }
}
