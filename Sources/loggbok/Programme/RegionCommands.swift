import ArgumentParser

struct RegionCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        "region", en: "Regions.", nb: "Regioner.",
        example: "loggbok region define --name Namdalen --kom 5007 --from 2024-01-01",
        subcommands: [RegionDefine.self])
}
