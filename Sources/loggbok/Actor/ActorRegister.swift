import ArgumentParser
import Decisions
import EventSourcing
import Events

struct ActorRegister: AppendCommand {
    static let configuration = CommandConfiguration(
        "register", en: "Register somebody who will record; name and e-mail are kept under seal.",
        nb: "Registrer noen som skal registrere; navn og e-post lagres forseglet.",
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

    @OptionGroup var reach: ReachOptions

    func rule(_ asking: Asking) throws -> any Rule {
        RegisterActor(
            ActorRegistered(
                actor: asking.new(), role: role, region: try region.map { try asking.find.region($0) },
                name: try reach.readName(),
                email: try reach.readEmail()))
    }
}
