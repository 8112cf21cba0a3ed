import JSON

/// An event read from a log: its position, its line, and the line's members around the data.
public struct RecordedEvent: Sendable {
    public let position: Position
    /// The bytes as they are stored.
    public let line: [UInt8]
    public let envelope: Envelope
    /// One JSON object.
    public let data: [UInt8]
    /// What the line says of its personal values.
    public let sealed: [SealedField]

    public var type: EventType { envelope.type }
    public var id: EventID { envelope.id }

    /// - Throws: `JSONError` if the line is not one that `EventLine` writes.
    public init(position: Position, line: [UInt8]) throws(JSONError) {
        self.position = position
        self.line = line
        (envelope, data, sealed) = try JSONReader.readObject(line.span) { (object) throws(JSONError) in
            let envelope = try Envelope(from: &object)
            let data = try object.takeIfPresent("data") { (data) throws(JSONError) in try data.readRawValue() }
            guard let data else { throw JSONError(.missing, path: "data") }
            return (envelope, data, try object.takeIfPresent("sealed") ?? [])
        }
    }

    /// An event whose line comes from elsewhere: every other reader must read in it what this one does.
    ///
    /// - Throws: `JSONError` if the line is not one that `EventLine` writes, or has a member twice.
    public init(position: Position, foreign line: [UInt8]) throws(JSONError) {
        try JSONReader.readObject(line.span) { (object) throws(JSONError) in try object.requireDistinctNames() }
        try self.init(position: position, line: line)
    }

    private init(position: Position, line: [UInt8], envelope: Envelope, data: [UInt8], sealed: [SealedField]) {
        self.position = position
        self.line = line
        self.envelope = envelope
        self.data = data
        self.sealed = sealed
    }

    /// The event as a correction says it should have read, in the original's place; the line stays the one that is stored.
    ///
    /// The original may be this event, or, where a reader met the correction alone, the correction itself.
    /// - Parameter tags: the tags that the corrected data has.
    public func replaced(
        by amendment: Amendment, data: [UInt8], version: Int, time: OffsetTime, tags: Tags
    ) -> RecordedEvent {
        var provenance = envelope.provenance
        provenance.time = time
        let envelope = Envelope(
            id: amendment.target, source: envelope.source, type: amendment.targetType, version: version,
            provenance: provenance, recordedTime: envelope.recordedTime, tags: tags, salt: envelope.salt)
        return RecordedEvent(
            position: amendment.targetPosition, line: line, envelope: envelope, data: data, sealed: sealed)
    }

    /// The data as an `E`, or `nil` if the event is of another type.
    public func decode<E: Event>(as type: E.Type = E.self) throws(JSONError) -> E? {
        guard envelope.type == E.type else { return nil }
        return try E(json: data.span, version: envelope.version)
    }
}

/// What stands around an event's data in its line.
public struct Envelope: Hashable, Sendable {
    public let id: EventID
    public let source: String
    public let type: EventType
    public let version: Int
    public let provenance: Provenance
    public let recordedTime: Timestamp
    public let tags: Tags
    public let salt: String
}

extension Envelope {
    init(from line: inout JSONObject) throws(JSONError) {
        let version: String = try line.take("specversion")
        guard version == "1.0" else { throw JSONError(.invalid("1.0"), path: "specversion") }
        id = try line.take("id")
        source = try line.take("source")
        let type: EventType = try line.take("type")
        self.type = type
        let schema: String = try line.take("dataschema")
        guard schema.hasPrefix("\(type)/"), let number = Int(schema.dropFirst(type.name.count + 1)) else {
            throw JSONError(.invalid("\(type)/1"), path: "dataschema")
        }
        self.version = number
        let time: OffsetTime = try line.take("time")
        let recorded: OffsetTime = try line.take("recordedtime")
        recordedTime = recorded.instant
        provenance = Provenance(
            time: time, actor: try line.take("actor"), role: try line.takeIfPresent("role") ?? "",
            cause: try line.takeIfPresent("cause"), command: try line.takeIfPresent("command") ?? ""
        )
        tags = try line.take("tags")
        salt = try line.take("salt")
    }
}

/// A decoded event with what views want to know of its envelope.
public struct Recorded<Content: Event>: Sendable {
    public let position: Position
    /// When it happened.
    public let occurred: Timestamp
    /// When it was recorded: never smaller than that of the event before.
    public let recorded: Timestamp
    public let event: Content

    @inlinable
    public init(position: Position, occurred: Timestamp, recorded: Timestamp, event: Content) {
        self.position = position
        self.occurred = occurred
        self.recorded = recorded
        self.event = event
    }
}
