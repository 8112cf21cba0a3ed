import ArgumentParser

struct SessionCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        "session", en: "When participants meet.", nb: "Når deltakerne møtes.",
        example: "loggbok session list --offer 0198f4b1",
        subcommands: [
            SessionSchedule.self, SessionMove.self, SessionCancel.self, SessionAttend.self, SessionList.self,
        ])
}
