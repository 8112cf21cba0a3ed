import ArgumentParser

struct OutreachCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        "outreach", en: "Attempts to reach businesses.", nb: "Forsøk på å få kontakt med virksomheter.",
        example: "loggbok outreach record --business 999900003 --channel phone --outcome agreed",
        subcommands: [OutreachRecord.self])
}
