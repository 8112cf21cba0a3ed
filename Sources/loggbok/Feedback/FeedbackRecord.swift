import ArgumentParser
import Decisions
import EventSourcing
import Events
import Projections

struct FeedbackRecord: AppendCommand {
    static let configuration = CommandConfiguration(
        "record", en: "Record what a participant or a business says of an offer.",
        nb: "Registrer hva en deltaker eller en virksomhet sier om et tilbud.",
        example: "loggbok feedback record --enrolment 0198f6d3 --relevance 4 --used-at-work yes --months-after 3")

    @OptionGroup var options: AppendingOptions

    @Option(
        help: .text(
            en: "Whose feedback it is: an enrolment's id, or the beginning of it.",
            nb: "Hvem det er fra: id-en til en påmelding, eller begynnelsen av den."))
    var enrolment: String?

    @Option(
        help: .text(
            en: "The business it is from: number or id.", nb: "Virksomheten det er fra: nummer eller id."))
    var business: String?

    @Option(
        help: .text(
            en: "The offer, where no enrolment is given.", nb: "Tilbudet, der ingen påmelding oppgis."))
    var offer: String?

    @Option(help: .text(en: "From 1, not at all, to 5, very.", nb: "Fra 1, ikke i det hele tatt, til 5, svært."))
    var relevance: Int

    @Option(help: .text(en: "yes or no; nothing if not asked.", nb: "yes eller no; ingenting hvis ikke spurt."))
    var usedAtWork: YesNo?

    @Option(help: .text(en: "How many months after the offer ended.", nb: "Hvor mange måneder etter tilbudets slutt."))
    var monthsAfter: Int = 0

    @OptionGroup var personal: PersonalOptions

    @Option(
        help: .text(
            en: "What they said, kept under seal: `-` or `edit`.", nb: "Hva de sa, lagret forseglet: `-` eller `edit`.",
            valueName: "-|edit"))
    var comment: PersonalArgument?

    func rule(_ asking: Asking) throws -> any Rule {
        let from = try enrolment.map { try asking.find.enrolment($0) }
        guard let offer = try from?.row.enrolment.offer ?? offer.map({ try asking.find.offer($0) }) else {
            throw Failure(
                .usage, en: "Which offer? Say --enrolment, or --business and --offer.",
                nb: "Hvilket tilbud? Skriv --enrolment, eller --business og --offer.")
        }
        return RecordFeedback(
            FeedbackRecorded(
                feedback: asking.new(), offer: offer, enrolment: from?.id,
                business: try business.map { try asking.find.business($0) }, relevance: relevance,
                usedAtWork: usedAtWork.map { $0 == .yes }, monthsAfter: monthsAfter,
                comment: try personal.read(
                    comment, Text(en: "Comment", nb: "Kommentar"), about: from?.row.enrolment.person.tag, isLong: true))
        )
    }
}

enum YesNo: String, ExpressibleByArgument {
    case yes, no
}
