import ArgumentParser
import Decisions
import Events

struct NeedWithdraw: AppendCommand {
    static let configuration = CommandConfiguration(
        "withdraw", en: "Record that a need is no longer asked for.",
        nb: "Registrer at et behov ikke lenger gjelder.",
        example: "loggbok need withdraw 0198f3a2 --reason \"solved it themselves\"")

    @OptionGroup var options: AppendingOptions

    @Argument(
        help: .text(en: "The need: its id, or the beginning of it.", nb: "Behovet: id-en, eller begynnelsen av den."))
    var need: String

    @Option(help: .text(en: "Why.", nb: "Hvorfor."))
    var reason: String

    @OptionGroup var note: NoteOptions

    func rule(_ asking: Asking) throws -> any Rule {
        let id = try asking.find.need(need)
        return WithdrawNeed(
            NeedWithdrawn(need: id, reason: reason, note: try note.read(asking, about: asking.find.business(of: id))))
    }
}
