import Decisions
import DomainSupport
import EventSourcing
import Events

extension RefusalCase {
    private static let county: [any Event] = [
        ActorRegistered.test(1, .county), ActorRegistered.test(2, .coordinator), ActorRegistered.test(3, .county),
        ActorDeactivated(actor: 3, reason: nil),
    ]
    private static let planned: [any Event] = [BusinessRegistered.test(), FollowupPlanned.test()]
    private static let locked: [any Event] = [ReportLocked.test(), ReportLocked.test(edition: 2)]

    /// Rules 15 and 17, and what is entered of work.
    static let work = actors + followups + reports + resources

    private static let actors = [
        RefusalCase(
            "an actor is registered once", given: county, when: ActorRegistered.test(2), refused: "exists", by: 2),
        RefusalCase(
            "an actor belongs to a known region", given: county, when: ActorRegistered.test(4, in: 1),
            refused: "unknown", by: nil),
        RefusalCase(
            "the county's last active actor stays", given: county, when: ActorDeactivated(actor: 1, reason: nil),
            refused: "last-county-actor", by: 1),
        RefusalCase(
            "an actor is deactivated once", given: county, when: ActorDeactivated(actor: 3, reason: nil),
            refused: "actor-inactive", by: 4),
        RefusalCase(
            "an unknown actor is not deactivated", given: county, when: ActorDeactivated(actor: 9, reason: nil),
            refused: "unknown", by: nil),
    ]

    private static let followups = [
        RefusalCase(
            "a follow-up is planned once", given: planned, when: FollowupPlanned.test(), refused: "exists", by: 2),
        RefusalCase(
            "nothing unknown is followed up", given: planned, when: FollowupPlanned.test(2, about: .need(1)),
            refused: "unknown", by: nil),
        RefusalCase(
            "a follow-up that was not planned is not done", given: planned,
            when: FollowupDone(followup: 2, about: .business(1)), refused: "unknown", by: nil),
        RefusalCase(
            "a follow-up is done about what it was planned for", given: planned + [BusinessRegistered.test(2)],
            when: FollowupDone(followup: 1, about: .business(2)), refused: "unknown", by: nil),
        RefusalCase(
            "a follow-up is done once", given: planned + [FollowupDone(followup: 1, about: .business(1))],
            when: FollowupDone(followup: 1, about: .business(1)), refused: "followup-ended", by: 3),
        RefusalCase(
            "a follow-up that was dropped is not done",
            given: planned + [FollowupDropped(followup: 1, about: .business(1), reason: nil)],
            when: FollowupDone(followup: 1, about: .business(1)), refused: "followup-ended", by: 3),
        RefusalCase(
            "a follow-up that is done is not dropped",
            given: planned + [FollowupDone(followup: 1, about: .business(1))],
            when: FollowupDropped(followup: 1, about: .business(1), reason: nil), refused: "followup-ended", by: 3),
    ]

    private static let reports = [
        RefusalCase(
            "an edition of a report is locked once", given: locked, when: ReportLocked.test(edition: 2),
            refused: "report-edition", by: 2),
        RefusalCase(
            "no edition of a report is left out", given: locked, when: ReportLocked.test(edition: 4),
            refused: "report-edition", by: nil),
        RefusalCase(
            "another report begins with its first edition", given: locked,
            when: ReportLocked.test(edition: 3, period: "2024-H1"), refused: "report-edition", by: nil),
        RefusalCase(
            "a report is not locked on the last day of its period", given: [],
            when: ReportLocked.test(period: "2025-01"), on: "2025-01-31", refused: "report-period", by: nil),
        RefusalCase(
            "a report of what is no period is not locked", given: [], when: ReportLocked.test(period: "2024-H3"),
            refused: "report-period", by: nil),
    ]

    private static let resources = [
        RefusalCase(
            "hours are entered once", given: [TimeLogged.test()], when: TimeLogged.test(), refused: "exists", by: 1),
        RefusalCase(
            "hours are for a known business", given: [], when: TimeLogged.test(business: 1), refused: "unknown",
            by: nil),
        RefusalCase(
            "hours are those of a known actor", given: [], when: TimeLogged.test(actor: 1), refused: "unknown", by: nil
        ),
        RefusalCase(
            "a journey is entered once", given: [TravelLogged.test()], when: TravelLogged.test(), refused: "exists",
            by: 1),
        RefusalCase(
            "a journey is for a known offer", given: [], when: TravelLogged.test(offer: 1), refused: "unknown", by: nil
        ),
        RefusalCase(
            "a cost is entered once", given: [CostRecorded.test()], when: CostRecorded.test(), refused: "exists",
            by: 1),
        RefusalCase(
            "a cost is for a known offer", given: [], when: CostRecorded.test(offer: 1), refused: "unknown", by: nil),
    ]
}
