import ArgumentParser
import Decisions
import Events
import Projections

struct EnrolmentWithdraw: AppendCommand {
    static let configuration = CommandConfiguration(
        "withdraw", en: "Record that a participant left after the start.",
        nb: "Registrer at en deltaker sluttet etter start.",
        example: "loggbok enrolment withdraw 0198f6d3 --reason \"other work\"")

    @OptionGroup var options: AppendingOptions

    @Argument(
        help: .text(
            en: "The enrolment: its id, or the beginning of it.", nb: "Påmeldingen: id-en, eller begynnelsen av den."))
    var enrolment: String

    @Option(help: .text(en: "Who gave it up.", nb: "Hvem som ga den opp."))
    var by: Party = .participant

    @Option(help: .text(en: "Why.", nb: "Hvorfor."))
    var reason: String

    func rule(_ asking: Asking) throws -> any Rule {
        let (id, row) = try asking.find.enrolment(enrolment)
        return WithdrawEnrolment(
            EnrolmentWithdrawn(
                enrolment: id, offer: row.enrolment.offer, person: row.enrolment.person, date: asking.day, by: by,
                reason: reason))
    }
}
