import ArgumentParser
import Decisions
import Events
import Projections

struct SessionCancel: AppendCommand {
    static let configuration = CommandConfiguration(
        "cancel", en: "Record that a session will not take place.",
        nb: "Registrer at en samling ikke blir noe av.",
        example: "loggbok session cancel 0198f7e4 --reason \"teacher ill\"")

    @OptionGroup var options: AppendingOptions

    @Argument(
        help: .text(
            en: "The session: its id, or the beginning of it.", nb: "Samlingen: id-en, eller begynnelsen av den.")
    )
    var session: String

    @Option(help: .text(en: "Why.", nb: "Hvorfor."))
    var reason: String?

    func rule(_ asking: Asking) throws -> any Rule {
        let (id, row) = try asking.find.session(session)
        return CancelSession(SessionCancelled(session: id, offer: row.offer, reason: reason))
    }
}
