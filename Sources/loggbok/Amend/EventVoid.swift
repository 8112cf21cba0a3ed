import ArgumentParser
import Decisions
import EventSourcing
import EventStorage
import Events

struct EventVoid: AppendCommand {
    static let configuration = CommandConfiguration(
        "void", en: "Say that an event, or a correction, should never have been.",
        nb: "Si at en hendelse, eller en retting, aldri skulle ha vært.",
        example: "loggbok void 17 --reason duplicate")

    @OptionGroup var options: AppendingOptions

    @Argument(help: .text(en: "The event: its position or id.", nb: "Hendelsen: posisjon eller id."))
    var event: String

    @Option(
        help: .text(
            en: "mistake, subject, date, amount, duplicate, not-happened or other.",
            nb: "mistake, subject, date, amount, duplicate, not-happened eller other."))
    var reason: AmendmentReason

    @Option(help: .text(en: "The legal basis, where one is needed.", nb: "Hjemmelen, der det trengs."))
    var legalBasis: String?

    @OptionGroup var note: NoteOptions

    func rule(_ asking: Asking) throws -> any Rule {
        let target = try EventReference(text: event).find(in: asking.log)
        return VoidEvent(
            EventVoided(
                target: target.id, at: target.position, of: target.type,
                about: try asking.chain(of: target).tagsToAmend(target), reason: reason,
                legalBasis: legalBasis, note: try note.read(asking)))
    }
}
