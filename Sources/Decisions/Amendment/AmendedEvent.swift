import EventSourcing
import Events

/// An event that somebody wants to correct or void, and what that would do to everything decided since.
struct AmendedEvent {
    let id: EventID
    let at: Position
    let type: EventType
    /// The tags it was written with.
    let about: Tags
    /// Those, and the tags it would have.
    let all: Tags

    /// The subjects an event is about, whose later events depend on it; skills, places and the like decide nothing.
    private static let subjects: Set<Substring> = [
        "programme", "actor", "business", "org", "contact", "visit", "need", "offer", "session", "person", "enrolment",
        "followup", "event",
    ]

    /// All events of the subjects, and the event itself.
    var boundary: Query {
        let tags = all.all.filter { Self.subjects.contains($0.kind) }
        return Query(tags.map { Query.Item(tags: [$0]) } + [Query.Item(types: [type], tags: about.all)])
    }

    /// Refuses unless the event stands in the log as it was described, may be amended, and was not voided.
    func requireAmendable(_ known: Known) throws(Refusal) {
        guard let target = known.events.written(id), target.position == at, target.type == type else {
            throw Refusal(
                Refusal.unknown,
                Text(
                    en: "There is no event \(id) of type \(type) at position \(at).",
                    nb: "Det finnes ingen hendelse \(id) av type \(type) ved posisjon \(at)."))
        }
        if type == ReportLocked.type {
            throw Refusal(
                "report-locked",
                Text(
                    en: "A locked report is superseded by a later edition, never amended.",
                    nb: "En låst rapport erstattes av en senere utgave; den endres aldri."),
                inTheWay: at)
        }
        if type == SubjectErased.type {
            throw Refusal(
                "erasure-stands",
                Text(
                    en: "What was erased cannot be brought back by a correction.",
                    nb: "Det som er slettet, kan ikke hentes tilbake med en retting."),
                inTheWay: at)
        }
        if type == EventVoided.type {
            throw Refusal(
                "void-of-void",
                Text(
                    en: "A void stays. Record the event anew if it was right.",
                    nb: "En annullering står. Registrer hendelsen på nytt hvis den var riktig."),
                inTheWay: at)
        }
        if case .voided(let void) = known.events.amendments.effect(on: id) {
            throw Refusal(
                "event-voided",
                Text(en: "This event was voided.", nb: "Denne hendelsen er annullert."), inTheWay: void.position)
        }
        let said = known.events.said(of: id)
        if Set(about.all) != Set(target.tagsToAmend(after: said).all) {
            throw Refusal(
                "amendment-tags",
                Text(
                    en: "What is said of an event carries its tags, and those of all that was said of it before.",
                    nb: "Det som sies om en hendelse, bærer merkene dens og merkene til alt som er sagt om den før."),
                inTheWay: said.last?.position ?? at)
        }
    }

    /// Refuses if an event, this one or a later one, held before the amendment and would not hold with it; or if one cannot
    /// be read, so that nobody knows.
    func requireHolds(_ known: Known, with amending: any AmendingEvent) throws(Refusal) {
        let now = try History(known.events, subjects: all)
        var amended = known.events
        amended.imagine(amending.amendment(by: Self.pending, at: .end))
        let then = try History(amended, subjects: all)
        var conflicts: [Refusal.Conflict] = []
        for (event, question, refusal) in try then.refusals(from: at) where conflicts.last?.position != event {
            guard try now.refusal(at: event, by: question) == nil else { continue }
            conflicts.append(Refusal.Conflict(event, refusal.text))
        }
        guard !conflicts.isEmpty else { return }
        let isItself = conflicts.contains { $0.position == at }
        throw Refusal(
            "amendment-conflicts",
            isItself
                ? Text(
                    en: "As corrected, the event itself would not hold.",
                    nb: "Slik den rettes, ville hendelsen selv ikke holde.")
                : conflicts.count == 1
                    ? Text(
                        en: "A later event would not hold any more.", nb: "En senere hendelse ville ikke lenger holde.")
                    : Text(
                        en: "\(conflicts.count) later events would not hold any more.",
                        nb: "\(conflicts.count) senere hendelser ville ikke lenger holde."),
            conflicts: conflicts)
    }

    /// Stands for the amendment's own id while it is only thought of.
    private static let pending = EventID(high: .max, low: .max)
}
