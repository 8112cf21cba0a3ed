import Decisions
import DomainSupport
import EventSourcing
import Events
import Testing

/// What is allowed of sessions, attendance, work and endings, and what follows.
@Suite struct ProgrammeRuleTests {
    private let scheduled: [any Event] = [
        LocationRegistered.test(), PartnerRegistered.test(), OfferCreated.test(), OfferPublished.test(),
        PersonRegistered.test(1), PersonRegistered.test(2), EnrolmentRegistered.test(1), EnrolmentRegistered.test(2),
        OfferStarted(offer: 1, date: "2025-02-03"), SessionScheduled.test(),
    ]

    @Test func `a business is visited up to the day it closes, also when it is told later`() throws {
        let closed = try given(BusinessRegistered.test(), BusinessClosed.test(on: "2025-02-01"))
        try closed.when(VisitRecorded.test(), on: "2025-02-01").then(VisitRecorded.test())
        try closed.when(VisitRecorded.test(), on: "2025-02-02").refused("business-closed", by: 2)
    }

    @Test func `a business that goes on after a merger is visited`() throws {
        try given(BusinessRegistered.test(1), BusinessRegistered.test(2), BusinessMerged.test(1, into: 2))
            .when(VisitRecorded.test(at: 2)).then(VisitRecorded.test(at: 2))
    }

    @Test func `an online session needs no place`() throws {
        let online = SessionScheduled.test(2, mode: .online, at: nil)
        try Given(scheduled).when(online).then(online)
        let moved = SessionMoved.test(mode: .online, at: nil)
        try Given(scheduled).when(moved).then(moved)
    }

    @Test func `a session may last a day and a night`() throws {
        let long = SessionScheduled.test(2, from: "2025-02-05T09:00", to: "2025-02-06T09:00")
        try Given(scheduled).when(long).then(long)
    }

    @Test func `on a night in March a session is an hour shorter than the clocks say`() throws {
        let night = SessionScheduled.test(
            2, from: "2025-03-29T22:00:00+01:00", to: "2025-03-30T04:00:00+02:00", mode: .onsite)
        let there = AttendanceRecorded.test(1, at: 2, minutes: 300)
        try Given(scheduled + [night]).when(there, on: "2025-04-01").then(there)
        try Given(scheduled + [night]).when(AttendanceRecorded.test(1, at: 2, minutes: 301), on: "2025-04-01")
            .refused("attendance-too-long", by: nil)
    }

    @Test func `attendance is told on the day itself`() throws {
        try Given(scheduled).when(AttendanceRecorded.test(1), on: "2025-02-05").then(AttendanceRecorded.test(1))
    }

    @Test func `attendance is told when a participant has left or completed since`() throws {
        let there = AttendanceRecorded.test(1)
        try Given(scheduled + [EnrolmentWithdrawn.test(1, on: "2025-02-05")]).when(there).then(there)
        try Given(scheduled + [EnrolmentCompleted.test(1, on: "2025-03-31")]).when(there).then(there)
    }

    @Test func `a session that nobody has attended is cancelled`() throws {
        try Given(scheduled).when(SessionCancelled.test()).then(SessionCancelled.test())
    }

    @Test func `several who attended are recorded together`() throws {
        try Given(scheduled).when(RecordAttendance(.test(1), and: [.test(2, minutes: 90)])).then(
            AttendanceRecorded.test(1), AttendanceRecorded.test(2, minutes: 90))
    }

    @Test func `feedback comes from a participant, also one who left, or from a business`() throws {
        let left = scheduled + [EnrolmentWithdrawn.test(1), BusinessRegistered.test()]
        try Given(left).when(FeedbackRecorded.test(enrolment: 1)).then(FeedbackRecorded.test(enrolment: 1))
        try Given(left).when(FeedbackRecorded.test(business: 1)).then(FeedbackRecorded.test(business: 1))
    }

    @Test func `an actor of the county may go when another stays`() throws {
        let gone = ActorDeactivated(actor: 1, reason: nil)
        try given(ActorRegistered.test(1, .county), ActorRegistered.test(2, .county)).when(gone).then(gone)
        try given(ActorRegistered.test(1), ActorRegistered.test(2, .county)).when(gone).then(gone)
    }

    @Test func `a report is locked in one edition after another`() throws {
        try given().when(ReportLocked.test()).then(ReportLocked.test())
        try given(ReportLocked.test()).when(ReportLocked.test(edition: 2)).then(ReportLocked.test(edition: 2))
        let other = ReportLocked.test(period: "2024-H1")
        try given(ReportLocked.test()).when(other).then(other)
    }

    @Test func `a report is locked from the day after its period`() throws {
        let report = ReportLocked.test(period: "2025-01")
        try given().when(report, on: "2025-02-01").then(report)
    }

    @Test func `a follow-up of whatever is known is planned, done or dropped`() throws {
        for subject in [FollowupSubject.business(1), .need(1), .offer(1)] {
            let known = try given(
                BusinessRegistered.test(), NeedLogged.test(), PartnerRegistered.test(), OfferCreated.test(),
                FollowupPlanned.test(2, about: subject))
            try known.when(FollowupPlanned.test(1, about: subject)).then(FollowupPlanned.test(1, about: subject))
            let done = FollowupDone(followup: 2, about: subject)
            try known.when(done).then(done)
            let dropped = FollowupDropped(followup: 2, about: subject, reason: "løst")
            try known.when(dropped).then(dropped)
        }
    }
}
