import Decisions
import DomainSupport
import EventSourcing
import Events

extension RefusalCase {
    private static let two: [any Event] = [BusinessRegistered.test(1), BusinessRegistered.test(2)]
    /// Position 3 ends business 1 on 1 February.
    private static let closed = two + [BusinessClosed.test(1)]
    private static let merged = two + [BusinessMerged.test(1, into: 2)]

    /// Rule 14, and who may be spoken of.
    static let businesses = endings + contacts + arenas

    private static let endings = [
        RefusalCase(
            "a business that closed is not visited after that", given: closed, when: VisitRecorded.test(at: 1),
            refused: "business-closed", by: 3),
        RefusalCase(
            "a business that was merged is not visited after that", given: merged, when: VisitRecorded.test(at: 1),
            refused: "business-closed", by: 3),
        RefusalCase(
            "nobody tries to reach a business that closed", given: closed, when: OutreachAttempted.test(1),
            refused: "business-closed", by: 3),
        RefusalCase(
            "nobody tries to reach an unknown business", given: two, when: OutreachAttempted.test(3),
            refused: "unknown", by: nil),
        RefusalCase(
            "a business closes once", given: closed, when: BusinessClosed.test(1, on: "2025-02-05"),
            refused: "business-closed", by: 3),
        RefusalCase(
            "a business that was merged does not close", given: merged, when: BusinessClosed.test(1),
            refused: "business-closed", by: 3),
        RefusalCase(
            "an unknown business does not close", given: two, when: BusinessClosed.test(3), refused: "unknown", by: nil
        ),
        RefusalCase(
            "a business is not merged into itself", given: two, when: BusinessMerged.test(1, into: 1),
            refused: "merged-with-itself", by: nil),
        RefusalCase(
            "a business is not merged into one that is no more", given: closed,
            when: BusinessMerged.test(2, into: 1, on: "2025-02-05"), refused: "business-closed", by: 3),
        RefusalCase(
            "a business is not merged into an unknown one", given: two, when: BusinessMerged.test(1, into: 3),
            refused: "unknown", by: nil),
    ]

    private static let contacts = [
        RefusalCase(
            "a contact is registered once", given: two + [ContactRegistered.test()], when: ContactRegistered.test(),
            refused: "exists", by: 3),
        RefusalCase(
            "nobody is asked in an unknown business", given: two, when: ContactRegistered.test(in: 3),
            refused: "unknown", by: nil),
        RefusalCase(
            "an unknown contact does not retire", given: two, when: ContactRetired(contact: 1, business: 1),
            refused: "unknown", by: nil),
    ]

    private static let arenas = [
        RefusalCase(
            "an arena is held once", given: two + [ArenaHeld.test()], when: ArenaHeld.test(), refused: "exists", by: 3),
        RefusalCase(
            "an unknown business was at no arena", given: two, when: ArenaHeld.test(with: [1, 3]), refused: "unknown",
            by: nil),
        RefusalCase(
            "an unknown partner was at no arena", given: two, when: ArenaHeld.test(and: [3]), refused: "unknown",
            by: nil),
        RefusalCase(
            "an arena is held at a known place", given: two, when: ArenaHeld.test(at: 3), refused: "unknown", by: nil),
    ]
}
