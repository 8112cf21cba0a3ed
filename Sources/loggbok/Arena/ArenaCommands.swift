import ArgumentParser

struct ArenaCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        "arena", en: "Where businesses and partners meet.", nb: "Der virksomheter og partnere møtes.",
        example: "loggbok arena list", subcommands: [ArenaHold.self, ArenaList.self])
}
