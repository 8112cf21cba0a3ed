import Decisions
import DomainSupport
import EventSourcing
import Events

extension RefusalCase {
    private static let persons: [any Event] = (1...4).map { PersonRegistered.test(PersonID(number: $0)) }
    /// Position 7 publishes an offer with two seats.
    private static let published = withDeadline(nil)
    private static let full = published + [EnrolmentRegistered.test(1), EnrolmentRegistered.test(2)]
    private static let line = full + [EnrolmentWaitlisted.test(3), EnrolmentWaitlisted.test(4)]
    private static let started = full + [OfferStarted(offer: 1, date: "2025-02-05")]

    private static func withDeadline(_ deadline: CalendarDate?, waitingList: Bool = true) -> [any Event] {
        persons + [
            PartnerRegistered.test(), OfferCreated.test(deadline: deadline),
            OfferPublished.test(waitingList: waitingList),
        ]
    }

    /// Rules 2 to 5, and what an enrolment must be for what is asked of it.
    static let enrolments = enrolling + seats + leaving

    private static let enrolling = [
        RefusalCase(
            "nobody enrols in an offer that is not there", given: persons, when: EnrolmentRegistered.test(),
            refused: "unknown", by: nil),
        RefusalCase(
            "an unknown person does not enrol", given: published, when: EnrolmentRegistered.test(9),
            refused: "unknown", by: nil),
        RefusalCase(
            "nobody enrols from an unknown business", given: published, when: EnrolmentRegistered.test(of: 1),
            refused: "unknown", by: nil),
        RefusalCase(
            "nobody enrols for an unknown need", given: published, when: EnrolmentRegistered.test(need: 1),
            refused: "unknown", by: nil),
        RefusalCase(
            "nobody enrols in an unpublished offer", given: Array(published.dropLast()),
            when: EnrolmentRegistered.test(), refused: "offer-unpublished", by: 6),
        RefusalCase(
            "nobody enrols in a cancelled offer", given: published + [OfferCancelled.test()],
            when: EnrolmentRegistered.test(), refused: "offer-cancelled", by: 8),
        RefusalCase(
            "nobody waits for a closed offer", given: started + [OfferClosed(offer: 1, date: "2025-02-06")],
            when: EnrolmentWaitlisted.test(3), refused: "offer-closed", by: 11),
        RefusalCase(
            "nobody enrols after the deadline", given: withDeadline("2025-02-09"),
            when: EnrolmentRegistered.test(), refused: "deadline-passed", by: 6),
        RefusalCase(
            "the deadline is the one last given",
            given: withDeadline("2025-02-20") + [
                OfferRevised.test(deadline: "2025-02-09"), OfferRevised.test(title: "Ny"),
            ],
            when: EnrolmentRegistered.test(), refused: "deadline-passed", by: 8),
        RefusalCase(
            "nobody waits after the deadline",
            given: withDeadline("2025-02-09") + [EnrolmentRegistered.test(1), EnrolmentRegistered.test(2)],
            when: EnrolmentWaitlisted.test(3), refused: "deadline-passed", by: 6),
        RefusalCase(
            "nobody takes two seats", given: published + [EnrolmentRegistered.test(1)],
            when: EnrolmentRegistered.test(2, person: 1), refused: "already-enrolled", by: 8),
        RefusalCase(
            "nobody who waits takes a seat as well", given: line, when: EnrolmentRegistered.test(5, person: 3),
            refused: "already-enrolled", by: 10),
        RefusalCase(
            "nobody with a seat waits as well", given: full, when: EnrolmentWaitlisted.test(3, person: 2),
            refused: "already-enrolled", by: 9),
        RefusalCase(
            "nobody waits twice", given: line, when: EnrolmentWaitlisted.test(5, person: 4),
            refused: "already-enrolled", by: 11),
        RefusalCase(
            "who was promoted has a seat",
            given: line + [EnrolmentCancelled.test(1), EnrolmentPromoted.test(3)],
            when: EnrolmentRegistered.test(5, person: 3), refused: "already-enrolled", by: 13),
        RefusalCase(
            "an enrolment is used once", given: full + [EnrolmentCancelled.test(2)],
            when: EnrolmentRegistered.test(2, person: 3), refused: "exists", by: 10),
        RefusalCase(
            "an enrolment is used once, in whatever offer",
            given: full + [OfferCreated.test(2), OfferPublished.test(2)],
            when: EnrolmentRegistered.test(2, in: 2, person: 3), refused: "exists", by: 9),
    ]

    private static let seats = [
        RefusalCase(
            "a full offer takes nobody", given: full, when: EnrolmentRegistered.test(3), refused: "offer-full",
            by: 9),
        RefusalCase(
            "a seat that is free for who waits is not taken by another",
            given: line + [EnrolmentCancelled.test(1)], when: EnrolmentRegistered.test(5, person: 1),
            refused: "offer-full", by: 11),
        RefusalCase(
            "an offer whose seats all went is full", given: published + [OfferCapacityChanged.test(1, 0)],
            when: EnrolmentRegistered.test(1), refused: "offer-full", by: 8),
        RefusalCase(
            "a seat that was completed is not free",
            given: started + [EnrolmentCompleted.test(1), EnrolmentNotCompleted.test(2)],
            when: EnrolmentRegistered.test(3), refused: "offer-full", by: 12),
        RefusalCase(
            "nobody waits where there is no waiting list",
            given: withDeadline(nil, waitingList: false) + [EnrolmentRegistered.test(1), EnrolmentRegistered.test(2)],
            when: EnrolmentWaitlisted.test(3), refused: "no-waiting-list", by: 7),
        RefusalCase(
            "who agrees to wait does not where there is no waiting list",
            given: withDeadline(nil, waitingList: false) + [EnrolmentRegistered.test(1), EnrolmentRegistered.test(2)],
            when: RegisterEnrolment(.test(3), agreesToWait: true), refused: "offer-full", by: 9),
        RefusalCase(
            "nobody waits while there is a seat", given: published + [EnrolmentRegistered.test(1)],
            when: EnrolmentWaitlisted.test(2), refused: "seats-free", by: 7),
        RefusalCase(
            "nobody is promoted into a full offer", given: line, when: EnrolmentPromoted.test(3),
            refused: "offer-full", by: 9),
        RefusalCase(
            "the first in line goes first", given: line + [EnrolmentCancelled.test(1)],
            when: EnrolmentPromoted.test(4), refused: "not-first", by: 10),
        RefusalCase(
            "who has a seat is not promoted", given: line, when: EnrolmentPromoted.test(2),
            refused: "not-waiting", by: 9),
        RefusalCase(
            "who left the line is not promoted", given: line + [EnrolmentCancelled.test(3)],
            when: EnrolmentPromoted.test(3), refused: "not-waiting", by: 12),
        RefusalCase(
            "nobody is promoted in another's place", given: line + [EnrolmentCancelled.test(1)],
            when: EnrolmentPromoted.test(3, person: 4), refused: "not-waiting", by: 10),
        RefusalCase(
            "an enrolment that is not there is not promoted", given: line, when: EnrolmentPromoted.test(7),
            refused: "unknown", by: nil),
        RefusalCase(
            "nobody is promoted in a closed offer",
            given: line + [OfferStarted(offer: 1, date: "2025-02-05"), OfferClosed(offer: 1, date: "2025-02-06")],
            when: EnrolmentPromoted.test(3), refused: "offer-closed", by: 13),
    ]

    private static let leaving = [
        RefusalCase(
            "an enrolment that is not there is not cancelled", given: full, when: EnrolmentCancelled.test(7),
            refused: "unknown", by: nil),
        RefusalCase(
            "an enrolment is cancelled once", given: full + [EnrolmentCancelled.test(1)],
            when: EnrolmentCancelled.test(1), refused: "enrolment-not-active", by: 10),
        RefusalCase(
            "nobody cancels for another", given: full, when: EnrolmentCancelled.test(1, person: 2),
            refused: "enrolment-not-active", by: 8),
        RefusalCase(
            "after the start a cancellation is a withdrawal", given: started,
            when: EnrolmentCancelled.test(1, on: "2025-02-05"), refused: "offer-started", by: 10),
        RefusalCase(
            "before the start a withdrawal is a cancellation", given: full,
            when: EnrolmentWithdrawn.test(1, on: "2025-02-05"), refused: "offer-not-started", by: 7),
        RefusalCase(
            "a withdrawal is not dated before the start", given: started,
            when: EnrolmentWithdrawn.test(1, on: "2025-02-04"), refused: "offer-not-started", by: 10),
        RefusalCase(
            "who waits does not withdraw",
            given: line + [OfferStarted(offer: 1, date: "2025-02-05")],
            when: EnrolmentWithdrawn.test(3, on: "2025-02-06"), refused: "enrolment-not-active", by: 10),
        RefusalCase(
            "who withdrew does not complete", given: started + [EnrolmentWithdrawn.test(1, on: "2025-02-06")],
            when: EnrolmentCompleted.test(1), refused: "enrolment-not-active", by: 11),
        RefusalCase(
            "an enrolment is completed once", given: started + [EnrolmentCompleted.test(1)],
            when: EnrolmentCompleted.test(1), refused: "enrolment-not-active", by: 11),
        RefusalCase(
            "who did not complete does not complete", given: started + [EnrolmentNotCompleted.test(1)],
            when: EnrolmentCompleted.test(1), refused: "enrolment-not-active", by: 11),
        RefusalCase(
            "who completed does not end without completion", given: started + [EnrolmentCompleted.test(1)],
            when: EnrolmentNotCompleted.test(1), refused: "enrolment-not-active", by: 11),
        RefusalCase(
            "nobody completes what has not started", given: full, when: EnrolmentCompleted.test(1),
            refused: "offer-not-started", by: 7),
        RefusalCase(
            "nobody ends what has not started", given: full, when: EnrolmentNotCompleted.test(1),
            refused: "offer-not-started", by: 7),
    ]
}
