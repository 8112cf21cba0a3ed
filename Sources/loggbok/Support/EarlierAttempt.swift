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

    /// Refuses what cannot be another attempt at the same.
    ///
    /// A rule may make something else of what is asked for, and new ids are drawn for each attempt. So what must be the same is
    /// who asks, the kind of thing, whatever known things it is about, and the day, where that is said.
    func requireSame(_ asked: any Event, _ provenance: Provenance, happened: Occasion?, in log: EventLog) throws {
        let first = events[0]
        let before = first.envelope.provenance
        let kind = Reporting.subjectKind(of: type(of: asked).type)
        let isSame =
            before.actor == provenance.actor && before.role == provenance.role
            && events.contains { Reporting.subjectKind(of: $0.type) == kind }
            && (happened.map { happened in events.contains { $0.envelope.provenance.time == happened.time } } ?? true)
        guard try isSame && isAbout(asked.tags, in: log) else {
            let what = Reporting.describe(first)
            throw Failure(
                .refused, en: "This request's id was used before, for something else: \(what). Take another one.",
                nb: "Id-en til denne forespørselen er brukt før, til noe annet: \(what). Ta en annen.")
        }
    }

    private func isAbout(_ tags: Tags, in log: EventLog) throws -> Bool {
        let known = Set(events.flatMap(\.envelope.tags.all))
        return try tags.all.allSatisfy { tag in
            try known.contains(tag) || (UniqueID(String(tag.value)) != nil && isNew(tag, in: log))
        }
    }

    private func isNew(_ tag: Tag, in log: EventLog) throws -> Bool {
        try log.events(Query(tags: [tag]), ReadRange(limit: 1)).isEmpty
    }
}
