import Decisions
import DomainSupport
import EventSourcing
import Events
import Testing

/// Rules 2 to 7, where they allow what is asked.
@Suite struct OfferRuleTests {
    static let ground: [any Event] =
        [PartnerRegistered.test(), LocationRegistered.test()]
        + (1...6).map { PersonRegistered.test(PersonID(number: $0)) }
    /// Two seats and a waiting list.
    static let published = ground + [OfferCreated.test(deadline: "2025-02-20"), OfferPublished.test()]
    static let full = published + [EnrolmentRegistered.test(1), EnrolmentRegistered.test(2)]

    @Test func `an offer is published if it says all a participant must know`() throws {
        let online = OfferCreated.test(mode: .online, locations: [], start: "2025-03-03", end: "2025-03-03")
        for offer in [OfferCreated.test(), online, OfferCreated.test(deadline: "2025-03-03")] {
            try Given(Self.ground + [offer]).when(OfferPublished.test(capacity: 1)).then(
                OfferPublished.test(capacity: 1))
        }
    }

    @Test func `an incomplete offer is published when a revision completes it`() throws {
        let offer = OfferCreated.test(locations: [], start: nil)
        let revised = OfferRevised.test(locations: [1], start: "2025-03-03")
        try Given(Self.ground + [offer]).when(revised).then(revised)
        try Given(Self.ground + [offer, revised]).when(OfferPublished.test()).then(OfferPublished.test())
    }

    @Test func `a seat is given up to the last`() throws {
        let second = EnrolmentRegistered.test(2)
        try Given(Self.published + [EnrolmentRegistered.test(1)]).when(second).then(second)
    }

    @Test func `who agrees to wait is put on the list when there is no seat`() throws {
        let asked = EnrolmentRegistered.test(3, of: nil, overrideReason: "avtalt")
        try Given(Self.full).when(RegisterEnrolment(asked, agreesToWait: true))
            .then(EnrolmentWaitlisted.test(3, overrideReason: "avtalt"))
        try Given(Self.published).when(RegisterEnrolment(asked, agreesToWait: true)).then(asked)
    }

    @Test func `a seat that becomes free goes to the first in line`() throws {
        let line = Self.full + [EnrolmentWaitlisted.test(3), EnrolmentWaitlisted.test(4), EnrolmentCancelled.test(1)]
        try Given(line).when(EnrolmentPromoted.test(3)).then(EnrolmentPromoted.test(3))
        let favoured = EnrolmentPromoted.test(4, outOfOrderReason: "samme skift")
        try Given(line).when(favoured).then(favoured)
        let next = EnrolmentPromoted.test(4)
        try Given(line + [EnrolmentCancelled.test(3)]).when(next).then(next)
    }

    @Test func `a seat nobody waits for goes to whoever comes`() throws {
        let free = Self.full + [EnrolmentWaitlisted.test(3), EnrolmentCancelled.test(1), EnrolmentCancelled.test(2)]
        let asked = EnrolmentRegistered.test(4)
        try Given(free).when(asked).then(asked)
    }

    @Test func `who cancelled may enrol again, and who withdrew leaves a seat`() throws {
        let again = EnrolmentRegistered.test(5, person: 1)
        try Given(Self.full + [EnrolmentCancelled.test(1)]).when(again).then(again)
        let started: [any Event] = [OfferStarted(offer: 1, date: "2025-02-05"), EnrolmentWithdrawn.test(2)]
        try Given(Self.full + started).when(again.asPerson(6)).then(again.asPerson(6))
    }

    @Test func `the deadline's own day is in time, and a reason sets it aside`() throws {
        let asked = EnrolmentRegistered.test(1)
        try Given(Self.published).when(asked, on: "2025-02-20").then(asked)
        let late = EnrolmentRegistered.test(1, overrideReason: "avtalt før fristen")
        try Given(Self.published).when(late, on: "2025-02-21").then(late)
        try Given(Self.published).when(asked, on: "2025-02-21").refused("deadline-passed", by: 9)
    }

    @Test func `seats are taken away down to those that are taken`() throws {
        let fewer = OfferCapacityChanged.test(1, 2)
        try Given(Self.full).when(fewer).then(fewer)
        let none = OfferCapacityChanged.test(1, 0)
        try Given(Self.published).when(none).then(none)
    }

    @Test func `the last who came move to the waiting list in the same step, as they enrolled`() throws {
        let business = BusinessRegistered.test()
        let before =
            [business] + Self.published + [EnrolmentRegistered.test(2, of: 1), EnrolmentRegistered.test(1, of: 1)]
        let fewer = OfferCapacityChanged.test(1, 1)
        try Given(before).when(ChangeCapacity(fewer, movesLast: true))
            .then(fewer, EnrolmentWaitlisted.test(1, of: 1))
        try Given(before).when(ChangeCapacity(.test(1, 0), movesLast: true))
            .then(
                OfferCapacityChanged.test(1, 0), EnrolmentWaitlisted.test(2, of: 1), EnrolmentWaitlisted.test(1, of: 1))
    }

    @Test func `who was moved from a seat stands before those who never had one`() throws {
        let moved: [any Event] = [
            EnrolmentWaitlisted.test(3), OfferCapacityChanged.test(1, 1), EnrolmentWaitlisted.test(2),
            EnrolmentCancelled.test(1),
        ]
        try Given(Self.full + moved).when(EnrolmentPromoted.test(2)).then(EnrolmentPromoted.test(2))
        try Given(Self.full + moved).when(EnrolmentPromoted.test(3)).refused("not-first", by: 15)
    }

    @Test func `from start to end: some withdraw, some complete, and the offer is closed`() throws {
        let started = Self.full + [OfferStarted(offer: 1, date: "2025-03-03")]
        for event in [
            EnrolmentWithdrawn.test(1, on: "2025-03-03"), EnrolmentCompleted.test(1), EnrolmentNotCompleted.test(1),
            OfferClosed(offer: 1, date: "2025-03-31"), OfferCancelled.test(on: "2025-03-05"),
            // Told afterwards: it was cancelled before the start.
            EnrolmentCancelled.test(1, on: "2025-03-02"),
        ] as [any Event] {
            try Given(started).when(event).then(event)
        }
        let closed = started + [OfferClosed(offer: 1, date: "2025-03-31")]
        try Given(closed).when(EnrolmentCompleted.test(1)).then(EnrolmentCompleted.test(1))
    }

    @Test func `who waits may leave the line also after the start`() throws {
        let started: [any Event] = [EnrolmentWaitlisted.test(3), OfferStarted(offer: 1, date: "2025-03-03")]
        let cancelled = EnrolmentCancelled.test(3, on: "2025-03-05")
        try Given(Self.full + started).when(cancelled).then(cancelled)
    }
}

extension EnrolmentRegistered {
    fileprivate func asPerson(_ person: PersonID) -> Self {
        Self(
            enrolment: enrolment, offer: offer, person: person, business: business, need: need, funding: funding,
            additionality: additionality, overrideReason: overrideReason)
    }
}
