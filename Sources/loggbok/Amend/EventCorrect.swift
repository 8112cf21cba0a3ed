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
            en: "A field and its right value, in JSON or as plain text; repeat for each. An empty value takes it away.",
            nb: "Et felt og riktig verdi, i JSON eller som ren tekst; gjenta for hvert. Tom verdi fjerner feltet.",
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
        let chain = try EventChain(of: EventReference(text: event).find(in: asking.log), in: asking.log)
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
        let data = try corrected.setting(set)
        return CorrectEvent(
            EventCorrected(
                target: original.id, at: original.position, about: chain.tagsToAmend(original),
                time: happened?.time ?? standing.time,
                replacement: try Catalogue.read(
                    original.type, version: original.envelope.version, data: data.span, strict: true),
                reason: reason, legalBasis: legalBasis, note: try note.read(asking)))
    }
}

/// The data of an event, member by member, with some of them set anew.
struct CorrectedData {
    private var members: [(name: String, json: [UInt8])]

    init(_ data: [UInt8]) throws {
        members = try JSONReader.members(of: data)
    }

    /// Gives data that names its own day this one: figures go by that, not by when the event happened.
    mutating func redate(to day: CalendarDate) {
        guard let place = members.firstIndex(where: { $0.name == "date" }) else { return }
        members[place].json = JSONWriter.bytes { $0.write(day.description) }
    }

    /// The data with each `field=value` in the place of what was there.
    func setting(_ assignments: [String]) throws -> [UInt8] {
        var members = members
        for assignment in assignments {
            guard let equals = assignment.firstIndex(of: "="), equals != assignment.startIndex else {
                throw Failure(
                    .usage, en: "“\(assignment)” is not field=value.", nb: "«\(assignment)» er ikke felt=verdi.")
            }
            let name = String(assignment[..<equals])
            let value = String(assignment[assignment.index(after: equals)...])
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
