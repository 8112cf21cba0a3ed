import Decisions
import EventSourcing
import EventStorage
import Events

/// What an earlier attempt at a request recorded: the answer to another attempt, unless somebody uses its id for something else.
struct EarlierAttempt {
    let events: [RecordedEvent]

    /// - Returns: `nil` if nothing was recorded for the request.
    init?(_ request: Tag, in log: EventLog) throws {
        events = try log.events(Query(tags: [request]))
        if events.isEmpty { return nil }
    }

    /// The day on which it is said to have happened, in Oslo.
    var day: CalendarDate { events[0].envelope.provenance.time.date }

    /// The end of the log when it was decided, or before.
    var before: Position { Position(events[0].position.rawValue - 1) }

    /// Refuses what cannot be another attempt at the same, and names what differs.
    ///
    /// - Parameters:
    ///   - happened: when it is said to have happened, where that is said at all.
    ///   - found: fields that the command looks up and nobody states; they may be found otherwise by now.
    func requireSame(
        _ rule: any Rule, _ provenance: Provenance, happened: Occasion?, found: Set<String>, in logbook: Logbook
    ) throws {
        var differences = about(provenance, happened)
        let candidates = events.filter { rule.recordedTypes.contains($0.type) }
        if candidates.isEmpty {
            let (before, now) = (Catalogue.type(named: events[0].type)?.title, type(of: rule.asked).title)
            differences.append(.init(Text(en: "what", nb: "hva"), before?.spoken, now.spoken))
        }
        for asked in rule.allAsked where !candidates.isEmpty {
            let each = try candidates.map { try Difference.all(asked, $0, except: found, in: logbook) }
            differences += each.min { $0.count < $1.count } ?? []
        }
        if differences.isEmpty, rule.allAsked.count != candidates.count {
            differences.append(
                .init(Text(en: "how many", nb: "hvor mange"), "\(candidates.count)", "\(rule.allAsked.count)"))
        }
        guard !differences.isEmpty else { return }
        let (what, other) = (Reporting.describe(events[0]), differences.text)
        throw Failure(
            .refused,
            en: "This request's id was used before, for something else: \(what). What differs: \(other.en). "
                + "Take another one.",
            nb: "Id-en til denne forespørselen er brukt før, til noe annet: \(what). Dette er ulikt: \(other.nb). "
                + "Ta en annen.")
    }

    private func about(_ provenance: Provenance, _ happened: Occasion?) -> [Difference] {
        let before = events[0].envelope.provenance
        var now = provenance
        now.time =
            happened.flatMap { happened in
                events.contains { $0.envelope.provenance.time == happened.time } ? nil : happened.time
            } ?? before.time
        return Difference.provenance(before, now)
    }
}
