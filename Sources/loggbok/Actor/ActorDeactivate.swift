import ArgumentParser
import Decisions
import Events

struct ActorDeactivate: AppendCommand {
    static let configuration = CommandConfiguration(
        "deactivate", en: "Record that somebody records no more.",
        nb: "Registrer at noen ikke lenger registrerer.",
        example: "loggbok actor deactivate 0198f0b2 --reason \"changed jobs\"")

    @OptionGroup var options: AppendingOptions

    @Argument(
        help: .text(en: "The actor: the id, or the beginning of it.", nb: "Aktøren: id-en, eller begynnelsen av den."))
    var who: String

    @Option(help: .text(en: "Why.", nb: "Hvorfor."))
    var reason: String?

    func rule(_ asking: Asking) throws -> any Rule {
        DeactivateActor(ActorDeactivated(actor: try asking.find.actor(who), reason: reason))
    }
}
