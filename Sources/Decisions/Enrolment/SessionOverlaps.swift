import EventSourcing
import Events

/// Sessions on site of two offers that one person would have to attend at the same time: worth a warning, no refusal.
package struct SessionOverlaps {
    /// Two sessions at the same time, the other one first.
    package struct Overlap: Sendable {
        package let other: OfferID
        package let otherTitle: String
        package let otherStart: OffsetTime
        package let start: OffsetTime
    }

    package let all: [Overlap]

    /// The overlaps between an offer and all others in which the person holds a seat.
    ///
    /// - Parameter read: gives the events of a log that match.
    package init(
        of person: PersonID, with offer: OfferID, read: (Query) throws -> [RecordedEvent]
    ) throws {
        let sessions = try Self.sessions(of: offer, read)
        guard !sessions.isEmpty else {
            all = []
            return
        }
        all = try Self.seats(of: person, read).filter { $0 != offer }.flatMap { other in
            let title = try Self.known(KnownOffer.query(other), read).offer.title
            return try Self.sessions(of: other, read).flatMap { theirs in
                sessions.filter { $0.start < theirs.end && theirs.start < $0.end }.map { own in
                    Overlap(
                        other: other, otherTitle: title, otherStart: OffsetTime(oslo: theirs.start),
                        start: OffsetTime(oslo: own.start))
                }
            }
        }
    }

    /// The offers in which the person holds a seat, in the order of their ids.
    private static func seats(of person: PersonID, _ read: (Query) throws -> [RecordedEvent]) throws -> [OfferID] {
        let query = Query(types: KnownOffer.enrolmentTypes, tags: [person.tag])
        let enrolments = try known(query, read).offer.enrolments.values
        return Set(enrolments.filter { $0.status == .seated && $0.person == person }.map(\.asked.offer)).sorted()
    }

    /// When the sessions of the offer on site that take place begin and end.
    private static func sessions(
        of offer: OfferID, _ read: (Query) throws -> [RecordedEvent]
    ) throws -> [(start: Timestamp, end: Timestamp)] {
        let query = Query(types: [SessionScheduled.type, SessionMoved.type, SessionCancelled.type], tags: [offer.tag])
        var sessions: [SessionID: (mode: SessionMode, start: Timestamp, end: Timestamp)] = [:]
        for event in try effective(query, read) {
            if let new = try event.decode(as: SessionScheduled.self) {
                sessions[new.session] = (new.mode, new.start.instant, new.end.instant)
            } else if let moved = try event.decode(as: SessionMoved.self) {
                sessions[moved.session] = (moved.mode, moved.start.instant, moved.end.instant)
            } else if let cancelled = try event.decode(as: SessionCancelled.self) {
                sessions[cancelled.session] = nil
            }
        }
        return sessions.values.filter { $0.mode == .onsite }.map { ($0.start, $0.end) }.sorted { $0.0 < $1.0 }
    }

    private static func known(_ query: Query, _ read: (Query) throws -> [RecordedEvent]) throws -> Known {
        try Known(folding: effective(query, read))
    }

    /// The events as they stand.
    private static func effective(
        _ query: Query, _ read: (Query) throws -> [RecordedEvent]
    ) throws -> [RecordedEvent] {
        var events = EffectiveEvents()
        for event in try read(query.withAmendments) { try events.add(event) }
        return try events.matching(query)
    }
}

extension SessionOverlaps.Overlap {
    /// The warning.
    package var text: Text {
        Text(
            en: "The person has a seat in “\(otherTitle)” too, with a session on \(otherStart.date) at the same time.",
            nb: "Personen har også plass på «\(otherTitle)», med en samling \(otherStart.date) på samme tid.")
    }
}
