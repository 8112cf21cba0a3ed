import ArgumentParser
import Decisions
import Events

struct ActorRegister: AppendCommand {
    static let configuration = CommandConfiguration(
        "register", en: "Register somebody who will record, by an id alone.",
        nb: "Registrer noen som skal registrere, bare med en id.",
        example: "loggbok actor register --role coordinator --region 0198f0a1")

    @OptionGroup var options: AppendingOptions

    @Option(
        help: .text(
            en: "coordinator, provider, county, analyst, auditor or system.",
            nb: "coordinator, provider, county, analyst, auditor eller system."))
    var role: ActorRole

    @Option(
        help: .text(en: "The region: its id, or the beginning of it.", nb: "Regionen: id-en, eller begynnelsen av den.")
    )
    var region: String?

    func rule(_ asking: Asking) throws -> any Rule {
        RegisterActor(
            ActorRegistered(
                actor: asking.new(), role: role, region: try region.map { try asking.find.region($0) }))
    }
}
