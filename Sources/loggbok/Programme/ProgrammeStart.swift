import ArgumentParser
import Decisions
import EventSourcing
import Events

struct ProgrammeStart: AppendCommand {
    static let configuration = CommandConfiguration(
        "start", en: "Start a programme.",
        nb: "Start et program.",
        example: "loggbok programme start --name Kompetansepilot --from 2025-01-01 --funder \"Trøndelag fylkeskommune\""
    )

    @OptionGroup var options: AppendingOptions

    @Option(help: .text(en: "What it is called.", nb: "Hva det heter."))
    var name: String

    @Option(help: .text(en: "Its first day.", nb: "Første dag."))
    var from: CalendarDate

    @Option(help: .text(en: "Its last day.", nb: "Siste dag."))
    var to: CalendarDate?

    @Option(help: .text(en: "Who pays for it.", nb: "Hvem som betaler."))
    var funder: String

    @Option(
        help: .text(
            en: "Largest share the grant may carry, in basis points.",
            nb: "Største andel tilskuddet kan dekke, i basispunkter."))
    var grantShareMax: Int = 7000

    func rule(_ asking: Asking) throws -> any Rule {
        StartProgramme(
            ProgrammeStarted(
                programme: asking.new(), name: name, from: from, to: to, funder: funder, grantShareMax: grantShareMax))
    }
}
