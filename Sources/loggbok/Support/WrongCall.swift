import ArgumentParser
import EventSourcing

/// A command that was called wrongly: what is wrong, how it is called, and where to read on.
struct WrongCall {
    private let problem: String
    /// `loggbok need log [<options>] --title <title>`
    private let usage: Substring

    /// What the parser of the command line found.
    ///
    /// - Parameter message: `Error: …`, perhaps `Help: …`, then `Usage: …` and `See '… --help' for more information.`
    init(parser message: String) {
        let lines = message.split(separator: "\n")
        let said = lines.prefix { !$0.hasPrefix("Help: ") && !$0.hasPrefix("Usage: ") }
            .map { $0.hasPrefix("  - ") ? "\($0.dropFirst(4))," : String($0) }.joined(separator: " ")
        var problem = said.hasPrefix("Error: ") ? String(said.dropFirst(7)) : said
        if problem.hasSuffix(",") { problem.removeLast() }
        if !problem.hasSuffix(".") { problem += "." }
        // Behind two spaces stands what the option is for.
        let help = lines.first { $0.hasPrefix("Help: ") }?.dropFirst(6).split(separator: "  ").last
        if let help, !said.contains("Please provide one of") { problem += " \(help)" }
        self.problem = UsageText.inLanguage(problem)
        usage = lines.first { $0.hasPrefix("Usage: ") }?.dropFirst(7) ?? "loggbok"
    }

    /// What a command found wrong with the words it was given.
    init(_ failure: Failure, of command: any ParsableCommand.Type) {
        problem = failure.text.spoken
        let page = Loggbok.helpMessage(for: command).split(separator: "\n")
        usage = page.first { $0.hasPrefix("USAGE: ") }?.dropFirst(7) ?? "loggbok"
    }

    /// One line, in the language of the run.
    var text: String {
        let usage = UsageText.inLanguage(String(usage))
        let command = command.joined(separator: " ")
        let (en, nb) = ("Usage: `\(usage)`. See `\(command) --help`.", "Bruk: `\(usage)`. Se `\(command) --help`.")
        return "\(problem) \(Text(en: en, nb: nb).spoken)"
    }

    var code: Failure.Code { Verdict.commands.contains(command.dropFirst().first ?? "") ? .couldNotCheck : .usage }

    /// The words of the command: what stands before the first that is a place for something.
    private var command: [Substring] {
        usage.split(separator: " ").prefix { $0.first?.isLetter == true }
    }
}
