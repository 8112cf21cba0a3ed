import Decisions
import DomainSupport
import EventSourcing
import Events
import Testing

/// What is allowed, and what follows.
@Suite struct RuleTests {
    @Test func `businesses without a number are as many as they like`() throws {
        let parent = BusinessRegistered.test(1, orgnr: "999900003")
        try given(parent).when(BusinessRegistered.test(2)).then(BusinessRegistered.test(2))
        let child = BusinessRegistered.test(3, orgnr: "999900011", parent: 1)
        try given(parent, BusinessRegistered.test(2)).when(child).then(child)
    }

    @Test func `a business and a partner may be one organisation`() throws {
        let business = BusinessRegistered.test(orgnr: "999900003")
        let partner = PartnerRegistered.test(orgnr: "999900003")
        try given(partner).when(business).then(business)
        try given(business).when(partner).then(partner)
    }

    @Test func `a region may be defined anew`() throws {
        let region = RegionDefined.test(1, ["5007", "5020"])
        try given(RegionDefined.test()).when(region).then(region)
    }

    @Test func `a visit is paid with registered partners`() throws {
        let visit = VisitRecorded.test(partners: [1, 2])
        try given(BusinessRegistered.test(), PartnerRegistered.test(1), PartnerRegistered.test(2)).when(visit).then(
            visit)
    }

    // MARK: Rule 16

    @Test func `what happens today has happened, also on the day the programme starts`() throws {
        let partner = PartnerRegistered.test()
        let programme = ProgrammeStarted.test(from: "2025-02-10")
        try given(programme).when(partner, on: "2025-02-10", today: "2025-02-10").then(partner)
        try given(programme).when(partner, on: "2025-02-10", today: "2025-02-09").refused("date-in-future", by: nil)
    }

    @Test func `a second programme may have started before the first`() throws {
        let second = ProgrammeStarted.test(2, from: "2024-01-01")
        try given(ProgrammeStarted.test(1)).when(second, on: "2024-01-01").then(second)
    }

    // MARK: Rules 12 and 13

    @Test func `a request is repeated only if its own tag is there`() throws {
        let visit = VisitRecorded.test(2)
        let before = try given(BusinessRegistered.test(), VisitRecorded.test(1))
        try before.when(RecordVisit(visit), once: "cmd:a").then(visit)
        try before.when(RecordVisit(visit), once: VisitID(number: 1).tag).refused("repeated", by: 2)
    }

    // MARK: Rule 8

    @Test func `a need is covered in parts, and for more heads only where that is said`() throws {
        let before = try given(BusinessRegistered.test(), NeedLogged.test(heads: 3), NeedCovered.test(heads: 2))
        let last = NeedCovered.test(heads: 1)
        try before.when(last).then(last)
        let more = NeedCovered.test(heads: 4)
        try before.when(CoverNeed(more, allowsMoreHeads: true)).then(more)
    }

    @Test func `a need that was closed may be reopened, and covered again`() throws {
        let reopened = NeedReopened(need: 1, reason: "likevel")
        let covered = NeedCovered.test(heads: 3)
        let logged = NeedLogged.test(heads: 3)
        try given(BusinessRegistered.test(), logged, covered).when(reopened).then(reopened)
        try given(BusinessRegistered.test(), logged, covered, reopened).when(covered).then(covered)
        let withdrawn = NeedWithdrawn(need: 1, reason: "falt bort")
        try given(BusinessRegistered.test(), logged, withdrawn).when(reopened).then(reopened)
    }

    @Test func `an open need is revised and withdrawn`() throws {
        let before = try given(BusinessRegistered.test(), NeedLogged.test(heads: 3), NeedCovered.test(heads: 1))
        let revised = NeedRevised.test(heads: 2)
        try before.when(revised).then(revised)
        let withdrawn = NeedWithdrawn(need: 1, reason: "falt bort")
        try before.when(withdrawn).then(withdrawn)
    }

    @Test func `another need's fate is its own`() throws {
        let revised = NeedRevised.test(2, heads: 2)
        try given(
            BusinessRegistered.test(), NeedLogged.test(1), NeedLogged.test(2),
            NeedWithdrawn(need: 1, reason: "falt bort")
        ).when(revised).then(revised)
    }
}
