import ArgumentParser
import Decisions
import Events
import Projections

struct EnrolmentComplete: AppendCommand {
    static let configuration = CommandConfiguration(
        "complete", en: "Record how an enrolment ended: completed, or not.",
        nb: "Registrer hvordan en påmelding endte: fullført eller ikke.",
        example: "loggbok enrolment complete 0198f6d3 --hours 40 --result passed")

    @OptionGroup var options: AppendingOptions

    @Argument(
        help: .text(
            en: "The enrolment: its id, or the beginning of it.", nb: "Påmeldingen: id-en, eller begynnelsen av den."))
    var enrolment: String

    @Option(help: .text(en: "How many hours.", nb: "Hvor mange timer."))
    var hours: Int?

    @Option(help: .text(en: "Credits, in steps of a half.", nb: "Poeng, i halve trinn."))
    var credits: CreditsArgument?

    @Option(help: .text(en: "What kind of credits.", nb: "Hva slags poeng."))
    var creditUnit: Credits.Unit = .studiepoeng

    @Option(help: .text(en: "Passed, or attended.", nb: "Bestått, eller deltatt."))
    var result: EnrolmentCompleted.Result = .attended

    @Option(
        help: .text(en: "It was not completed, and this is why.", nb: "Den ble ikke fullført, og dette er grunnen."))
    var notCompleted: String?

    func rule(_ asking: Asking) throws -> any Rule {
        let (id, row) = try asking.find.enrolment(enrolment)
        let (offer, person, business) = (row.enrolment.offer, row.enrolment.person, row.enrolment.business)
        if let notCompleted {
            return EndEnrolment(
                EnrolmentNotCompleted(
                    enrolment: id, offer: offer, person: person, business: business, date: asking.day,
                    reason: notCompleted))
        }
        return CompleteEnrolment(
            EnrolmentCompleted(
                enrolment: id, offer: offer, person: person, business: business, date: asking.day, hours: hours,
                credits: credits.flatMap { Credits(hundredths: $0.hundredths, unit: creditUnit) }, result: result))
    }
}
