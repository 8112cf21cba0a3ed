import ArgumentParser

struct ProgrammeCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        "programme", en: "The programme itself.", nb: "Selve programmet.",
        example: "loggbok programme start --name Kompetansepilot --from 2025-01-01 --funder Fylket",
        subcommands: [ProgrammeStart.self])
}
