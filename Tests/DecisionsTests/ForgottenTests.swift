import Decisions
import DomainSupport
import EventSourcing
import Events
import Testing

/// Rule 11: of whoever is forgotten nothing new is said, but what was said can still end and be put right.
@Suite struct ForgottenTests {
    private static let person = PersonID(number: 1).tag
    /// Position 6 enrols the first of two persons, who is then forgotten.
    private static let events: [any Event] = [
        PersonRegistered.test(1), PersonRegistered.test(2), PartnerRegistered.test(), OfferCreated.test(),
        OfferPublished.test(), EnrolmentRegistered.test(1), EnrolmentRegistered.test(2),
        ErasureRequested(subject: person, basis: .objection, requestedBy: .subject),
        SubjectErased(subject: person, stores: ["log.mdb"], sealedValues: 1, keyBackupsGoneBy: "2025-03-10"),
    ]

    @Test func `the seat of one who is forgotten can be given up`() throws {
        let cancelled = EnrolmentCancelled.test(1)
        try Given(Self.events).when(cancelled).then(cancelled)
    }

    @Test func `what was recorded of one who is forgotten can be taken back`() throws {
        let given = try Given(Self.events)
        let void = given.log.void(of: 6)
        try given.when(void).then(void)
    }

    @Test func `nothing is put on one who is forgotten by a correction`() throws {
        let given = try Given(Self.events)
        let another = EnrolmentRegistered.test(2, additionality: .yes)
        let put = given.log.correction(of: 7, to: EnrolmentRegistered.test(2, person: 1))
        try given.when(put).refused("subject-erased", by: 9)
        let right = given.log.correction(of: 7, to: another)
        try given.when(right).then(right)
    }

    @Test func `of several who were at a session none may be forgotten`() throws {
        let session: [any Event] = [
            LocationRegistered.test(), SessionScheduled.test(from: "2025-01-20T09:00", to: "2025-01-20T15:00"),
        ]
        let attendance = [2, 1].map { AttendanceRecorded.test($0) }
        let rule = RecordAttendance(attendance[0], and: [attendance[1]])
        try Given(Self.events + session).when(rule).refused("subject-erased", by: 9)
    }
}
