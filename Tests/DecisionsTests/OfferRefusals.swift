import Decisions
import DomainSupport
import EventSourcing
import Events

extension RefusalCase {
    private static let ground: [any Event] = [PartnerRegistered.test(), LocationRegistered.test()]
    private static let created = ground + [OfferCreated.test()]
    private static let published = created + [OfferPublished.test()]
    private static let started = published + [OfferStarted(offer: 1, date: "2025-02-01")]
    private static let closed = started + [OfferClosed(offer: 1, date: "2025-02-05")]
    private static let cancelled = published + [OfferCancelled.test()]

    /// An offer of which something is missing, as far as being published.
    private static func incomplete(_ sentence: String, _ offer: OfferCreated) -> RefusalCase {
        RefusalCase(
            sentence, given: ground + [offer], when: OfferPublished.test(), refused: "offer-incomplete", by: 3)
    }

    /// Rules 6 and 7: what must be so of an offer.
    static let offers = lifeOfOffers + publishing + capacity

    private static let lifeOfOffers = [
        RefusalCase(
            "an unknown provider plans nothing", given: ground, when: OfferCreated.test(provider: 2),
            refused: "unknown", by: nil),
        RefusalCase(
            "an offer is not held in an unknown place", given: ground, when: OfferCreated.test(locations: [1, 2]),
            refused: "unknown", by: nil),
        RefusalCase(
            "an offer is not made for an unknown need", given: ground, when: OfferCreated.test(adaptedFrom: [1]),
            refused: "unknown", by: nil),
        RefusalCase(
            "an offer does not end before it starts", given: ground, when: OfferCreated.test(end: "2025-03-02"),
            refused: "offer-dates", by: nil),
        RefusalCase(
            "an offer is not revised to end before it starts", given: created,
            when: OfferRevised.test(end: "2025-03-02"), refused: "offer-dates", by: 3),
        RefusalCase(
            "a published offer is not revised to start after it ends", given: published,
            when: OfferRevised.test(start: "2025-04-01"), refused: "offer-dates", by: 3),
        RefusalCase("an offer is created once", given: created, when: OfferCreated.test(), refused: "exists", by: 3),
        RefusalCase(
            "an offer that is not there is not published", given: created, when: OfferPublished.test(2),
            refused: "unknown", by: nil),
        RefusalCase(
            "an offer is not moved to an unknown place", given: created,
            when: OfferRevised.test(locations: [3]), refused: "unknown", by: nil),
        RefusalCase(
            "an unpublished offer does not start", given: created,
            when: OfferStarted(offer: 1, date: "2025-02-01"), refused: "offer-unpublished", by: 3),
        RefusalCase(
            "an offer starts once", given: started, when: OfferStarted(offer: 1, date: "2025-02-03"),
            refused: "offer-started", by: 5),
        RefusalCase(
            "an offer that has not started is not closed", given: published,
            when: OfferClosed(offer: 1, date: "2025-02-05"), refused: "offer-not-started", by: 4),
        RefusalCase(
            "an unpublished offer is not closed", given: created,
            when: OfferClosed(offer: 1, date: "2025-02-05"), refused: "offer-not-started", by: 3),
        RefusalCase(
            "an offer is closed once", given: closed, when: OfferClosed(offer: 1, date: "2025-02-06"),
            refused: "offer-closed", by: 6),
        RefusalCase(
            "a closed offer is not cancelled", given: closed, when: OfferCancelled.test(),
            refused: "offer-closed", by: 6),
        RefusalCase(
            "a closed offer is not revised", given: closed, when: OfferRevised.test(title: "Nytt"),
            refused: "offer-closed", by: 6),
        RefusalCase(
            "an offer is cancelled once", given: cancelled, when: OfferCancelled.test(),
            refused: "offer-cancelled", by: 5),
        RefusalCase(
            "a cancelled offer does not start", given: cancelled,
            when: OfferStarted(offer: 1, date: "2025-02-01"), refused: "offer-cancelled", by: 5),
        RefusalCase(
            "a cancelled offer is not published", given: cancelled, when: OfferPublished.test(),
            refused: "offer-cancelled", by: 5),
        RefusalCase(
            "a cancelled offer gets no seats", given: cancelled, when: OfferCapacityChanged.test(1, 9),
            refused: "offer-cancelled", by: 5),
    ]

    private static let publishing = [
        incomplete("an offer without a start is not published", .test(start: nil)),
        incomplete("an offer without an end is not published", .test(end: nil)),
        incomplete("an offer that ends before it starts is not published", .test(end: "2025-03-02")),
        incomplete("an offer on site without a place is not published", .test(locations: [])),
        incomplete("a blended offer without a place is not published", .test(mode: .blended, locations: [])),
        incomplete("an offer whose deadline is behind its start is not published", .test(deadline: "2025-03-04")),
        RefusalCase(
            "an offer without seats is not published", given: created, when: OfferPublished.test(capacity: 0),
            refused: "offer-incomplete", by: nil),
        RefusalCase(
            "an offer that a revision made incomplete is not published",
            given: created + [OfferRevised.test(end: "2025-03-01"), OfferCreated.test(2)], when: OfferPublished.test(),
            refused: "offer-incomplete", by: 4),
        RefusalCase(
            "an offer is published once", given: published, when: OfferPublished.test(),
            refused: "offer-published", by: 4),
        RefusalCase(
            "a published offer is not revised into one that could not be", given: published,
            when: OfferRevised.test(deadline: "2025-03-04"), refused: "offer-incomplete", by: 4),
        RefusalCase(
            "a published offer does not lose its place", given: published, when: OfferRevised.test(locations: []),
            refused: "offer-incomplete", by: 4),
    ]

    private static let twoSeated = published + [EnrolmentRegistered.test(1), EnrolmentRegistered.test(2)]

    private static let capacity = [
        RefusalCase(
            "an unpublished offer has no seats to change", given: created,
            when: OfferCapacityChanged.test(1, 4), refused: "offer-unpublished", by: 3),
        RefusalCase(
            "an offer has no fewer seats than are taken", given: twoSeated,
            when: OfferCapacityChanged.test(1, 1), refused: "seats-taken", by: 6),
        RefusalCase(
            "the last to come are not moved where nobody may wait",
            given: created + [OfferPublished.test(waitingList: false), EnrolmentRegistered.test(1)],
            when: ChangeCapacity(.test(1, 0), movesLast: true), refused: "seats-taken", by: 5),
        RefusalCase(
            "who has completed is not moved",
            given: twoSeated + [
                OfferStarted(offer: 1, date: "2025-02-01"), EnrolmentCompleted.test(1), EnrolmentCompleted.test(2),
            ], when: ChangeCapacity(.test(1, 1), movesLast: true), refused: "seats-taken", by: 9),
    ]
}
