import EventSourcing

/// An event with all that can be worked out before the log is held: its line and its terms.
struct PreparedEvent: Sendable {
    let id: EventID
    let type: EventType
    let tags: Tags
    let version: Int
    let occurred: Timestamp
    let terms: [Term]
    let sealed: [SealedValue]
    var line: EventLine

    init(_ event: NewEvent, number: Int, source: String, salt: (UInt64, UInt64)) throws(AppendError) {
        line = EventLine(event, source: source, salt: salt)
        guard line.bytes.count <= EventLine.maximumLength else {
            throw .lineTooLong(event: number, length: line.bytes.count)
        }
        id = event.id
        type = event.type
        tags = event.tags
        version = event.version
        occurred = event.provenance.time.instant
        sealed = event.sealed
        terms = Self.terms(type: type, id: id, tags: tags)
    }

    /// An event from elsewhere: what its line says of sealed values stays, the values come by another way if they do.
    init(_ recorded: RecordedEvent, _ line: EventLine) {
        self.line = line
        sealed = []
        id = recorded.id
        type = recorded.type
        tags = recorded.envelope.tags
        version = recorded.envelope.version
        occurred = recorded.envelope.provenance.time.instant
        terms = Self.terms(type: type, id: id, tags: tags)
    }

    /// What an event can be found by.
    static func terms(type: EventType, id: EventID, tags: Tags) -> [Term] {
        [type.term, id.term] + tags.all.map(\.term)
    }
}
