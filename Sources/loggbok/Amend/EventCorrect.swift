import ArgumentParser
import Decisions
import EventSourcing
import EventStorage
import Events
import JSON

struct EventCorrect: AppendCommand {
    static let configuration = CommandConfiguration(
        "correct", en: "Say what an event should have read; what was written stays to be seen.",
        nb: "Si hva en hendelse skulle ha vært; det som ble skrevet, er fortsatt synlig.",
        example:
            "loggbok correct 17 --set heads=4 --reason amount\nloggbok correct 21 --happened 2026-02-03 --reason date")

    @OptionGroup var options: AppendingOptions

    @Argument(help: .text(en: "The event: its position or id.", nb: "Hendelsen: posisjon eller id."))
    var event: String

    @Option(
        help: .text(
            en: "A field and its right value, in JSON or as plain text; repeat for each. An empty value takes it away; "
                + "a personal one is read by `-`.",
            nb: "Et felt og riktig verdi, i JSON eller som ren tekst; gjenta for hvert. Tom verdi fjerner feltet; "
                + "en personlig leses med `-`.",
            valueName: "field=value"))
    var set: [String] = []

    @Option(
        help: .text(
            en: "When it really happened.", nb: "Når det egentlig skjedde.", valueName: "date|time"))
    var happened: Occasion?

    @Option(
        help: .text(
            en: "mistake, subject, date, amount, duplicate, not-happened or other.",
            nb: "mistake, subject, date, amount, duplicate, not-happened eller other."))
    var reason: AmendmentReason

    @Option(help: .text(en: "The legal basis, where one is needed.", nb: "Hjemmelen, der det trengs."))
    var legalBasis: String?

    @OptionGroup var note: NoteOptions

    func rule(_ asking: Asking) throws -> any Rule {
        let chain = try asking.chain(of: EventReference(text: event).find(in: asking.log))
        guard let standing = chain.standing else {
            throw Failure(.refused, en: "This event was voided.", nb: "Denne hendelsen er annullert.")
        }
        guard !set.isEmpty || happened != nil else {
            throw Failure(
                .usage, en: "Nothing is corrected: say --set field=value, or --happened.",
                nb: "Ingenting rettes: skriv --set felt=verdi, eller --happened.")
        }
        let original = chain.original
        var corrected = try CorrectedData(standing.data)
        if let happened { corrected.redate(to: happened.time.instant.osloDate) }
        let assignments = try set.map { try Assignment($0) }
        func read(_ assignments: [Assignment]) throws -> any Event {
            try Catalogue.read(
                original.type, version: original.envelope.version, data: corrected.setting(assignments).span,
                strict: true)
        }
        // Which fields are personal is known when the event is read; those are taken as everywhere, and it is read again.
        let personal = try read(assignments).personal.map { $0.at.dropFirst().prefix { $0 != "/" } }
        let replacement = try read(
            assignments.map { personal.contains($0.name[...]) ? try $0.taking(note.personal) : $0 })
        return CorrectEvent(
            EventCorrected(
                target: original.id, at: original.position, about: chain.tagsToAmend(original),
                time: happened?.time ?? standing.time,
                replacement: replacement, reason: reason, legalBasis: legalBasis, note: try note.read(asking)))
    }
}

/// `field=value`, as it is typed.
private struct Assignment {
    let name: String
    var value: String

    init(_ text: String) throws {
        guard let equals = text.firstIndex(of: "="), equals != text.startIndex else {
            throw Failure(.usage, en: "“\(text)” is not field=value.", nb: "«\(text)» er ikke felt=verdi.")
        }
        name = String(text[..<equals])
        value = String(text[text.index(after: equals)...])
    }

    /// With the personal text from where the value says that it is: `-` for standard input.
    func taking(_ options: PersonalOptions) throws -> Assignment {
        if options.fromOptions { return self }
        var taken = self
        if let text = try options.read(PersonalArgument(argument: value), Text(name))?.text {
            taken.value = String(decoding: JSONWriter.bytes { $0.write(text) }, as: UTF8.self)
        }
        return taken
    }
}

/// The data of an event, member by member, with some of them set anew.
private struct CorrectedData {
    private var members: [(name: String, json: [UInt8])]

    init(_ data: [UInt8]) throws {
        members = try JSONReader.members(of: data)
    }

    /// Gives data that names its own day this one: figures go by that, not by when the event happened.
    mutating func redate(to day: CalendarDate) {
        guard let place = members.firstIndex(where: { $0.name == "date" }) else { return }
        members[place].json = JSONWriter.bytes { $0.write(day.description) }
    }

    /// The data with each value in the place of what was there.
    func setting(_ assignments: [Assignment]) -> [UInt8] {
        var members = members
        for assignment in assignments {
            let (name, value) = (assignment.name, assignment.value)
            let place = members.firstIndex { $0.name == name }
            if value.isEmpty {
                if let place { members.remove(at: place) }
                continue
            }
            let member = (name: name, json: Self.json(value, inPlaceOf: place.map { members[$0].json }))
            if let place { members[place] = member } else { members.append(member) }
        }
        return JSONWriter.bytes { writer in
            writer.writeObject { object in
                for member in members { object.put(named: member.name, RawJSON(member.json)) }
            }
        }
    }

    /// The value itself if it is JSON, else as a string; what is to stand in the place of a text is one: `5045`.
    private static func json(_ value: String, inPlaceOf old: [UInt8]?) -> [UInt8] {
        let bytes = Array(value.utf8)
        let isText = old?.first == UInt8(ascii: "\"") && bytes.first != UInt8(ascii: "\"")
        if !isText, (try? JSONValue(parsing: bytes)) != nil { return bytes }
        return JSONWriter.bytes { $0.write(value) }
    }
}

/// A value that is JSON already.
struct RawJSON: JSONWritable {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func write(to writer: inout JSONWriter) { writer.write(raw: bytes) }
}
