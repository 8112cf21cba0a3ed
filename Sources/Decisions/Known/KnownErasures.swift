import EventSourcing
import Events

/// What has been said about erasing subjects, the latest that holds.
package struct KnownErasures: Sendable {
    package enum Standing: Hashable, Sendable {
        case requested(Position)
        case deferred(Position, until: CalendarDate)
        case erased(Position)
    }

    package private(set) var standing: [Tag: Standing] = [:]

    package init() {}

    /// What has been said by now, as it stands: a request that was made by mistake is voided like any event.
    ///
    /// - Parameter events: gives the events of a log that match.
    package init(reading events: (Query) throws -> [RecordedEvent]) throws {
        let matter = Query(types: Self.types)
        var all = EffectiveEvents()
        for event in try events(matter.withAmendments) { try all.add(event) }
        for event in try all.matching(matter) { try apply(event) }
    }

    package static let types = [ErasureRequested.type, ErasureDeferred.type, SubjectErased.type]

    /// The kinds of subject that are a person, of whom nothing at all is recorded after an erasure. A business, a need or an
    /// offer goes on without the remarks that were filed under it.
    static let persons: Set<Substring> = ["person", "contact", "actor"]

    /// Everything that was said about these subjects.
    static func query(_ subjects: [Tag]) -> Query { Query(subjects.map { Query.Item(types: types, tags: [$0]) }) }

    package mutating func apply(_ event: RecordedEvent) throws {
        if let requested = try event.decode(as: ErasureRequested.self) {
            note(requested.subject, .requested(event.position))
        } else if let deferred = try event.decode(as: ErasureDeferred.self) {
            note(deferred.subject, .deferred(event.position, until: deferred.until))
        } else if let erased = try event.decode(as: SubjectErased.self) {
            standing[erased.subject] = .erased(event.position)
        }
    }

    /// What was erased stays so, whatever is said later.
    private mutating func note(_ subject: Tag, _ new: Standing) {
        if case .erased = standing[subject] { return }
        standing[subject] = new
    }

    /// Refuses to record something about a subject that is to be forgotten, or was.
    func requireRecordable(_ subject: Tag) throws(Refusal) {
        switch standing[subject] {
        case nil, .deferred: return
        case .requested(let position):
            throw Refusal(
                "erasure-requested",
                Text(
                    en: "Nothing is recorded about \(subject) any more: its erasure was requested.",
                    nb: "Ingenting registreres om \(subject) lenger: sletting er bedt om."),
                inTheWay: position)
        case .erased(let position): throw Self.erased(subject, position)
        }
    }

    /// Refuses if the subject is gone already.
    func requireNotErased(_ subject: Tag) throws(Refusal) {
        if case .erased(let position) = standing[subject] { throw Self.erased(subject, position) }
    }

    /// Refuses unless the erasure was requested, and waits for nothing.
    func requireRequested(_ subject: Tag, on day: CalendarDate) throws(Refusal) {
        try requireNotErased(subject)
        switch standing[subject] {
        case .requested, .erased: return
        case .deferred(let position, let until) where until >= day:
            throw Refusal(
                "erasure-deferred",
                Text(
                    en: "The erasure of \(subject) is deferred until \(until).",
                    nb: "Slettingen av \(subject) er utsatt til \(until)."),
                inTheWay: position)
        case .deferred: return
        case nil:
            throw Refusal(
                "erasure-not-requested",
                Text(
                    en: "Nobody asked for the erasure of \(subject): `loggbok erase request` first.",
                    nb: "Ingen har bedt om at \(subject) slettes: kjør `loggbok erase request` først."))
        }
    }

    private static func erased(_ subject: Tag, _ position: Position) -> Refusal {
        Refusal(
            "subject-erased", Text(en: "\(subject) was erased.", nb: "\(subject) er slettet."), inTheWay: position)
    }
}
