import EventSourcing
import Events

// What coordinators note beside visits and needs, as tests need it: what a test says nothing of is ordinary.

extension ActorRegistered {
    package static func test(_ actor: ActorID = 1, _ role: ActorRole = .coordinator, in region: RegionID? = nil) -> Self
    {
        Self(actor: actor, role: role, region: region)
    }
}

extension ContactRegistered {
    package static func test(_ contact: ContactID = 1, in business: BusinessID = 1) -> Self {
        Self(contact: contact, business: business, function: "daglig leder")
    }
}

extension OutreachAttempted {
    package static func test(_ business: BusinessID = 1, _ outcome: Outcome = .noAnswer) -> Self {
        Self(business: business, channel: .phone, outcome: outcome)
    }
}

extension ArenaHeld {
    package static func test(
        _ arena: ArenaID = 1, with businesses: [BusinessID] = [], and partners: [PartnerID] = [],
        at location: LocationID? = nil
    ) -> Self {
        Self(
            arena: arena, kind: .fagdag, location: location, heads: 20, businesses: businesses, partners: partners)
    }
}

extension BusinessMerged {
    package static func test(
        _ business: BusinessID = 1, into other: BusinessID = 2, on date: CalendarDate = "2025-02-01"
    ) -> Self {
        Self(business: business, into: other, date: date)
    }
}

extension BusinessClosed {
    package static func test(_ business: BusinessID = 1, on date: CalendarDate = "2025-02-01") -> Self {
        Self(business: business, date: date, reason: .gone)
    }
}

extension TimeLogged {
    package static func test(
        _ time: TimeID = 1, minutes: Int = 90, role: ProgrammeRole = .motor, actor: ActorID? = nil,
        business: BusinessID? = nil, offer: OfferID? = nil
    ) -> Self {
        Self(
            time: time, actor: actor, minutes: minutes, activity: .outreach, role: role, business: business,
            offer: offer)
    }
}

extension TravelLogged {
    package static func test(
        _ travel: TravelID = 1, km: Int = 88, minutes: Int = 75, role: ProgrammeRole = .motor, actor: ActorID? = nil,
        business: BusinessID? = nil, offer: OfferID? = nil
    ) -> Self {
        Self(
            travel: travel, actor: actor, km: km, minutes: minutes, mode: .car, role: role, business: business,
            offer: offer)
    }
}

extension CostRecorded {
    package static func test(
        _ cost: CostID = 1, øre: Int = 450_000, by funding: CostFunding = .grant, role: ProgrammeRole? = nil,
        business: BusinessID? = nil, offer: OfferID? = nil
    ) -> Self {
        Self(cost: cost, øre: øre, kind: .venue, fundedBy: funding, role: role, business: business, offer: offer)
    }
}

extension FollowupPlanned {
    package static func test(
        _ followup: FollowupID = 1, about subject: FollowupSubject = .business(1), due: CalendarDate = "2025-04-01"
    ) -> Self {
        Self(followup: followup, dueOn: due, about: subject)
    }
}

extension ReportLocked {
    package static func test(edition: Int = 1, period: String = "2024-H2") -> Self {
        Self(
            report: ReportID(number: edition), template: "fylke", templateVersion: 1, period: period, edition: edition,
            position: 1, treeRoot: nil, valuesDigest: "9f86d081", cells: 3)
    }
}
