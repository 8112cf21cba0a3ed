import EventSourcing
import Events

/// Which subjects have been registered, by their tags, and where.
package struct KnownSubjects: Sendable {
    private var positions: [Tag: Position] = [:]
    /// If set, only these subjects are in question.
    private var inQuestion: Tags?

    /// The type of event with which each kind of subject begins.
    fileprivate static let beginnings: [Substring: EventType] = [
        "programme": ProgrammeStarted.type, "region": RegionDefined.type, "partner": PartnerRegistered.type,
        "location": LocationRegistered.type, "business": BusinessRegistered.type, "org": BusinessRegistered.type,
        "visit": VisitRecorded.type, "need": NeedLogged.type, "offer": OfferCreated.type,
        "person": PersonRegistered.type, "import": DataImported.type, "actor": ActorRegistered.type,
        "contact": ContactRegistered.type, "arena": ArenaHeld.type, "session": SessionScheduled.type,
        "feedback": FeedbackRecorded.type, "followup": FollowupPlanned.type,
        "time": TimeLogged.type, "travel": TravelLogged.type, "cost": CostRecorded.type,
    ]

    mutating func apply(_ event: RecordedEvent) {
        for tag in event.envelope.tags.all where Self.begins(tag, with: event.type) { note(tag, event.position) }
    }

    /// A business and a partner may be the same organisation, so both kinds of event give a number away.
    private static func begins(_ tag: Tag, with type: EventType) -> Bool {
        beginnings[tag.kind] == type || (tag.kind == "org" && type == PartnerRegistered.type)
    }

    /// Whether the tag is of a kind that an event begins.
    static func canBegin(_ tag: Tag) -> Bool { beginnings[tag.kind] != nil && tag.kind != "org" }

    mutating func note(_ tag: Tag, _ position: Position) {
        if positions[tag] == nil { positions[tag] = position }
    }

    func position(of tag: Tag) -> Position? { positions[tag] }

    /// From now on subjects other than these count as registered: nothing is known of them, and nothing is asked.
    mutating func assumesAll(but subjects: Tags) { inQuestion = subjects }

    /// Refuses if one of the subjects has not been registered.
    func require(_ tags: [Tag]) throws(Refusal) {
        for tag in tags where positions[tag] == nil && inQuestion?.contains(tag) ?? true { throw .unknown(tag) }
    }

    /// Refuses if the subject has been registered already.
    func requireNew(_ tag: Tag) throws(Refusal) {
        guard let position = positions[tag] else { return }
        throw Refusal(
            "exists", Text(en: "\(tag) is registered already.", nb: "\(tag) er registrert fra før."), inTheWay: position
        )
    }
}

extension Query {
    /// The events with which the subjects begin.
    static func beginnings(of tags: [Tag]) -> Query {
        Query(
            tags.map { tag in
                guard let type = KnownSubjects.beginnings[tag.kind] else {
                    preconditionFailure("nothing begins a \(tag.kind)")
                }
                return Item(types: [type], tags: [tag])
            })
    }

    static func + (left: Query, right: Query) -> Query { Query(left.items + right.items) }
}

extension Refusal {
    /// The rule that something must be there before something can be said of it.
    package static let unknown = "unknown"

    /// Nothing in the log begins the subject.
    static func unknown(_ tag: Tag) -> Refusal {
        Refusal(
            unknown, Text(en: "There is no \(tag) in this logbook.", nb: "Det finnes ingen \(tag) i denne loggboka."))
    }
}
