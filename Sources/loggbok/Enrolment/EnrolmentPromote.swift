import ArgumentParser
import Decisions
import Events
import Projections

struct EnrolmentPromote: AppendCommand {
    static let configuration = CommandConfiguration(
        "promote", en: "Give a free seat to somebody who waits.",
        nb: "Gi en ledig plass til en som venter.",
        example: "loggbok enrolment promote 0198f6d3")

    @OptionGroup var options: AppendingOptions

    @Argument(
        help: .text(
            en: "The enrolment: its id, or the beginning of it.", nb: "Påmeldingen: id-en, eller begynnelsen av den."))
    var enrolment: String

    @Option(
        help: .text(
            en: "Why somebody goes before those first in line.", nb: "Hvorfor noen går foran dem som står først."))
    var outOfOrderReason: String?

    func rule(_ asking: Asking) throws -> any Rule {
        let (id, row) = try asking.find.enrolment(enrolment)
        return PromoteEnrolment(
            EnrolmentPromoted(
                enrolment: id, offer: row.enrolment.offer, person: row.enrolment.person,
                outOfOrderReason: outOfOrderReason))
    }
}
