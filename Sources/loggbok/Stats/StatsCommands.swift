import ArgumentParser

struct StatsCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        "stats", en: "Statistics, by municipality, sector, size, role, form and time.",
        nb: "Statistikk, etter kommune, sektor, størrelse, rolle, form og tid.",
        example:
            "loggbok stats\nloggbok stats reached --period 2025-H1 --by municipality --by quarter\nloggbok stats explain reached municipality=5007 --period 2025-H1",
        subcommands: [StatsShow.self, StatsAll.self, StatsDefine.self, StatsExplain.self, StatsDiff.self],
        defaultSubcommand: StatsShow.self)
}
