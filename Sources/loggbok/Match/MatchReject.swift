import ArgumentParser
import Decisions
import Events
import Projections

struct MatchReject: AppendCommand {
    static let configuration = CommandConfiguration(
        "reject", en: "Record that a proposed offer is rejected, and why.",
        nb: "Registrer at et foreslått tilbud er avslått, og hvorfor.",
        example: "loggbok match reject 0198f3a2 0198f4b1 --reason place")

    @OptionGroup var options: AppendingOptions

    @Argument(help: .text(en: "The need.", nb: "Behovet."))
    var need: String

    @Argument(help: .text(en: "The offer.", nb: "Tilbudet."))
    var offer: String

    @Option(help: .text(en: "What spoke against it.", nb: "Hva som talte imot det."))
    var reason: MatchReason

    @OptionGroup var note: NoteOptions

    func rule(_ asking: Asking) throws -> any Rule {
        let need = try asking.find.needRow(need).need
        return RejectMatch(
            MatchRejected(
                need: need.need, offer: try asking.find.offer(offer), business: need.business, reason: reason,
                note: try note.read(asking)))
    }
}
