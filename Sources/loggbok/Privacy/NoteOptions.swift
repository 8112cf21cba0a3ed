import ArgumentParser
import EventSourcing
import Events
import Projections

/// A remark in free text, and whom it is about.
struct NoteOptions: ParsableArguments {
    @OptionGroup var personal: PersonalOptions

    @Option(
        help: .text(
            en: "A remark in free text, kept under seal: `-` reads it, after all else; `edit` opens an editor.",
            nb: "En merknad i fritekst, lagret forseglet: `-` leser den, etter alt annet; `edit` åpner en editor.",
            valueName: "-|edit"))
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
