import ArgumentParser
import Decisions
import Events

struct OutreachRecord: AppendCommand {
    static let configuration = CommandConfiguration(
        "record", en: "Record an attempt to reach a business; it counts as no visit.",
        nb: "Registrer et forsøk på å få kontakt; det regnes ikke som besøk.",
        example: "loggbok outreach record --business 999900003 --channel phone --outcome no-answer")

    @OptionGroup var options: AppendingOptions

    @Option(help: .text(en: "The business: its number or id.", nb: "Virksomheten: nummer eller id."))
    var business: String

    @Option(help: .text(en: "phone, email, letter or social.", nb: "phone, email, letter eller social."))
    var channel: OutreachAttempted.Channel

    @Option(
        help: .text(en: "answered, agreed, declined or no-answer.", nb: "answered, agreed, declined eller no-answer."))
    var outcome: OutreachAttempted.Outcome

    @OptionGroup var note: NoteOptions

    func rule(_ asking: Asking) throws -> any Rule {
        AttemptOutreach(
            OutreachAttempted(
                business: try asking.find.business(business), channel: channel, outcome: outcome,
                note: try note.read(asking)))
    }
}
