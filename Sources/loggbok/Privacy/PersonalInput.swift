import ArgumentParser
import EventSourcing
import Events
import Glibc
import Projections
import Synchronization

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

/// Standard input, line by line: several values may come from it in one run, in the order of their options.
final class PersonalInput: Sendable {
    static let shared = PersonalInput()

    private let input = Mutex(ByteInput.standard)

    func read(_ name: Text, isLong: Bool) throws -> String {
        if Terminal.isTerminal(0) {
            let how = isLong ? Text(en: " (end with Ctrl-D)", nb: " (avslutt med Ctrl-D)").spoken : ""
            Terminal.write(Array("\(name.spoken)\(how): ".utf8), to: 2)
        }
        var lines: [String] = []
        while let line = try input.withLock({ try $0.line() }) {
            guard let text = String(validating: line, as: UTF8.self) else {
                throw Failure(.badInput, en: "\(name.en): not UTF-8.", nb: "\(name.nb): ikke UTF-8.")
            }
            lines.append(text)
            if !isLong { break }
        }
        while lines.last == "" { lines.removeLast() }
        return lines.joined(separator: "\n")
    }
}

/// The user's editor on a file that only the user can read, and that is gone afterwards.
enum Editor {
    static func edit(_ name: Text) throws -> String {
        let editor = environmentVariable("VISUAL") ?? environmentVariable("EDITOR") ?? "vi"
        // In memory where there is a place for that, so that the text does not reach a disk.
        let places = [environmentVariable("XDG_RUNTIME_DIR"), "/dev/shm", environmentVariable("TMPDIR"), "/tmp"]
        let place = places.compactMap { $0 }.first { unsafe access($0, W_OK) == 0 } ?? "/tmp"
        var template = Array("\(place)/loggbok-XXXXXX".utf8CString)
        let descriptor = unsafe template.withUnsafeMutableBufferPointer { unsafe mkstemp($0.baseAddress!) }
        guard descriptor >= 0 else {
            let reason = lastSystemError()
            throw Failure(
                .cannotWrite, en: "No file for the editor in \(place): \(reason).",
                nb: "Ingen fil til editoren i \(place): \(reason).")
        }
        close(descriptor)
        let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { unsafe unlink(path) }
        // The path goes by the environment: a shell would take some of its letters for something else.
        unsafe setenv("LOGGBOK_EDITED", path, 1)
        guard unsafe system("\(editor) \"$LOGGBOK_EDITED\"") == 0 else {
            throw Failure(
                .refused, en: "\(name.en): the editor ended without success; nothing was recorded.",
                nb: "\(name.nb): editoren avsluttet uten å lykkes; ingenting ble registrert.")
        }
        var lines = String(decoding: try ByteInput.contents(of: path), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while lines.last == "" { lines.removeLast() }
        return lines.joined(separator: "\n")
    }
}

/// A remark in free text, and whom it is about.
struct NoteOptions: ParsableArguments {
    @OptionGroup var personal: PersonalOptions

    @Option(
        help: .text(
            en: "A remark in free text, kept under seal: `-` reads it, `edit` opens an editor.",
            nb: "En merknad i fritekst, lagret forseglet: `-` leser den, `edit` åpner en editor.", valueName: "-|edit"))
    var note: PersonalArgument?

    @Option(
        help: .text(
            en: "Whom the remark is about: contact:…, person:… or actor:…; it goes when they are erased.",
            nb: "Hvem merknaden gjelder: contact:…, person:… eller actor:…; den forsvinner når de slettes.",
            valueName: "subject"))
    var noteAbout: String?

    /// - Parameter subject: whom it is about unless the option says otherwise.
    func read(_ asking: Asking, about subject: @autoclosure () throws -> Tag? = nil) throws -> Personal? {
        guard note != nil else { return nil }
        let about = try noteAbout.map { try asking.find.subject($0) } ?? subject()
        return try personal.read(note, Text(en: "Note", nb: "Merknad"), about: about, isLong: true)
    }
}

extension Resolver {
    /// The business that has the need: a remark on the need is about it.
    func business(of need: NeedID) throws -> Tag { try needRow(need.description).need.business.tag }

    /// Somebody whom personal values can be about, by kind and id: `contact:0198f3`.
    func subject(_ text: String) throws -> Tag {
        switch text.prefix(while: { $0 != ":" }) {
        case "person": return try person(text).tag
        case "actor": return try actor(text).tag
        case "business": return try business(text).tag
        case "contact": return try ContactID(text)?.tag ?? contact(text).contact.tag
        case "need": return try need(text).tag
        case "offer": return try offer(text).tag
        default:
            throw Failure(
                .usage, en: "“\(text)” names nobody: write person:…, contact:…, actor:… or business:….",
                nb: "«\(text)» peker ikke på noen: skriv person:…, contact:…, actor:… eller business:….")
        }
    }
}
