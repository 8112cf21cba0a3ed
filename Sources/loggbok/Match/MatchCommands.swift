import ArgumentParser

struct MatchCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        "match", en: "Couple needs with offers.", nb: "Koble behov med tilbud.",
        example: "loggbok match 0198f3a2\nloggbok match why-not 0198f3a2 0198f4b1",
        subcommands: [
            MatchShow.self, MatchWhyNot.self, MatchPropose.self, MatchAccept.self, MatchReject.self, MatchEvaluate.self,
            MatchEvaluateText.self,
        ],
        defaultSubcommand: MatchShow.self)
}
