import ArgumentParser
import EventSourcing
import EventStorage
import Events
import JSON
import Privacy
import ViewStorage

struct PersonAccessExport: ParsableCommand {
    static let configuration = CommandConfiguration(
        "access-export", en: "Everything that is recorded about one person, readable: what they may ask to see.",
        nb: "Alt som er registrert om én person, lesbart: det de har rett til innsyn i.",
        example: "loggbok person access-export person:0198f3a2 > innsyn.txt")

    @OptionGroup var logbook: LogbookOptions
    @OptionGroup var who: SubjectArgument

    @Flag(help: .text(en: "One JSON object a line.", nb: "Ett JSON-objekt per linje."))
    var json = false

    func run() throws {
        let logbook = try logbook.open()
        let find = Resolver(standing: { try logbook.views.current() })
        let subject = try find.subject(who.subject.contains(":") ? who.subject : "person:\(who.subject)")
        var count = 0
        try logbook.eachEvent(about: subject) { event in
            count += 1
            let opened = try logbook.opened(event)
            json ? print(json: event, opened) : print(event, opened)
        }
        guard count > 0 else {
            throw Failure(
                .notThere, en: "There is no \(subject) in this logbook.",
                nb: "Det finnes ingen \(subject) i denne loggboka.")
        }
        try logbook.handedOut.note("access-export", about: subject, to: nil)
    }

    private func print(_ event: RecordedEvent, _ opened: [OpenedField]) {
        Terminal.print(EventRendering.line(event))
        Terminal.print(
            Text(
                en: "     recorded \(event.envelope.recordedTime) by \(event.envelope.provenance.actor)",
                nb: "     registrert \(event.envelope.recordedTime) av \(event.envelope.provenance.actor)"
            ).spoken)
        let data = "     \(String(decoding: event.data, as: UTF8.self))"
        for line in data.wrapped(to: TextTable.width, indent: 5, after: ",") { Terminal.print(line) }
        for field in opened {
            Terminal.print(wrapped: "     \(field.field.at.dropFirst()): \(field.content.spoken)", indent: 5)
        }
    }

    private func print(json event: RecordedEvent, _ opened: [OpenedField]) {
        Terminal.print { json in
            json.put("position", event.position)
            json.put("event") { $0.write(raw: event.line) }
            if !opened.isEmpty { json.put("personal", opened) }
        }
    }
}

extension Logbook {
    /// Lends the events that are about the subject, or say something personal of it, in the order of the log.
    ///
    /// - Cost: a look at each sealed value, and the subject's events.
    func eachEvent(about subject: Tag, _ body: (RecordedEvent) throws -> Void) throws {
        var positions = Set(try log.events(Query(tags: [subject])).map(\.position))
        try log.scanSeals { position, _, seal in
            if seal.subject == subject { positions.insert(position) }
            return true
        }
        for position in positions.sorted() {
            if let event = try log.event(at: position) { try body(event) }
        }
    }
}
