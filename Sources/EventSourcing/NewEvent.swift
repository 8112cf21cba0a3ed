/// An event on its way into a log.
public struct NewEvent: Hashable, Sendable {
    public let id: EventID
    public let type: EventType
    /// The version of the type's data, from 1.
    public let version: Int
    public let provenance: Provenance
    public let tags: Tags
    /// One JSON object, without white space.
    public let data: [UInt8]
    /// The personal values, sealed.
    public let sealed: [SealedValue]

    public init(
        id: EventID, type: EventType, version: Int = 1, provenance: Provenance, tags: Tags, data: [UInt8],
        sealed: [SealedValue] = []
    ) {
        self.id = id
        self.type = type
        self.version = version
        self.provenance = provenance
        self.tags = tags
        self.data = data
        self.sealed = sealed
    }
}

extension Event {
    /// The event on its way into a log, with its own type, version, tags and data; `extraTags` are added to its own.
    ///
    /// - Parameter sealed: its personal values, in their order. They must all be there: none is lost by being forgotten.
    public func new(
        id: EventID, provenance: Provenance, extraTags: [Tag] = [], sealed: [SealedValue] = []
    ) -> NewEvent {
        precondition(sealed.map(\.field.at) == personal.map(\.at), "a personal value of \(Self.type) was not sealed")
        return draft(id: id, provenance: provenance, extraTags: extraTags, sealed: sealed)
    }

    /// The event as it would be stored but for its personal values: to be shown, not to be appended.
    public func draft(
        id: EventID, provenance: Provenance, extraTags: [Tag] = [], sealed: [SealedValue] = []
    ) -> NewEvent {
        NewEvent(
            id: id, type: Self.type, version: Self.version, provenance: provenance,
            tags: extraTags.isEmpty ? tags : tags.union(extraTags), data: json, sealed: sealed)
    }
}

/// Who recorded an event, on what occasion, and when it happened (W3C PROV: agent, activity).
public struct Provenance: Hashable, Sendable {
    /// When it happened, which may be long before it is recorded.
    public var time: OffsetTime
    /// Who recorded it: a name of the programme's choosing that identifies no person to outsiders.
    public var actor: String
    /// In what role; empty if it was not said.
    public var role: String
    /// The event that led to this one.
    public var cause: EventID?
    /// The id of the request that asked for it. A retry has the same one.
    public var command: String

    public init(time: OffsetTime, actor: String, role: String = "", cause: EventID? = nil, command: String = "") {
        self.time = time
        self.actor = actor
        self.role = role
        self.cause = cause
        self.command = command
    }

    /// Whether `name` may stand as an actor, a role or a request: 1 to 128 of the letters, digits and `._~:-` of ASCII.
    public static func isName(_ name: String) -> Bool {
        1...128 ~= name.utf8.count
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"),
                    UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }
}
