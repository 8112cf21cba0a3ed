import ArgumentParser

struct TimeCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        "time", en: "Hours worked for the programme.", nb: "Timer brukt på programmet.",
        example: "loggbok time log --minutes 90 --activity outreach --role motor",
        subcommands: [TimeLog.self, TimeList.self])
}
