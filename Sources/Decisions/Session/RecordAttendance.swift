import EventSourcing
import Events

/// Whoever held a seat on the day of a session that took place was there, once, for no longer than it lasted; that is said
/// on the day or later. Of several who are named together, all are recorded or none.
package struct RecordAttendance: Rule {
    package let asked: AttendanceRecorded
    private let others: [AttendanceRecorded]

    package init(_ asked: AttendanceRecorded) { self.init(asked, and: []) }

    /// - Parameter others: of the same session.
    package init(_ asked: AttendanceRecorded, and others: [AttendanceRecorded]) {
        precondition(others.allSatisfy { $0.session == asked.session && $0.offer == asked.offer }, "one session")
        self.asked = asked
        self.others = others
    }

    package var allAsked: [any Event] { [asked] + others }

    package var boundary: Query { KnownOffer.query(asked.offer) + KnownSession.query(asked.session) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        let times = try known.session.requirePlanned(asked.session, of: asked.offer)
        if day < times.start.instant.osloDate {
            throw Refusal(
                "session-not-held",
                Text(
                    en: "The session is on \(times.start.instant.osloDate): nobody was there by \(day).",
                    nb: "Samlingen er \(times.start.instant.osloDate): ingen har møtt per \(day)."),
                inTheWay: known.session.planned)
        }
        for one in [asked] + others { try require(one, times, known) }
        return allAsked
    }

    private func require(
        _ asked: AttendanceRecorded, _ times: (start: OffsetTime, end: OffsetTime), _ known: Known
    ) throws(Refusal) {
        try known.offer.requireSeated(asked.enrolment, of: asked.person, on: times.start.date)
        if let recorded = known.session.attended[asked.enrolment] {
            throw Refusal(
                "attendance-recorded",
                Text(
                    en: "Attendance at this session is recorded already.",
                    nb: "Oppmøtet på denne samlingen er registrert."),
                inTheWay: recorded)
        }
        let minutes = SessionTimes.minutes(times)
        if asked.minutes > minutes {
            throw Refusal(
                "attendance-too-long",
                Text(
                    en: "The session lasted \(minutes) minutes, not \(asked.minutes).",
                    nb: "Samlingen varte \(minutes) minutter, ikke \(asked.minutes)."))
        }
    }
}
