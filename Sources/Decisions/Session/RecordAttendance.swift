import EventSourcing
import Events

/// Whoever held a seat on the day of a session that took place was there, once, for no longer than it lasted.
package struct RecordAttendance: Rule {
    let asked: AttendanceRecorded

    package init(_ asked: AttendanceRecorded) { self.asked = asked }

    package var boundary: Query { KnownOffer.query(asked.offer) + KnownSession.query(asked.session) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        let times = try known.session.requirePlanned(asked.session, of: asked.offer)
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
        return [asked]
    }
}
