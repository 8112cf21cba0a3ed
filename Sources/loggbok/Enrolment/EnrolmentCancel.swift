import ArgumentParser
import Decisions
import Events
import Projections

struct EnrolmentCancel: AppendCommand {
    static let configuration = CommandConfiguration(
        "cancel", en: "Give up a seat before the offer starts, or a place in the line.",
        nb: "Gi opp en plass før tilbudet starter, eller en plass i køen.",
        example: "loggbok enrolment cancel 0198f6d3 --reason \"other work\"")

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
        return CancelEnrolment(
            EnrolmentCancelled(
                enrolment: id, offer: row.enrolment.offer, person: row.enrolment.person, date: asking.day, by: by,
                reason: reason))
    }
}
