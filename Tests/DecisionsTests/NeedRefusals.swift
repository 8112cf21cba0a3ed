import Decisions
import DomainSupport
import EventSourcing
import Events

extension RefusalCase {
    private static let logged: [any Event] = [BusinessRegistered.test(), NeedLogged.test(heads: 3)]
    private static let covered = logged + [NeedCovered.test(heads: 1), NeedCovered.test(heads: 2)]
    private static let withdrawn = logged + [NeedWithdrawn(need: 1, reason: "falt bort")]

    /// Rule 8: the life of a need.
    static let needs = [
        RefusalCase(
            "an unknown business needs nothing", given: [], when: NeedLogged.test(), refused: "unknown", by: nil),
        RefusalCase(
            "a need was not told on an unknown visit", given: [BusinessRegistered.test()],
            when: NeedLogged.test(visit: 1), refused: "unknown", by: nil),
        RefusalCase("a need is logged once", given: logged, when: NeedLogged.test(), refused: "exists", by: 2),
        RefusalCase(
            "a need that is not there is not revised", given: logged, when: NeedRevised.test(2, heads: 1),
            refused: "unknown", by: nil),
        RefusalCase(
            "a need that is not there is not reopened", given: logged,
            when: NeedReopened(need: 2, reason: "likevel"), refused: "unknown", by: nil),
        RefusalCase(
            "a need that is not there is not covered", given: logged, when: NeedCovered.test(2),
            refused: "unknown", by: nil),
        RefusalCase(
            "a covered need is not revised", given: covered, when: NeedRevised.test(heads: 4), refused: "need-covered",
            by: 4),
        RefusalCase(
            "a covered need is not covered again", given: covered, when: NeedCovered.test(), refused: "need-covered",
            by: 4),
        RefusalCase(
            "a covered need is not withdrawn", given: covered, when: NeedWithdrawn(need: 1, reason: "falt bort"),
            refused: "need-covered", by: 4),
        RefusalCase(
            "a need whose last heads fell away is covered",
            given: logged + [NeedCovered.test(heads: 1), NeedRevised.test(heads: 1)], when: NeedCovered.test(),
            refused: "need-covered", by: 4),
        RefusalCase(
            "a withdrawn need is not revised", given: withdrawn, when: NeedRevised.test(heads: 4),
            refused: "need-withdrawn", by: 3),
        RefusalCase(
            "a withdrawn need is not withdrawn again", given: withdrawn,
            when: NeedWithdrawn(need: 1, reason: "falt bort"), refused: "need-withdrawn", by: 3),
        RefusalCase(
            "a withdrawn need is not covered", given: withdrawn, when: NeedCovered.test(), refused: "need-withdrawn",
            by: 3),
        RefusalCase(
            "an open need is not reopened", given: logged, when: NeedReopened(need: 1, reason: "likevel"),
            refused: "need-open", by: 2),
        RefusalCase(
            "a need that was reopened is open", given: withdrawn + [NeedReopened(need: 1, reason: "likevel")],
            when: NeedReopened(need: 1, reason: "likevel"), refused: "need-open", by: 4),
        RefusalCase(
            "no more heads are covered than there are", given: logged, when: NeedCovered.test(heads: 4),
            refused: "more-than-heads", by: 2),
        RefusalCase(
            "no more heads are covered than are left", given: logged + [NeedCovered.test(heads: 2)],
            when: NeedCovered.test(heads: 2), refused: "more-than-heads", by: 3),
        RefusalCase(
            "no more heads are covered than a revision left", given: logged + [NeedRevised.test(heads: 2)],
            when: NeedCovered.test(heads: 3), refused: "more-than-heads", by: 3),
        RefusalCase(
            "an unknown offer covers nothing", given: logged, when: NeedCovered.test(by: 1), refused: "unknown",
            by: nil),
    ]
}
