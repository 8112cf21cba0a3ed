import ArgumentParser

struct TravelCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        "travel", en: "Journeys for the programme.", nb: "Reiser for programmet.",
        example: "loggbok travel log --km 44 --minutes 40 --role motor",
        subcommands: [TravelLog.self, TravelList.self])
}
