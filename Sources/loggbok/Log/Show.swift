import ArgumentParser
import EventSourcing
import EventStorage
import Events

struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        "show", en: "Show one event.", nb: "Vis én hendelse.",
        example: "loggbok show 17\nloggbok show 0198f3a2-1b2c")

    @OptionGroup var logbook: LogbookOptions

    @Argument(
        help: .text(
            en: "Its position, its id, or the beginning of the id.",
            nb: "Posisjonen, id-en, eller begynnelsen av id-en."))
    var event: String

    @Flag(help: .text(en: "As JSON: position and event.", nb: "Som JSON: posisjon og hendelse."))
    var json = false

    func run() throws {
        let log = try logbook.open().log
        guard let position = try position(in: log), let event = try log.event(at: position) else {
            throw Failure(
                .notThere, en: "There is no event \(event) in this logbook.",
                nb: "Det finnes ingen hendelse \(event) i denne loggboka.")
        }
        if json { EventRendering.json.print(event) } else { print(event) }
    }

    private func position(in log: EventLog) throws -> Position? {
        // No position begins with a nought, and every id of our time does.
        if let number = UInt64(event), !event.hasPrefix("0") || number == 0 { return Position(number) }
        if let id = EventID(event) { return try log.position(of: id) }
        return try position(ofPrefix: event.lowercased(), in: log)
    }

    /// Reads the whole log: ids are indexed by their hashes.
    private func position(ofPrefix prefix: String, in log: EventLog) throws -> Position? {
        guard !prefix.isEmpty, prefix.allSatisfy({ $0.isHexDigit || $0 == "-" }) else {
            throw Failure(
                .usage, en: "“\(event)” is neither a position nor an event's id.",
                nb: "«\(event)» er verken en posisjon eller id-en til en hendelse.")
        }
        var found: [Position] = []
        try log.read(.all) { event in
            if event.id.description.hasPrefix(prefix) { found.append(event.position) }
            return found.count < 2
        }
        guard found.count < 2 else {
            throw Failure(
                .badInput,
                en: "“\(event)” could be several events, such as \(found[0]) and \(found[1]); type more of it.",
                nb: "«\(event)» kan være flere hendelser, som \(found[0]) og \(found[1]); skriv mer av den.")
        }
        return found.first
    }

    private func print(_ event: RecordedEvent) {
        let envelope = event.envelope
        let title = Catalogue.type(named: event.type)?.title.spoken ?? ""
        let rows: [(Text, String)] = [
            (Text(en: "Event", nb: "Hendelse"), "\(event.position)  \(event.id)"),
            (Text(en: "Type", nb: "Type"), "\(event.type)/\(envelope.version)  \(title)"),
            (Text(en: "Happened", nb: "Skjedde"), Reporting.moment(envelope.provenance.time)),
            (Text(en: "Recorded", nb: "Registrert"), envelope.recordedTime.description),
            (
                Text(en: "By", nb: "Av"),
                [envelope.provenance.actor, envelope.provenance.role].filter { !$0.isEmpty }.joined(separator: ", ")
            ),
            (Text(en: "Request", nb: "Forespørsel"), envelope.provenance.command),
            (Text(en: "Cause", nb: "Årsak"), envelope.provenance.cause?.description ?? ""),
        ]
        for (name, value) in rows where !value.isEmpty {
            Terminal.print("\(name.spoken):".padded(to: 13) + value)
        }
        for (index, tag) in envelope.tags.all.enumerated() {
            Terminal.print((index == 0 ? Text(en: "Tags:", nb: "Merker:").spoken : "").padded(to: 13) + tag.text)
        }
        let data = "Data:".padded(to: 13) + String(decoding: event.data, as: UTF8.self)
        for line in data.wrapped(to: TextTable.width, indent: 13, after: ",") { Terminal.print(line) }
    }
}
