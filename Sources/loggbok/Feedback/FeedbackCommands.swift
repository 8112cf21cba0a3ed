import ArgumentParser

struct FeedbackCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        "feedback", en: "What participants and businesses say of offers.",
        nb: "Hva deltakere og virksomheter sier om tilbud.", example: "loggbok feedback list --offer 0198f4b1",
        subcommands: [FeedbackRecord.self, FeedbackList.self])
}
