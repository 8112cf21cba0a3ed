import Decisions
import DomainSupport
import EventSourcing
import Events

extension RefusalCase {
    /// Positions 8 and 9 give seats to enrolments 1 and 2, position 10 starts the offer, 11 schedules its session.
    private static let scheduled: [any Event] = [
        LocationRegistered.test(), PartnerRegistered.test(), OfferCreated.test(), OfferPublished.test(capacity: 3),
        PersonRegistered.test(1), PersonRegistered.test(2), PersonRegistered.test(3), EnrolmentRegistered.test(1),
        EnrolmentRegistered.test(2), OfferStarted(offer: 1, date: "2025-02-03"), SessionScheduled.test(),
    ]
    private static let attended = scheduled + [AttendanceRecorded.test(1)]
    private static let cancelled = scheduled + [SessionCancelled.test()]

    /// Rule 9, and what a session must be.
    static let sessions = scheduling + attending + feedback

    private static let scheduling = [
        RefusalCase(
            "a session is scheduled once", given: scheduled, when: SessionScheduled.test(), refused: "exists", by: 11),
        RefusalCase(
            "an offer that is not there has no sessions", given: [LocationRegistered.test()],
            when: SessionScheduled.test(), refused: "unknown", by: nil),
        RefusalCase(
            "an offer that was cancelled gets no session", given: scheduled + [OfferCancelled.test()],
            when: SessionScheduled.test(2), refused: "offer-cancelled", by: 12),
        RefusalCase(
            "a session ends after it begins", given: scheduled,
            when: SessionScheduled.test(2, from: "2025-02-05T09:00", to: "2025-02-05T09:00"), refused: "session-times",
            by: nil),
        RefusalCase(
            "a session ends within a day", given: scheduled,
            when: SessionScheduled.test(2, from: "2025-02-05T09:00", to: "2025-02-06T09:01"), refused: "session-times",
            by: nil),
        RefusalCase(
            "a session on site has a place", given: scheduled, when: SessionScheduled.test(2, at: nil),
            refused: "session-nowhere", by: nil),
        RefusalCase(
            "a session is held at a known place", given: scheduled, when: SessionScheduled.test(2, at: 9),
            refused: "unknown", by: nil),
        RefusalCase(
            "a session that was not scheduled is not moved", given: scheduled, when: SessionMoved.test(2),
            refused: "unknown", by: nil),
        RefusalCase(
            "a session is moved within its offer", given: scheduled + [OfferCreated.test(2)],
            when: SessionMoved.test(1, of: 2), refused: "unknown", by: nil),
        RefusalCase(
            "a session that was cancelled is not moved", given: cancelled, when: SessionMoved.test(),
            refused: "session-cancelled", by: 12),
        RefusalCase(
            "a session is not moved to nowhere", given: scheduled, when: SessionMoved.test(at: nil),
            refused: "session-nowhere", by: nil),
        RefusalCase(
            "a session is cancelled once", given: cancelled, when: SessionCancelled.test(),
            refused: "session-cancelled", by: 12),
        RefusalCase(
            "a session that somebody attended is not cancelled", given: attended, when: SessionCancelled.test(),
            refused: "session-attended", by: 12),
    ]

    private static let attending = [
        RefusalCase(
            "nobody attends a session that was cancelled", given: cancelled, when: AttendanceRecorded.test(1),
            refused: "session-cancelled", by: 12),
        RefusalCase(
            "nobody attends a session that is not there", given: scheduled, when: AttendanceRecorded.test(1, at: 2),
            refused: "unknown", by: nil),
        RefusalCase(
            "nobody has attended before the day of the session", given: scheduled, when: AttendanceRecorded.test(1),
            on: "2025-02-04", refused: "session-not-held", by: 11),
        RefusalCase(
            "nobody has attended before the day a session was moved to",
            given: scheduled + [SessionMoved.test(from: "2025-02-11T09:00", to: "2025-02-11T12:00")],
            when: AttendanceRecorded.test(1), refused: "session-not-held", by: 12),
        RefusalCase(
            "nobody attends twice", given: attended, when: AttendanceRecorded.test(1), refused: "attendance-recorded",
            by: 12),
        RefusalCase(
            "nobody attends for longer than a session lasts", given: scheduled,
            when: AttendanceRecorded.test(1, minutes: 361), refused: "attendance-too-long", by: nil),
        RefusalCase(
            "a session that was moved lasts as long as it does now", given: scheduled + [SessionMoved.test()],
            when: AttendanceRecorded.test(1, minutes: 181), refused: "attendance-too-long", by: nil),
        RefusalCase(
            "an enrolment that is not there does not attend", given: scheduled, when: AttendanceRecorded.test(3),
            refused: "unknown", by: nil),
        RefusalCase(
            "nobody attends in another's seat", given: scheduled, when: AttendanceRecorded.test(1, person: 2),
            refused: "enrolment-not-active", by: 8),
        RefusalCase(
            "who withdrew before the day does not attend",
            given: scheduled + [EnrolmentWithdrawn.test(1, on: "2025-02-04")], when: AttendanceRecorded.test(1),
            refused: "enrolment-not-active", by: 12),
        RefusalCase(
            "who completed before the day does not attend",
            given: scheduled + [EnrolmentCompleted.test(1, on: "2025-02-04")], when: AttendanceRecorded.test(1),
            refused: "enrolment-not-active", by: 12),
        RefusalCase(
            "of several who attended, one who may not stands in the way of all", given: attended,
            when: RecordAttendance(.test(2), and: [.test(1)]), refused: "attendance-recorded", by: 12),
    ]

    private static let feedback = [
        RefusalCase(
            "feedback is recorded once", given: scheduled + [FeedbackRecorded.test(enrolment: 1)],
            when: FeedbackRecorded.test(enrolment: 1), refused: "exists", by: 12),
        RefusalCase(
            "an enrolment says once what it was worth", given: scheduled + [FeedbackRecorded.test(1, enrolment: 1)],
            when: FeedbackRecorded.test(2, enrolment: 1), refused: "feedback-recorded", by: 12),
        RefusalCase(
            "nobody says anything of an offer that is not there", given: [],
            when: FeedbackRecorded.test(enrolment: 1), refused: "unknown", by: nil),
        RefusalCase(
            "an enrolment that is not there says nothing", given: scheduled,
            when: FeedbackRecorded.test(enrolment: 7), refused: "unknown", by: nil),
        RefusalCase(
            "an unknown business says nothing", given: scheduled, when: FeedbackRecorded.test(business: 7),
            refused: "unknown", by: nil),
        RefusalCase(
            "feedback comes from somebody", given: scheduled, when: FeedbackRecorded.test(),
            refused: "feedback-from-nobody", by: nil),
    ]
}
