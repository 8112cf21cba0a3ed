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

    /// The event that was asked for; what is personal in it is recorded of nobody who is to be forgotten.
    var asked: Asked { get }

    /// All that is asked for at once: the event, and what is to be recorded with it.
    var allAsked: [any Event] { get }

    /// The types of event of which one is recorded for each that is asked for.
    var recordedTypes: [EventType] { get }

    /// The events the rule depends on; whatever matches and comes in between makes it decide again.
    var boundary: Query { get }

    /// Of whom it says something new, beside what is personal in it; by default of all it is about. What only ends something,
    /// takes something back or is about the erasure itself says nothing new of anybody.
    var speaksOf: Tags { get }

    /// The events that follow.
    /// - Parameter on: the day it happened, in Oslo.
    func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event]

    /// Days, beside the one it is asked for, on which something is said to have happened.
    var otherDays: [CalendarDate] { get }
}

extension Rule {
    package var allAsked: [any Event] { [asked] }
    package var recordedTypes: [EventType] { [Asked.type] }
    package var otherDays: [CalendarDate] { [] }
    package var speaksOf: Tags { Tags(allAsked.flatMap(\.tags.all)) }
}

/// What is known of the events within a rule's boundary, as they stand.
package struct Known: Sendable {
    /// The events themselves, with what was said of them later.
    package var events = EffectiveEvents()
    package var programmes = KnownProgrammes()
    package var subjects = KnownSubjects()
    package var business = KnownBusiness()
    package var need = KnownNeed()
    package var offer = KnownOffer()
    package var session = KnownSession()
    package var followup = KnownFollowup()
    package var reports = KnownReports()
    package var actors = KnownActors()
    package var matches = KnownMatches()
    package var references = KnownReferences()
    package var erasures = KnownErasures()

    package init() {}

    /// What the events come to, as they stand in their order.
    init(folding events: [RecordedEvent]) throws {
        for event in events { try apply(event) }
    }

    mutating func apply(_ event: RecordedEvent) throws {
        try programmes.apply(event)
        subjects.apply(event)
        try business.apply(event)
        try need.apply(event)
        try offer.apply(event)
        try session.apply(event)
        try followup.apply(event)
        try reports.apply(event)
        try actors.apply(event)
        try matches.apply(event)
        try references.apply(event)
        try erasures.apply(event)
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
        let query = matter.withAmendments
        return once.map { query.union(Query(tags: [$0])) } ?? query
    }

    /// What the rule depends on, before anything was said of it later.
    private var matter: Query {
        let matter = rule.boundary.union(Query(types: [ProgrammeStarted.type]))
        return subjects.isEmpty ? matter : matter.union(KnownErasures.query(subjects))
    }

    /// Who must not be forgotten, or nothing is recorded: whoever something personal is about, and every person who is named.
    private var subjects: [Tag] {
        let named = rule.speaksOf.all.filter { KnownErasures.persons.contains($0.kind) }
        return Set(rule.allAsked.flatMap(\.personal).map(\.subject) + named).sorted()
    }

    package var initialState: Known { Known() }

    package func apply(_ event: RecordedEvent, to known: inout Known) throws {
        if let once, event.envelope.tags.contains(once) { known.subjects.note(once, event.position) }
        try known.events.add(event)
        if known.events.amendments.isEmpty { try known.apply(event) }
    }

    /// Folds anew where something was corrected or voided: what stands may be another thing than what was written.
    package func settle(_ known: inout Known) throws {
        guard !known.events.amendments.isEmpty else { return }
        var standing = try Known(folding: known.events.matching(matter))
        standing.events = known.events
        if let once, let position = known.subjects.position(of: once) { standing.subjects.note(once, position) }
        known = standing
    }

    package func decide(_ known: Known) throws(Refusal) -> [any Event] {
        if let once, let position = known.subjects.position(of: once) {
            throw Refusal(
                Refusal.repeated, Text(en: "This was recorded before.", nb: "Dette er registrert før."),
                inTheWay: position)
        }
        for subject in subjects { try known.erasures.requireRecordable(subject) }
        for day in [day] + rule.otherDays { try requirePossible(day, known) }
        return try rule.events(known, on: day)
    }

    /// Refuses what did not happen yet, or happened before the programme started.
    private func requirePossible(_ day: CalendarDate, _ known: Known) throws(Refusal) {
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
    }
}

extension Query {
    /// The same events and all that was said of them later.
    var withAmendments: Query {
        if matchesAll { return self }
        let types = Catalogue.amending.map { $0.type }
        return Query(
            items
                + items.flatMap { item in
                    item.tags.isEmpty
                        ? item.types.map { Item(types: types, tags: [.amends($0)]) }
                        : [Item(types: types, tags: item.tags)]
                })
    }
}

extension Refusal {
    /// The rule that the same request, or the same row of an import, is carried out once.
    package static let repeated = "repeated"
}
