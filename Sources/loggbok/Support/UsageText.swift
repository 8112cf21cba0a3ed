import EventSourcing

/// What the parser of the command line says, as we say it: complaints on one line, headings in the language of the run.
enum UsageText {
    /// A page of help.
    static func help(_ page: String) -> String {
        guard page.hasPrefix("OVERVIEW: ") else { return page }
        let text = Language.current == .norwegian ? translated(page) : page
        // The parser wraps everything but its own summary of the usage.
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .flatMap { String($0).wrapped(to: TextTable.width, indent: 4) }.joined(separator: "\n")
    }

    /// What is wrong with the words that were typed, what would be right, and where to read on: one line of it.
    ///
    /// - Parameter message: `Error: …`, perhaps `Help: …`, then `Usage: …` and `See '… --help' for more information.`
    static func complaint(_ message: String) -> String {
        let lines = message.split(separator: "\n").map(String.init)
        let problem = lines.prefix { !$0.hasPrefix("Help: ") && !$0.hasPrefix("Usage: ") }
            .map { $0.hasPrefix("  - ") ? "\($0.dropFirst(4))," : $0 }.joined(separator: " ")
        var parts = [problem.hasPrefix("Error: ") ? String(problem.dropFirst(7)) : problem]
        if parts[0].hasSuffix(",") { parts[0].removeLast() }
        if !parts[0].hasSuffix(".") { parts[0] += "." }
        // Behind two spaces stands what the option is for.
        let help = lines.first { $0.hasPrefix("Help: ") }?.dropFirst(6).split(separator: "  ").last
        if let help, !problem.contains("Please provide one of") { parts.append(String(help)) }
        if let see = lines.last(where: { $0.hasPrefix("  See '") })?.split(separator: "'").dropFirst().first {
            parts.append(Text(en: "See `\(see)`.", nb: "Se `\(see)`.").spoken)
        }
        return Language.current == .norwegian ? translated(parts.joined(separator: " ")) : parts.joined(separator: " ")
    }

    private static func translated(_ text: String) -> String {
        phrases.reduce(text) { $0.replacing($1.en, with: $1.nb) }
    }

    /// Longer ones first, where one begins as another does.
    private static let phrases: [Text] = [
        Text(en: "OVERVIEW: ", nb: "OVERSIKT: "), Text(en: "USAGE: ", nb: "BRUK: "), Text(en: "OPTIONS:", nb: "VALG:"),
        Text(en: "ARGUMENTS:", nb: "ARGUMENTER:"), Text(en: "SUBCOMMANDS:", nb: "KOMMANDOER:"),
        Text(en: "Show help information.", nb: "Vis denne hjelpen."), Text(en: "(default:", nb: "(ellers:"),
        Text(en: "; default:", nb: "; ellers:"), Text(en: "(values:", nb: "(verdier:"),
        Text(en: "' for detailed help.", nb: "' for mer hjelp."), Text(en: "  See '", nb: "  Se '"),
        Text(en: "<subcommand>", nb: "<kommando>"),
        Text(en: "Missing expected argument", nb: "Det mangler"), Text(en: "Unexpected argument", nb: "Uventet ord"),
        Text(en: "Unknown option", nb: "Ukjent valg"), Text(en: "Missing value for", nb: "Det mangler en verdi for"),
        Text(en: "The value '", nb: "Verdien '"), Text(en: "' is invalid for '", nb: "' passer ikke for '"),
        Text(en: "Please provide one of the following:", nb: "Velg mellom:"),
        Text(en: "Please provide one of ", nb: "Velg mellom "), Text(en: "Did you mean ", nb: "Mente du "),
    ]
}
