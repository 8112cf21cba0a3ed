import ArgumentParser
import Decisions
import EventSourcing
import Events

struct RegionDefine: AppendCommand {
    static let configuration = CommandConfiguration(
        "define", en: "Say which municipalities belong to a region.",
        nb: "Si hvilke kommuner som hører til en region.",
        example: "loggbok region define --name Namdalen --kom 5007 --kom 5045 --from 2024-01-01")

    @OptionGroup var options: AppendingOptions

    @Option(help: .text(en: "What it is called.", nb: "Hva den heter."))
    var name: String

    @Option(
        help: .text(
            en: "A municipality that belongs to it; repeat for each.", nb: "En kommune som hører til; gjenta for hver.")
    )
    var kom: [MunicipalityNumber]

    @Option(help: .text(en: "From which day they belong.", nb: "Fra hvilken dag de hører til."))
    var from: CalendarDate

    func rule(_ asking: Asking) throws -> any Rule {
        let members = kom.map { RegionMember(kom: $0, from: from, to: nil) }
        return DefineRegion(RegionDefined(region: asking.new(), name: name, members: members))
    }
}
