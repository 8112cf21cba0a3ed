import ArgumentParser
import Decisions
import EventSourcing
import EventStorage
import Events

struct EnrolmentRegister: AppendCommand {
    static let configuration = CommandConfiguration(
        "register", en: "Enrol a person in an offer.",
        nb: "Meld en person på et tilbud.",
        example: "loggbok enrolment register --offer 0198f4b1 --person 0198f5c2 --wait")

    @OptionGroup var options: AppendingOptions

    @Option(
        help: .text(en: "The offer: its id, or the beginning of it.", nb: "Tilbudet: id-en, eller begynnelsen av den."))
    var offer: String

    @Option(
        help: .text(en: "The person: the id, or the beginning of it.", nb: "Personen: id-en, eller begynnelsen av den.")
    )
    var person: String

    @Option(help: .text(en: "For which business.", nb: "For hvilken virksomhet."))
    var business: String?

    @Option(help: .text(en: "The need that led to it.", nb: "Behovet som førte til det."))
    var need: String?

    @Option(help: .text(en: "Who pays.", nb: "Hvem som betaler."))
    var funding: Funding = .other

    @Option(help: .text(en: "Would it have been done anyway?", nb: "Ville det blitt gjort uansett?"))
    var additionality: Additionality = .unknown

    @Flag(
        help: .text(en: "Go on the waiting list if there is no seat.", nb: "Gå på venteliste hvis det ikke er plass."))
    var wait = false

    @Option(help: .text(en: "Why a passed deadline is set aside.", nb: "Hvorfor en utløpt frist settes til side."))
    var overrideReason: String?

    func rule(_ asking: Asking) throws -> any Rule {
        RegisterEnrolment(
            EnrolmentRegistered(
                enrolment: asking.new(), offer: try asking.find.offer(offer), person: try asking.find.person(person),
                business: try business.map { try asking.find.business($0) },
                need: try need.map { try asking.find.need($0) },
                funding: funding, additionality: additionality, overrideReason: overrideReason),
            agreesToWait: wait)
    }

    /// A seat in another offer with a session on site at the same time.
    func warnings(_ event: NewEvent, in log: EventLog) throws -> [Text] {
        guard event.type == EnrolmentRegistered.type else { return [] }
        let enrolment = try EnrolmentRegistered(json: event.data.span, version: event.version)
        return try SessionOverlaps(of: enrolment.person, with: enrolment.offer) { try log.events($0) }.all.map(\.text)
    }
}
