import EventSourcing
import Events

/// What one use case requires: which events it depends on, and what follows or why not.
///
/// One file a use case, named as it is asked for. A rule sees nothing but what it asked to know, and no disk.
package protocol Rule<Asked>: Sendable {
    /// The event that is asked for.
    associatedtype Asked: Event

    /// The rule as it holds when nothing but the event is given: no exception is made.
    init(_ asked: Asked)

    /// The events the rule depends on; whatever matches and comes in between makes it decide again.
    var boundary: Query { get }

    /// The events that follow.
    /// - Parameter on: the day it happened, in Oslo.
    func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event]
}

/// What is known of the events within a rule's boundary.
package struct Known: Sendable {
    package var programmes = KnownProgrammes()
    package var subjects = KnownSubjects()
    package var need = KnownNeed()
    package var offer = KnownOffer()
    package var matches = KnownMatches()
    package var references = KnownReferences()

    mutating func apply(_ event: RecordedEvent) throws {
        try programmes.apply(event)
        subjects.apply(event)
        try need.apply(event)
        try offer.apply(event)
        try matches.apply(event)
        try references.apply(event)
    }
}

/// Somebody asks for an event: the rule of its type, and what holds for every event.
package struct Request: Decision {
    let rule: any Rule
    /// The day it happened, and the day it is today, in Oslo.
    let day: CalendarDate
    let today: CalendarDate
    /// What asks, if it may ask only once: a command by its id, a row of an import by its digest. Every event that follows
    /// must carry the tag.
    let once: Tag?

    package init(_ rule: any Rule, on day: CalendarDate, today: CalendarDate, once: Tag? = nil) {
        self.rule = rule
        self.day = day
        self.today = today
        self.once = once
    }

    package var query: Query {
        let programmes = Query(types: [ProgrammeStarted.type])
        let query = rule.boundary.union(programmes)
        return once.map { query.union(Query(tags: [$0])) } ?? query
    }

    package var initialState: Known { Known() }

    package func apply(_ event: RecordedEvent, to known: inout Known) throws {
        if let once, event.envelope.tags.contains(once) { known.subjects.note(once, event.position) }
        try known.apply(event)
    }

    package func decide(_ known: Known) throws(Refusal) -> [any Event] {
        if let once, let position = known.subjects.position(of: once) {
            throw Refusal(
                Refusal.repeated, Text(en: "This was recorded before.", nb: "Dette er registrert før."),
                inTheWay: position)
        }
        if day > today {
            throw Refusal(
                "date-in-future",
                Text(
                    en: "\(day) is in the future; today is \(today).",
                    nb: "\(day) er i framtida; i dag er det \(today)."))
        }
        if let start = known.programmes.start, day < start.from, !(rule is StartProgramme) {
            throw Refusal(
                "before-programme",
                Text(
                    en: "\(day) is before the programme started, on \(start.from).",
                    nb: "\(day) er før programmet startet, \(start.from)."),
                inTheWay: start.position)
        }
        return try rule.events(known, on: day)
    }
}

extension Refusal {
    /// The rule that the same request, or the same row of an import, is carried out once.
    package static let repeated = "repeated"
}
