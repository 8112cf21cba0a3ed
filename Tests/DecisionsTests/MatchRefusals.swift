import Decisions
import DomainSupport
import EventSourcing
import Events

extension RefusalCase {
    private static let proposed: [any Event] = [
        BusinessRegistered.test(1), BusinessRegistered.test(2), NeedLogged.test(1, of: 1), OfferCreated.test(1),
        OfferPublished.test(1), proposal(),
    ]

    private static func proposal(of business: BusinessID = 1) -> MatchProposed {
        MatchProposed(
            need: 1, offer: 1, business: business, score: 900, components: [], matcherVersion: "test/1",
            positionSeen: 3)
    }

    private static let yes = MatchAccepted(need: 1, offer: 1, business: 1, reason: nil)
    private static let file = ReferenceLoaded(
        kind: .travel, edition: "2026", digest: String(repeating: "0f", count: 32))

    /// Proposals and their answers, and the files that matching reads.
    static let matches = [
        RefusalCase(
            "while a proposal waits the offer is not proposed again", given: proposed, when: proposal(),
            refused: "match-proposed", by: 6),
        RefusalCase(
            "what was accepted is not proposed again", given: proposed + [yes], when: proposal(),
            refused: "match-accepted", by: 7),
        RefusalCase(
            "what was not proposed is not accepted", given: Array(proposed.dropLast()), when: yes,
            refused: "match-not-proposed", by: nil),
        RefusalCase(
            "what was accepted is not rejected", given: proposed + [yes],
            when: MatchRejected(need: 1, offer: 1, business: 1, reason: .price), refused: "match-not-proposed", by: 7),
        RefusalCase(
            "a need's proposal names its own business", given: Array(proposed.dropLast()), when: proposal(of: 2),
            refused: "other-business", by: nil),
        RefusalCase(
            "the file that holds is not loaded again", given: [file], when: file, refused: "reference-loaded", by: 1),
    ]
}
