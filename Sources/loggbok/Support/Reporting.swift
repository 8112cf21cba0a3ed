import Decisions
import EventSourcing
import EventStorage
import Events
import JSON

/// How events and refusals are told to people.
enum Reporting {
    /// Says no, names the event in the way, and ends the command.
    static func refuse(_ refusal: Refusal, _ log: EventLog, json: Bool) throws -> Never {
        let inTheWay = try refusal.inTheWay.flatMap { try log.event(at: $0) }
        if json { Terminal.print { write(refusal, inTheWay, to: &$0) } }
        let place = inTheWay.map { "  (\(describe($0)))" } ?? ""
        if !json { try tell(refusal.conflicts, log) }
        throw Failure(
            refusal.rule == Refusal.unknown ? .notThere : .refused, en: refusal.text.en + place,
            nb: refusal.text.nb + place)
    }

    /// One line on standard error for each event that would no longer hold.
    private static func tell(_ conflicts: [Refusal.Conflict], _ log: EventLog) throws {
        for conflict in conflicts {
            guard let event = try log.event(at: conflict.position) else { continue }
            Terminal.note("  \(describe(event)): \(conflict.text.spoken)")
        }
    }

    static func write(_ refusal: Refusal, _ inTheWay: RecordedEvent?, to json: inout JSONWriter) {
        json.put("status", "refused")
        json.put("rule", refusal.rule)
        json.put("reason", reason(refusal, inTheWay))
        if !refusal.conflicts.isEmpty {
            json.put("conflicts") { json in
                json.writeArray { json in
                    for conflict in refusal.conflicts { json.element { write(conflict, to: &$0) } }
                }
            }
        }
        guard let inTheWay else { return }
        json.put("inTheWay") { json in
            json.writeObject { json in
                json.put("position", inTheWay.position)
                json.put("id", inTheWay.id)
                json.put("type", inTheWay.type)
                json.put("actor", inTheWay.envelope.provenance.actor)
                json.put("time", inTheWay.envelope.provenance.time)
            }
        }
    }

    private static func write(_ conflict: Refusal.Conflict, to json: inout JSONWriter) {
        json.writeObject { json in
            json.put("position", conflict.position)
            json.put("reason", conflict.text.spoken)
        }
    }

    static func reason(_ refusal: Refusal, _ inTheWay: RecordedEvent?) -> String {
        refusal.text.spoken + (inTheWay.map { " (\(describe($0)))" } ?? "")
    }

    /// Says what a person should know, and goes on.
    static func warn(_ text: Text) {
        Terminal.note(Text(en: "Warning: \(text.en)", nb: "Advarsel: \(text.nb)").spoken)
    }

    /// One event in a few words: `event 17, Enrolled, by actor:kari, 2026-02-03 10:20`.
    static func describe(_ event: RecordedEvent) -> String {
        let title = Catalogue.type(named: event.type)?.title ?? Text(event.type.name)
        let (actor, time) = (event.envelope.provenance.actor, moment(event.envelope.provenance.time))
        return Text(
            en: "event \(event.position), \(title.en), by \(actor), \(time)",
            nb: "hendelse \(event.position), \(title.nb), av \(actor), \(time)"
        ).spoken
    }

    /// A time to the minute, or the day alone at midnight.
    static func moment(_ time: OffsetTime) -> String {
        let text = time.description
        let minute = text.dropFirst(11).prefix(5)
        return minute == "00:00" ? String(text.prefix(10)) : "\(text.prefix(10)) \(minute)"
    }

    /// The kind of subject an event type is about: the first word of its name.
    static func subjectKind(of type: EventType) -> String { String(type.name.prefix { $0 != "." }) }
}
