import EventSourcing
import Events

/// One session: when it is, whether it takes place, and who was there.
package struct KnownSession: Sendable {
    private(set) var offer: OfferID?
    private(set) var times: (start: OffsetTime, end: OffsetTime)?
    /// The event that gave it its time.
    private(set) var planned: Position?
    private(set) var cancelled: Position?
    private(set) var attended: [EnrolmentID: Position] = [:]

    static func query(_ session: SessionID) -> Query {
        Query(
            types: [SessionScheduled.type, SessionMoved.type, SessionCancelled.type, AttendanceRecorded.type],
            tags: [session.tag])
    }

    mutating func apply(_ event: RecordedEvent) throws {
        switch event.type {
        case SessionScheduled.type:
            guard let session = try event.decode(as: SessionScheduled.self) else { return }
            (offer, times, planned) = (session.offer, (session.start, session.end), event.position)
        case SessionMoved.type:
            guard let session = try event.decode(as: SessionMoved.self) else { return }
            (times, planned) = ((session.start, session.end), event.position)
        case SessionCancelled.type: cancelled = event.position
        case AttendanceRecorded.type:
            guard let attendance = try event.decode(as: AttendanceRecorded.self) else { return }
            attended[attendance.enrolment] = event.position
        default: return
        }
    }

    /// When the session is; refuses unless it belongs to the offer and takes place.
    func requirePlanned(
        _ session: SessionID, of wanted: OfferID
    ) throws(Refusal) -> (start: OffsetTime, end: OffsetTime) {
        guard let times, offer == wanted else {
            throw Refusal(
                Refusal.unknown,
                Text(en: "The offer has no \(session).", nb: "Tilbudet har ingen \(session)."))
        }
        if let cancelled {
            throw Refusal(
                "session-cancelled",
                Text(
                    en: "The session on \(times.start.date) is cancelled.",
                    nb: "Samlingen \(times.start.date) er avlyst."),
                inTheWay: cancelled)
        }
        return times
    }
}
