import ArgumentParser
import Decisions
import Events
import Projections

extension MatchReason: ExpressibleByArgument {}
extension ReferenceKind: ExpressibleByArgument {}

struct MatchAccept: AppendCommand {
    static let configuration = CommandConfiguration(
        "accept", en: "Record that a proposed offer is accepted.", nb: "Registrer at et foreslått tilbud er godtatt.",
        example: "loggbok match accept 0198f3a2 0198f4b1")

    @OptionGroup var options: AppendingOptions

    @Argument(help: .text(en: "The need.", nb: "Behovet."))
    var need: String

    @Argument(help: .text(en: "The offer.", nb: "Tilbudet."))
    var offer: String

    @Option(help: .text(en: "What spoke most for it.", nb: "Hva som talte mest for det."))
    var reason: MatchReason?

    @OptionGroup var note: NoteOptions

    func rule(_ asking: Asking) throws -> any Rule {
        let need = try asking.find.needRow(need).need
        return AcceptMatch(
            MatchAccepted(
                need: need.need, offer: try asking.find.offer(offer), business: need.business, reason: reason,
                note: try note.read(asking)))
    }
}
