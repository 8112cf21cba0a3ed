import EventSourcing
import Events

// Events as tests need them: what a test says nothing of is ordinary.

extension ProgrammeStarted {
    package static func test(_ programme: ProgrammeID = 1, from: CalendarDate = "2025-01-01") -> Self {
        Self(programme: programme, name: "Pilot", from: from, to: nil, funder: "Fylket", grantShareMax: 7000)
    }
}

extension RegionDefined {
    package static func test(_ region: RegionID = 1, _ members: [MunicipalityNumber] = ["5007"]) -> Self {
        Self(
            region: region, name: "Namdalen",
            members: members.map { RegionMember(kom: $0, from: "2024-01-01", to: nil) })
    }
}

extension PartnerRegistered {
    package static func test(
        _ partner: PartnerID = 1, kind: PartnerKind = .annet, orgnr: OrganisationNumber? = nil
    ) -> Self {
        Self(partner: partner, name: "Studiesenteret", kind: kind, orgnr: orgnr)
    }
}

extension LocationRegistered {
    package static func test(_ location: LocationID = 1, kom: MunicipalityNumber = "5007") -> Self {
        Self(location: location, name: "Studiesenteret", kom: kom, lat: nil, lon: nil, kind: .studiesenter)
    }
}

extension BusinessRegistered {
    package static func test(
        _ business: BusinessID = 1, orgnr: OrganisationNumber? = nil, parent: BusinessID? = nil,
        kom: MunicipalityNumber = "5047", nace: IndustryCode? = nil, employees: Int? = nil, sector: Sector? = .privat,
        from: CalendarDate = "2025-01-01"
    ) -> Self {
        Self(
            business: business, orgnr: orgnr, parent: parent, form: "AS", name: "Bedrift", kom: kom, division: 2024,
            nace: nace, employees: Employees(value: employees, source: .register, date: from), sector: sector,
            registerDigest: nil)
    }
}

extension BusinessUpdated {
    package static func test(_ business: BusinessID = 1, _ field: Field, _ new: String) -> Self {
        Self(business: business, field: field, old: nil, new: new, source: .register)
    }
}

extension VisitRecorded {
    package static func test(
        _ visit: VisitID = 1, at business: BusinessID = 1, mode: VisitMode = .onsite, role: ProgrammeRole = .motor,
        employees: Int? = nil, partners: [PartnerID] = []
    ) -> Self {
        Self(
            visit: visit, business: business, mode: mode, minutes: 60, travelMinutes: 30, km: 25, role: role,
            topics: ["HMS"], employeesStated: employees, partners: partners, kom: "5047")
    }
}

extension NeedLogged {
    package static func test(
        _ need: NeedID = 1, of business: BusinessID = 1, title: String = "HMS-kurs", skills: [Skill] = ["HMS"],
        heads: Int = 1, urgency: Int = 2, window: DateWindow? = nil, modes: [DeliveryMode] = [],
        languages: [String] = [], level: LevelRange? = nil, budget: Int? = nil, visit: VisitID? = nil
    ) -> Self {
        Self(
            need: need, business: business, title: title, skills: skills, heads: heads, urgency: urgency,
            window: window, modes: modes, maxTravelMinutes: nil, languages: languages, level: level, budget: budget,
            visit: visit)
    }
}

extension NeedRevised {
    package static func test(
        _ need: NeedID = 1, title: String? = nil, skills: [Skill]? = nil, heads: Int? = nil
    ) -> Self {
        Self(
            need: need, title: title, skills: skills, heads: heads, urgency: nil, window: nil, modes: nil,
            maxTravelMinutes: nil, languages: nil, level: nil, budget: nil, reason: "nytt")
    }
}

extension NeedCovered {
    package static func test(_ need: NeedID = 1, heads: Int = 1, by offer: OfferID? = nil) -> Self {
        Self(need: need, offer: offer, by: offer == nil ? .other : .offer, headsCovered: heads)
    }
}

extension PersonRegistered {
    package static func test(_ person: PersonID = 1, at business: BusinessID? = nil) -> Self {
        Self(person: person, business: business, birthDecade: nil, gender: nil, basis: nil)
    }
}

extension DataImported {
    package static func test(_ batch: ImportID = 1) -> Self {
        Self(batch: batch, file: "9f86d081", accepted: 3, rejected: 0)
    }
}
