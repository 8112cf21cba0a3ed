import ArgumentParser
import EventSourcing

/// Where a personal value comes from: `-` for standard input, `edit` for an editor, or the text itself.
///
/// A shell remembers what was typed as an option, and other users see it among the processes. So a text is taken from the
/// option itself only if `--from-options` says so.
struct PersonalArgument: ExpressibleByArgument {
    fileprivate let word: String

    init?(argument: String) {
        guard !argument.isEmpty else { return nil }
        word = argument
    }
}

/// What every command that takes personal values has.
struct PersonalOptions: ParsableArguments {
    @Flag(
        help: .text(
            en: "Take personal values from the options themselves, although the shell may remember them.",
            nb: "Ta personopplysninger fra selve valgene, selv om skallet kan huske dem."))
    var fromOptions = false

    /// The value, from where the option says it is.
    ///
    /// - Parameters:
    ///   - name: what it is called, for whoever is asked to type it.
    ///   - isLong: whether it is everything that is left of the input, and not one line.
    func read(
        _ argument: PersonalArgument?, _ name: Text, about subject: Tag? = nil, isLong: Bool = false
    ) throws -> Personal? {
        guard let argument else { return nil }
        let text =
            switch argument.word {
            case "-": try PersonalInput.shared.read(name, isLong: isLong)
            case "edit": try Editor.edit(name)
            case let word where fromOptions: word
            default:
                throw Failure(
                    .usage,
                    en:
                        "Personal text does not belong in the shell's history: write `-` and give it on standard input, "
                        + "or `edit`; --from-options takes it all the same.",
                    nb:
                        "Personopplysninger hører ikke hjemme i skallets historikk: skriv `-` og gi dem på standard inn, "
                        + "eller `edit`; --from-options tar dem likevel.")
            }
        guard let personal = Personal(text, about: subject) else {
            let most = Personal.maximumLength
            throw Failure(
                .badInput, en: "\(name.en): a text of 1 to \(most) bytes is needed.",
                nb: "\(name.nb): det må være en tekst på 1 til \(most) byte.")
        }
        return personal
    }
}
