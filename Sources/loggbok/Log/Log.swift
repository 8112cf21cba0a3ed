import ArgumentParser
import EventSourcing
import EventStorage
import Events
import JSON

struct Log: ParsableCommand {
    static let configuration = CommandConfiguration(
        "log", en: "Read the log: events by type, tag and position.",
        nb: "Les loggen: hendelser etter type, merke og posisjon.",
        example: "loggbok log --type need.logged --tag kom:5007 --limit 5 --backwards\n"
            + "loggbok log --after 2026-01-31 --to 2026-02-28")

    @OptionGroup var query: QueryOptions

    @Flag(
        help: .text(
            en: "One JSON object a line: position and event.", nb: "Ett JSON-objekt per linje: posisjon og hendelse."))
    var json = false

    @Flag(help: .text(en: "The stored lines alone, byte for byte.", nb: "Bare de lagrede linjene, byte for byte."))
    var raw = false

    @Option(
        help: .text(
            en: "Only events recorded behind this position, day or time.",
            nb: "Bare hendelser registrert etter denne posisjonen, dagen eller tiden.", valueName: "position|time"))
    var after: Moment?

    @Option(
        help: .text(
            en: "Only events recorded up to this position, day or time.",
            nb: "Bare hendelser registrert til og med denne posisjonen, dagen eller tiden.",
            valueName: "position|time"))
    var to: Moment?

    @OptionGroup var limit: LimitOption

    @Flag(help: .text(en: "The newest first.", nb: "Den nyeste først."))
    var backwards = false

    func run() throws {
        let log = try query.logbook.open().log
        let low = try after?.bound(in: log).next
        let high = try to?.bound(in: log)
        let range = ReadRange(
            from: backwards ? high : low, to: backwards ? low : high, limit: limit.limit, backwards: backwards)
        let rendering: EventRendering = raw ? .raw : json ? .json : .text
        var output = OutputBuffer()
        defer { output.flush() }
        try log.read(try query.query(), range, checked: true) { event in
            output.add(line: rendering.line(of: event))
            return true
        }
    }
}

/// Which events, and of which logbook.
struct QueryOptions: ParsableArguments {
    @OptionGroup var logbook: LogbookOptions

    @Option(
        help: .text(
            en: "Events of this type; repeat for any of several.", nb: "Hendelser av denne typen; gjenta for flere."))
    var type: [String] = []

    @Option(
        help: .text(
            en: "Events with this tag; repeat for all of several.", nb: "Hendelser med dette merket; gjenta for flere.")
    )
    var tag: [String] = []

    func query() throws -> Query {
        let types = try type.map { name in
            guard let type = EventType(name) else {
                throw Failure(.usage, en: "“\(name)” is no event type.", nb: "«\(name)» er ingen hendelsestype.")
            }
            // A newer program may have written it, so it is looked for all the same.
            if Catalogue.type(named: type) == nil {
                Terminal.note(
                    Text(
                        en: "loggbok: this program knows no event type \(name).",
                        nb: "loggbok: dette programmet kjenner ingen hendelsestype \(name)."
                    ).spoken)
            }
            return type
        }
        let tags = try tag.map { text in
            guard let tag = Tag(text) else {
                throw Failure(
                    .usage, en: "“\(text)” is no tag; a tag is kind:value, such as kom:5007.",
                    nb: "«\(text)» er ikke et merke; et merke er slag:verdi, som kom:5007.")
            }
            return tag
        }
        return Query(types: types, tags: tags)
    }
}

/// How an event is printed.
enum EventRendering {
    case text, json, raw

    func print(_ event: RecordedEvent) { Terminal.print(line: line(of: event)) }

    func line(of event: RecordedEvent) -> [UInt8] {
        switch self {
        case .raw: return event.line
        case .json:
            return JSONWriter.bytes { writer in
                writer.writeObject { json in
                    json.put("position", event.position)
                    json.put("event") { $0.write(raw: event.line) }
                }
            }
        case .text:
            let subject = event.envelope.tags.all.first { $0.kind == Reporting.subjectKind(of: event.type) }
            let id = subject.map { "  \($0.kind):\($0.text.dropFirst($0.kind.count + 1).prefix(18))" } ?? ""
            return Array("\(Self.line(event))\(id)".utf8)
        }
    }

    /// Position, time and title.
    static func line(_ event: RecordedEvent) -> String {
        let title = Catalogue.type(named: event.type)?.title.spoken ?? event.type.name
        return "\(event.position)  \(Reporting.moment(event.envelope.provenance.time))  \(title)"
    }
}
