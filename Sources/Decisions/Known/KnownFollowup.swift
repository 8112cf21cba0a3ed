import EventSourcing
import Events

/// One follow-up: whether it is still to be done.
package struct KnownFollowup: Sendable {
    private var planned: (about: FollowupSubject, since: Milestone)?
    private var ended: Position?

    static func query(_ followup: FollowupID) -> Query {
        Query(types: [FollowupPlanned.type, FollowupDone.type, FollowupDropped.type], tags: [followup.tag])
    }

    mutating func apply(_ event: RecordedEvent) throws {
        switch event.type {
        case FollowupPlanned.type:
            planned = try event.decode(as: FollowupPlanned.self).map { ($0.about, Milestone(event)) }
        case FollowupDone.type, FollowupDropped.type: ended = event.position
        default: return
        }
    }

    /// Since when the follow-up is planned; refuses unless it is, about the subject, and still to be done.
    func requireOpen(_ followup: FollowupID, about subject: FollowupSubject) throws(Refusal) -> Milestone {
        guard let planned, planned.about == subject else {
            throw Refusal(
                Refusal.unknown,
                Text(
                    en: "There is no \(followup) about \(subject.tag) in this logbook.",
                    nb: "Det finnes ingen \(followup) om \(subject.tag) i denne loggboka."))
        }
        guard let ended else { return planned.since }
        throw Refusal(
            "followup-ended",
            Text(en: "This follow-up is done or dropped already.", nb: "Denne oppfølgingen er gjort eller droppet."),
            inTheWay: ended)
    }
}
