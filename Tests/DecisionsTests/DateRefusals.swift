import Decisions
import DomainSupport
import EventSourcing
import Events

extension RefusalCase {
    /// All given is on 10 January, but that the offer starts, where it does, on the 15th; positions 3 to 5 make up the
    /// offer's beginning, 6 and 7 take its seats.
    private static let offered: [any Event] = [
        PersonRegistered.test(1), PersonRegistered.test(2), PartnerRegistered.test(), OfferCreated.test(),
        OfferPublished.test(), EnrolmentRegistered.test(1), EnrolmentRegistered.test(2),
    ]
    private static let freed = offered + [EnrolmentWaitlisted.test(3), EnrolmentCancelled.test(1, on: "2025-01-12")]
    private static let started = offered + [OfferStarted(offer: 1, date: "2025-01-15")]
    private static let joined =
        Array(offered.prefix(5)) + [OfferStarted(offer: 1, date: "2025-01-05"), EnrolmentRegistered.test(1)]
    private static let logged: [any Event] = [BusinessRegistered.test(), NeedLogged.test(heads: 3)]
    private static let proposed =
        logged + [PartnerRegistered.test(), OfferCreated.test(), OfferPublished.test()] + [
            MatchProposed(
                need: 1, offer: 1, business: 1, score: 900, components: [], matcherVersion: "test/1", positionSeen: 5)
        ]
    private static let planned: [any Event] = [BusinessRegistered.test(), FollowupPlanned.test()]

    private static func dated(
        _ sentence: String, given: [any Event], when asked: any Event, on day: CalendarDate = "2025-02-10",
        before position: Position
    ) -> RefusalCase {
        RefusalCase(sentence, given: given, when: asked, on: day, refused: "date-before", by: position)
    }

    /// Nothing is dated before what it follows.
    static let dates = datesOfEnrolments + datesOfOffers + datesOfOthers

    private static let datesOfEnrolments = [
        dated(
            "nobody cancels before having enrolled", given: offered,
            when: EnrolmentCancelled.test(2, on: "2025-01-09"), before: 7),
        dated(
            "nobody leaves the line before having joined it", given: freed,
            when: EnrolmentCancelled.test(3, on: "2025-01-09"), before: 8),
        dated(
            "nobody is promoted before waiting", given: freed, when: EnrolmentPromoted.test(3), on: "2025-01-09",
            before: 8),
        dated(
            "nobody withdraws before having enrolled", given: joined,
            when: EnrolmentWithdrawn.test(1, on: "2025-01-08"), before: 7),
        dated(
            "nobody completes before having enrolled", given: joined,
            when: EnrolmentCompleted.test(1, on: "2025-01-08"), before: 7),
        dated(
            "nobody completes before the offer starts", given: started,
            when: EnrolmentCompleted.test(1, on: "2025-01-14"), before: 8),
        dated(
            "nobody ends before having enrolled", given: joined,
            when: EnrolmentNotCompleted.test(1, on: "2025-01-08"), before: 7),
        dated(
            "nobody ends before the offer starts", given: started,
            when: EnrolmentNotCompleted.test(1, on: "2025-01-14"), before: 8),
    ]

    private static let datesOfOffers = [
        dated(
            "an offer does not start before it is published", given: offered,
            when: OfferStarted(offer: 1, date: "2025-01-09"), before: 5),
        dated(
            "an offer does not close before it starts", given: started,
            when: OfferClosed(offer: 1, date: "2025-01-14"), before: 8),
        dated(
            "an offer is not cancelled before it is published", given: offered,
            when: OfferCancelled.test(on: "2025-01-09"), before: 5),
        dated(
            "an offer that started is not cancelled before that", given: started,
            when: OfferCancelled.test(on: "2025-01-14"), before: 8),
    ]

    private static let datesOfOthers = [
        dated(
            "a need is not covered before it is told", given: logged, when: NeedCovered.test(), on: "2025-01-09",
            before: 2),
        dated(
            "a need is not withdrawn before it is told", given: logged,
            when: NeedWithdrawn(need: 1, reason: "falt bort"), on: "2025-01-09", before: 2),
        dated(
            "a need is not reopened before it is withdrawn",
            given: logged + [NeedWithdrawn(need: 1, reason: "falt bort")],
            when: NeedReopened(need: 1, reason: "likevel"), on: "2025-01-09", before: 3),
        dated(
            "a need is not reopened before it is covered", given: logged + [NeedCovered.test(heads: 3)],
            when: NeedReopened(need: 1, reason: "likevel"), on: "2025-01-09", before: 3),
        dated(
            "nothing is accepted before it is proposed", given: proposed,
            when: MatchAccepted(need: 1, offer: 1, business: 1, reason: nil), on: "2025-01-09", before: 6),
        dated(
            "nothing is rejected before it is proposed", given: proposed,
            when: MatchRejected(need: 1, offer: 1, business: 1, reason: .price), on: "2025-01-09", before: 6),
        dated(
            "nothing is followed up before that is planned", given: planned,
            when: FollowupDone(followup: 1, about: .business(1)), on: "2025-01-09", before: 2),
        dated(
            "no follow-up is dropped before it is planned", given: planned,
            when: FollowupDropped(followup: 1, about: .business(1), reason: nil), on: "2025-01-09", before: 2),
    ]
}
