import Decisions
import EventSourcing
import Events

// Sessions, work and amendments in a random history.
extension RandomHistory {
    static let programmeActions: [@Sendable (inout RandomHistory) -> (any Rule)?] = [
        actor, deactivate, contact, retire, outreach, outreach, arena, merge, closeBusiness, schedule, schedule, move,
        cancelSession, attend, attend, attend, feedback, time, travel, cost, plan, plan, finish, drop, lock, correct,
        correct,
        void,
    ]

    // MARK: People and businesses

    private static func actor(_ history: inout RandomHistory) -> (any Rule)? {
        RegisterActor(
            .test(
                ActorID(number: history.subjects.number()),
                history.one(of: [ActorRole.county, .coordinator, .provider]), in: 1))
    }

    private static func deactivate(_ history: inout RandomHistory) -> (any Rule)? {
        history.some(ActorRegistered.self).map { DeactivateActor(ActorDeactivated(actor: $0.actor, reason: nil)) }
    }

    private static func contact(_ history: inout RandomHistory) -> (any Rule)? {
        history.latest(\.businesses, 60).map { business in
            RegisterContact(.test(ContactID(number: history.subjects.number()), in: business))
        }
    }

    private static func retire(_ history: inout RandomHistory) -> (any Rule)? {
        history.some(ContactRegistered.self).map {
            RetireContact(ContactRetired(contact: $0.contact, business: $0.business))
        }
    }

    private static func outreach(_ history: inout RandomHistory) -> (any Rule)? {
        history.latest(\.businesses, 60).map { business in
            AttemptOutreach(.test(business, history.one(of: OutreachAttempted.Outcome.allCases)))
        }
    }

    private static func arena(_ history: inout RandomHistory) -> (any Rule)? {
        guard let business = history.latest(\.businesses, 60), let other = history.latest(\.businesses, 60) else {
            return nil
        }
        let partner = history.latest(\.partners, 9)
        return HoldArena(
            .test(
                ArenaID(number: history.subjects.number()), with: Array(Set([business, other])).sorted(),
                and: partner.map { [$0] } ?? []))
    }

    private static func merge(_ history: inout RandomHistory) -> (any Rule)? {
        guard history.random.isOnce(in: 6), let business = history.latest(\.businesses, 60),
            let other = history.latest(\.businesses, 60)
        else { return nil }
        return MergeBusiness(.test(business, into: other, on: history.day))
    }

    private static func closeBusiness(_ history: inout RandomHistory) -> (any Rule)? {
        guard history.random.isOnce(in: 6) else { return nil }
        return history.latest(\.businesses, 60).map { CloseBusiness(.test($0, on: history.day)) }
    }

    // MARK: Sessions

    private static func schedule(_ history: inout RandomHistory) -> (any Rule)? {
        guard let offer = history.latest(\.offers, 12), let location = history.latest(\.locations, 9) else {
            return nil
        }
        let day = history.day.adding(days: Int.random(in: -3...20, using: &history.random))
        return ScheduleSession(
            .test(
                SessionID(number: history.subjects.number()), of: offer, from: "\(day)T09:00", to: "\(day)T15:00",
                mode: history.random.isOnce(in: 3) ? .online : .onsite, at: location))
    }

    private static func move(_ history: inout RandomHistory) -> (any Rule)? {
        guard let session = history.some(SessionScheduled.self) else { return nil }
        let day = history.day.adding(days: Int.random(in: -3...20, using: &history.random))
        return MoveSession(
            .test(session.session, of: session.offer, from: "\(day)T10:00", to: "\(day)T14:00", at: session.location))
    }

    private static func cancelSession(_ history: inout RandomHistory) -> (any Rule)? {
        history.some(SessionScheduled.self).map { CancelSession(.test($0.session, of: $0.offer)) }
    }

    private static func attend(_ history: inout RandomHistory) -> (any Rule)? {
        guard let session = history.some(SessionScheduled.self),
            let one = history.subjects.enrolments.suffix(80).filter({ $0.offer == session.offer })
                .randomElement(using: &history.random)
        else { return nil }
        return RecordAttendance(
            AttendanceRecorded(
                session: session.session, offer: session.offer, enrolment: one.enrolment, person: one.person,
                minutes: Int.random(in: 0...300, using: &history.random)))
    }

    private static func feedback(_ history: inout RandomHistory) -> (any Rule)? {
        history.latest(\.enrolments, 40).map { one in
            RecordFeedback(
                .test(
                    FeedbackID(number: history.subjects.number()), on: one.offer, enrolment: one.enrolment,
                    relevance: Int.random(in: 1...5, using: &history.random),
                    usedAtWork: history.random.isOnce(in: 2) ? true : nil,
                    monthsAfter: Int.random(in: 0...6, using: &history.random)))
        }
    }

    // MARK: Work

    private static func time(_ history: inout RandomHistory) -> (any Rule)? {
        LogTime(
            .test(
                TimeID(number: history.subjects.number()), minutes: Int.random(in: 1...400, using: &history.random),
                role: history.one(of: ProgrammeRole.allCases), business: history.latest(\.businesses, 60)))
    }

    private static func travel(_ history: inout RandomHistory) -> (any Rule)? {
        LogTravel(
            .test(
                TravelID(number: history.subjects.number()), km: Int.random(in: 1...200, using: &history.random),
                role: history.one(of: ProgrammeRole.allCases), offer: history.latest(\.offers, 12)))
    }

    private static func cost(_ history: inout RandomHistory) -> (any Rule)? {
        RecordCost(
            .test(
                CostID(number: history.subjects.number()), øre: Int.random(in: 0...900_000, using: &history.random),
                by: history.one(of: CostFunding.allCases)))
    }

    private static func plan(_ history: inout RandomHistory) -> (any Rule)? {
        history.latest(\.needs, 30).map { need in
            PlanFollowup(
                .test(
                    FollowupID(number: history.subjects.number()), about: .need(need),
                    due: history.day.adding(days: 14)))
        }
    }

    private static func finish(_ history: inout RandomHistory) -> (any Rule)? {
        history.some(FollowupPlanned.self).map { FinishFollowup(FollowupDone(followup: $0.followup, about: $0.about)) }
    }

    private static func drop(_ history: inout RandomHistory) -> (any Rule)? {
        history.some(FollowupPlanned.self).map {
            DropFollowup(FollowupDropped(followup: $0.followup, about: $0.about, reason: nil))
        }
    }

    private static func lock(_ history: inout RandomHistory) -> (any Rule)? {
        let editions = history.log.matching(Query(types: [ReportLocked.type])).count
        return history.random.isOnce(in: 4) ? LockReport(.test(edition: editions + 1)) : nil
    }

    // MARK: Amendments

    /// Somebody finds that a visit was to another business, or that a need was for more.
    private static func correct(_ history: inout RandomHistory) -> (any Rule)? {
        guard let original = history.lately([VisitRecorded.type, NeedLogged.type, OfferPublished.type]) else {
            return nil
        }
        let right: (any Event)? =
            switch original.type {
            case VisitRecorded.type:
                history.latest(\.businesses, 60).flatMap { business in
                    (try? original.decode(as: VisitRecorded.self)).map { .test($0.visit, at: business) }
                        as VisitRecorded?
                }
            case NeedLogged.type:
                (try? original.decode(as: NeedLogged.self)).map {
                    .test($0.need, of: $0.business, heads: Int.random(in: 1...6, using: &history.random))
                } as NeedLogged?
            default:
                (try? original.decode(as: OfferPublished.self)).map {
                    .test($0.offer, capacity: Int.random(in: 1...6, using: &history.random))
                } as OfferPublished?
            }
        return right.map { right in
            let time = history.random.isOnce(in: 3) ? history.day : nil
            return CorrectEvent(history.log.correction(of: original.position, to: right, on: time))
        }
    }

    private static func void(_ history: inout RandomHistory) -> (any Rule)? {
        let types = [
            VisitRecorded.type, NeedLogged.type, EnrolmentRegistered.type, EnrolmentCancelled.type, EventCorrected.type,
            TimeLogged.type, AttendanceRecorded.type,
        ]
        return history.lately(types).map { VoidEvent(history.log.void(of: $0.position)) }
    }

    /// One of the last events of the types.
    private mutating func lately(_ types: [EventType]) -> RecordedEvent? {
        guard let type = random.one(of: types) else { return nil }
        return random.one(of: log.matching(Query(types: [type])).suffix(40))
    }

    /// One of the last events of the type, as it was written.
    private mutating func some<E: Event>(_ type: E.Type) -> E? {
        lately([E.type]).flatMap { try? $0.decode(as: E.self) }
    }
}
