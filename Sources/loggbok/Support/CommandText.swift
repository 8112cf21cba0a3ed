import ArgumentParser
import EventSourcing
import Glibc

extension Language {
    /// The language to speak: what `--language` says, else what the locale says.
    static let current: Language = {
        let arguments = CommandLine.arguments
        for (index, argument) in arguments.enumerated() {
            if argument == "--language", index + 1 < arguments.count,
                let language = Language(rawValue: arguments[index + 1])
            {
                return language
            }
            if argument.hasPrefix("--language="), let language = Language(rawValue: String(argument.dropFirst(11))) {
                return language
            }
        }
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            guard let locale = environmentVariable(name) else { continue }
            return ["nb", "nn", "no"].contains(locale.prefix(2)) ? .norwegian : .english
        }
        return .english
    }()
}

/// The value of a variable of the environment; `nil` if it is not set, or set to nothing.
func environmentVariable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
}

/// What the system says about its last error, in words.
func lastSystemError() -> String { unsafe String(cString: strerror(errno)) }

extension Text {
    /// The text in the language of this run.
    var spoken: String { self[.current] }
}

extension CommandConfiguration {
    /// A command's own words, in both languages, with an example of its use.
    init(
        _ name: String, en: String, nb: String, example: String, subcommands: [any ParsableCommand.Type] = [],
        defaultSubcommand: (any ParsableCommand.Type)? = nil, version: String = ""
    ) {
        let heading = Text(en: "EXAMPLE", nb: "EKSEMPEL").spoken
        self.init(
            commandName: name, abstract: Text(en: en, nb: nb).spoken,
            discussion: "\(heading):\n"
                + example.split(separator: "\n").map { String($0).asTyped(indent: 2) }.joined(separator: "\n"),
            version: version, subcommands: subcommands, defaultSubcommand: defaultSubcommand)
    }
}

extension ArgumentHelp {
    /// What an option is for, in both languages.
    static func text(en: String, nb: String, valueName: String? = nil) -> ArgumentHelp {
        ArgumentHelp(stringLiteral: Text(en: en, nb: nb).spoken).named(valueName)
    }

    private func named(_ name: String?) -> ArgumentHelp {
        var help = self
        help.valueName = name
        return help
    }
}
