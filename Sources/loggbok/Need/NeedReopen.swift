import ArgumentParser
import Decisions
import Events

struct NeedReopen: AppendCommand {
    static let configuration = CommandConfiguration(
        "reopen", en: "Record that a need is there still.",
        nb: "Registrer at et behov fortsatt er der.",
        example: "loggbok need reopen 0198f3a2 --reason \"the course was cancelled\"")

    @OptionGroup var options: AppendingOptions

    @Argument(
        help: .text(en: "The need: its id, or the beginning of it.", nb: "Behovet: id-en, eller begynnelsen av den."))
    var need: String

    @Option(help: .text(en: "Why.", nb: "Hvorfor."))
    var reason: String

    @OptionGroup var note: NoteOptions

    func rule(_ asking: Asking) throws -> any Rule {
        let id = try asking.find.need(need)
        return ReopenNeed(
            NeedReopened(need: id, reason: reason, note: try note.read(asking, about: asking.find.business(of: id))))
    }
}
