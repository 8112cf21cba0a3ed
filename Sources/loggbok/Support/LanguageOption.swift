import ArgumentParser
import EventSourcing

/// For commands that need no logbook.
struct LanguageOption: ParsableArguments {
    @Option(
        help: .text(
            en: "nb or en; else the locale's.", nb: "nb eller en; ellers det systemet er satt til.", valueName: "nb|en")
    )
    var language: Language?
}
