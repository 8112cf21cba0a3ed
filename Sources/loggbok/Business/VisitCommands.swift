import ArgumentParser

struct VisitCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        "visit", en: "Visits.", nb: "Bedriftsbesøk.",
        example: "loggbok visit record --business 999900003 --minutes 90",
        subcommands: [VisitRecord.self])
}
