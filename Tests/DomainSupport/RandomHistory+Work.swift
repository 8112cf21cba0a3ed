import Decisions
import EventSourcing
import Events

// What the programme's own people do in a random history: calls, arenas, hours, journeys, costs, and what they plan.
extension RandomHistory {
    static func actor(_ history: inout RandomHistory) -> (any Rule)? {
        RegisterActor(
            ActorRegistered(
                actor: ActorID(number: history.subjects.number()), role: history.one(of: ActorRole.allCases), region: 1)
        )
    }

    static func deactivate(_ history: inout RandomHistory) -> (any Rule)? {
        history.latest(\.actors, 5).map { DeactivateActor(ActorDeactivated(actor: $0, reason: "sluttet")) }
    }

    static func outreach(_ history: inout RandomHistory) -> (any Rule)? {
        history.latest(\.businesses, 60).map { business in
            AttemptOutreach(
                OutreachAttempted(
                    business: business, channel: history.one(of: OutreachAttempted.Channel.allCases),
                    outcome: history.one(of: OutreachAttempted.Outcome.allCases)))
        }
    }

    static func contact(_ history: inout RandomHistory) -> (any Rule)? {
        history.latest(\.businesses, 60).map { business in
            RegisterContact(
                ContactRegistered(
                    contact: ContactID(number: history.subjects.number()), business: business, function: "daglig leder")
            )
        }
    }

    static func retire(_ history: inout RandomHistory) -> (any Rule)? {
        history.latest(\.contacts, 9).map { one in
            RetireContact(ContactRetired(contact: one.contact, business: one.business))
        }
    }

    static func closeBusiness(_ history: inout RandomHistory) -> (any Rule)? {
        guard history.random.isOnce(in: 3) else { return nil }
        return history.latest(\.businesses, 60).map { business in
            CloseBusiness(
                BusinessClosed(
                    business: business, date: history.day, reason: history.one(of: BusinessClosed.Reason.allCases)))
        }
    }

    static func mergeBusiness(_ history: inout RandomHistory) -> (any Rule)? {
        guard let business = history.latest(\.businesses, 60), let other = history.latest(\.businesses, 60) else {
            return nil
        }
        return MergeBusiness(BusinessMerged(business: business, into: other, date: history.day))
    }

    static func arena(_ history: inout RandomHistory) -> (any Rule)? {
        let businesses = (0..<3).compactMap { _ in history.latest(\.businesses, 60) }
        let partner = history.latest(\.partners, 9)
        return HoldArena(
            ArenaHeld(
                arena: ArenaID(number: history.subjects.number()), kind: history.one(of: ArenaKind.allCases),
                location: history.latest(\.locations, 9), heads: Int.random(in: 3...40, using: &history.random),
                businesses: Array(Set(businesses)).sorted(), partners: partner.map { [$0] } ?? []))
    }

    static func time(_ history: inout RandomHistory) -> (any Rule)? {
        let business = history.sometimesBusiness()
        return LogTime(
            TimeLogged(
                time: TimeID(number: history.subjects.number()), actor: nil,
                minutes: Int.random(in: 10...500, using: &history.random),
                activity: history.one(of: Activity.allCases), role: history.one(of: ProgrammeRole.allCases),
                business: business, offer: history.random.isOnce(in: 4) ? history.latest(\.offers, 12) : nil))
    }

    static func travel(_ history: inout RandomHistory) -> (any Rule)? {
        let business = history.sometimesBusiness()
        return LogTravel(
            TravelLogged(
                travel: TravelID(number: history.subjects.number()), actor: nil,
                km: Int.random(in: 0...200, using: &history.random),
                minutes: Int.random(in: 0...240, using: &history.random), mode: history.one(of: TravelMode.allCases),
                role: history.one(of: ProgrammeRole.allCases), business: business, offer: nil))
    }

    static func cost(_ history: inout RandomHistory) -> (any Rule)? {
        let business = history.sometimesBusiness()
        return RecordCost(
            CostRecorded(
                cost: CostID(number: history.subjects.number()),
                øre: Int.random(in: 1...900_000, using: &history.random),
                kind: history.one(of: CostKind.allCases), fundedBy: history.one(of: CostFunding.allCases),
                role: history.random.isOnce(in: 3) ? nil : history.one(of: ProgrammeRole.allCases), business: business,
                offer: nil))
    }

    private mutating func sometimesBusiness() -> BusinessID? { random.isOnce(in: 3) ? nil : latest(\.businesses, 60) }

    static func followup(_ history: inout RandomHistory) -> (any Rule)? {
        let subjects: [FollowupSubject] =
            [
                history.latest(\.businesses, 60).map { .business($0) }, history.latest(\.needs, 30).map { .need($0) },
                history.latest(\.offers, 12).map { .offer($0) },
            ].compactMap { $0 }
        return history.random.one(of: subjects).map { about in
            PlanFollowup(
                FollowupPlanned(
                    followup: FollowupID(number: history.subjects.number()), dueOn: history.day.adding(days: 14),
                    about: about))
        }
    }

    static func finishFollowup(_ history: inout RandomHistory) -> (any Rule)? {
        history.latest(\.followups, 9).map { FinishFollowup(FollowupDone(followup: $0.followup, about: $0.about)) }
    }

    static func dropFollowup(_ history: inout RandomHistory) -> (any Rule)? {
        history.latest(\.followups, 9).map {
            DropFollowup(FollowupDropped(followup: $0.followup, about: $0.about, reason: "ikke aktuelt"))
        }
    }

    static func lock(_ history: inout RandomHistory) -> (any Rule)? {
        guard history.random.isOnce(in: 4) else { return nil }
        return LockReport(
            ReportLocked(
                report: ReportID(number: history.subjects.number()), template: "county", templateVersion: 1,
                period: "2025-01", edition: history.subjects.locked + 1, position: history.log.head, treeRoot: nil,
                valuesDigest: "9f86d081", cells: 12))
    }
}
