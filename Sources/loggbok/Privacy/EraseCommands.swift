import ArgumentParser
import EventSourcing

struct EraseCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        "erase", en: "Forget somebody: what is personal goes, what happened stays.",
        nb: "Glem noen: det personlige forsvinner, det som skjedde, står.",
        example: "loggbok erase request contact:0198f3a2 --basis consent-withdrawn\nloggbok erase run contact:0198f3a2",
        subcommands: [EraseRequest.self, EraseRun.self, EraseDefer.self, EraseStatus.self])
}

/// Who is to be forgotten.
struct SubjectArgument: ParsableArguments {
    @Argument(
        help: .text(
            en: "Who: person:…, contact:…, actor:… or business:…, the id or the beginning of it.",
            nb: "Hvem: person:…, contact:…, actor:… eller business:…, id-en eller begynnelsen av den."))
    var subject: String
}
