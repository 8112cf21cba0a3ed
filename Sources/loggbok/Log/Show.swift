import ArgumentParser
import EventSourcing
import EventStorage
import Events
import Privacy

struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        "show", en: "Show one event, and all that was said of it later.",
        nb: "Vis én hendelse, og alt som er sagt om den senere.",
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
        let logbook = try logbook.open()
        let log = logbook.log
        let event = try EventReference(text: event).find(in: log)
        let chain = try EventChain(of: event, in: log)
        if json {
            ChainRendering.print(json: event, chain, personal: try logbook.opened(event))
        } else {
            print(event)
            for field in try logbook.opened(event) { print(field) }
            try ChainRendering.print(chain) { try logbook.opened($0) }
        }
    }

    private func print(_ field: OpenedField) {
        let heading = "\(field.field.at.dropFirst()):".padded(to: 13)
        for (index, line) in field.content.spoken.split(separator: "\n").enumerated() {
            let text = (index == 0 ? heading : "".padded(to: 13)) + line
            Terminal.print(wrapped: text, indent: 13)
        }
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
