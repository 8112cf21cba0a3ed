import ArgumentParser

struct FollowupCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        "followup", en: "What somebody promised to look into, and what waits for somebody to.",
        nb: "Det noen har lovet å følge opp, og det som venter på noen.", example: "loggbok followup list",
        subcommands: [FollowupPlan.self, FollowupFinish.self, FollowupDrop.self, FollowupShowList.self])
}
