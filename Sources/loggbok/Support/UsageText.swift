import EventSourcing

/// What the parser of the command line says, as we say it.
enum UsageText {
    /// A page of help.
    static func help(_ page: String) -> String {
        guard page.hasPrefix("OVERVIEW: ") else { return page }
        // The parser wraps everything but its own summary of the usage.
        return inLanguage(page).split(separator: "\n", omittingEmptySubsequences: false)
            .flatMap { String($0).wrapped(to: TextTable.width, indent: 4) }.joined(separator: "\n")
    }

    /// Words of the parser's own in the language of the run.
    static func inLanguage(_ text: String) -> String {
        guard Language.current == .norwegian else { return text }
        return phrases.reduce(text) { $0.replacing($1.en, with: $1.nb) }
    }

    /// Longer ones first, where one begins as another does. A colon may be the last of its line.
    private static let phrases: [Text] = [
        Text(en: "OVERVIEW: ", nb: "OVERSIKT: "), Text(en: "USAGE: ", nb: "BRUK: "), Text(en: "OPTIONS:", nb: "VALG:"),
        Text(en: "ARGUMENTS:", nb: "ARGUMENTER:"), Text(en: "SUBCOMMANDS:", nb: "KOMMANDOER:"),
        Text(en: "Show help information.", nb: "Vis denne hjelpen."),
        Text(en: "Show the version.", nb: "Vis versjonen."), Text(en: "(default:", nb: "(ellers:"),
        Text(en: "; default:", nb: "; ellers:"), Text(en: "(values:", nb: "(verdier:"),
        Text(en: "' for detailed help.", nb: "' for mer hjelp."), Text(en: "  See '", nb: "  Se '"),
        Text(en: "<subcommand>", nb: "<kommando>"), Text(en: "[<options>]", nb: "[<valg>]"),
        Text(en: "Missing expected argument", nb: "Det mangler"), Text(en: "Unexpected argument", nb: "Uventet ord"),
        Text(en: "Unknown option", nb: "Ukjent valg"), Text(en: "Missing value for", nb: "Det mangler en verdi for"),
        Text(en: "The value '", nb: "Verdien '"), Text(en: "' is invalid for '", nb: "' passer ikke for '"),
        Text(en: "Please provide one of the following:", nb: "Velg mellom:"),
        Text(en: "Please provide one of ", nb: "Velg mellom "), Text(en: "Did you mean ", nb: "Mente du "),
        Text(en: "' and '", nb: "' og '"), Text(en: "' or '", nb: "' eller '"),
        Text(en: " unexpected arguments: '", nb: " uventede ord: '"),
        Text(en: "Missing one of: ", nb: "Det mangler ett av: "),
        Text(en: "The option '", nb: "Valget '"),
        Text(en: "' does not take any value, but '", nb: "' tar ingen verdi, og ikke '"),
        Text(en: "' was specified.", nb: "'."), Text(en: "Value to be set with flag ", nb: "De passer ikke sammen: "),
        Text(en: " had already been set with flag ", nb: " og "),
    ]
}
