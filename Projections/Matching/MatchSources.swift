import EventSourcing
import Events
import Matching
import ViewStorage

/// What matching reads of the other views: needs and offers as it looks at them, and the reference data they call for.
package struct MatchSources {
    let needs: NeedsRegister
    let offers: OfferCatalogue
    let businesses: BusinessRegister
    let partners: PartnerRegister
    let reference: ReferenceData

    func openNeeds() throws -> [OpenNeed] {
        try needs.needs.rows { $0.status == .open }.map { try need($0.row) }
    }

    /// The need with the id, if it is open.
    func openNeed(_ id: NeedID) throws -> OpenNeed? {
        guard let row = try needs.needs.get(id), row.status == .open else { return nil }
        return try need(row)
    }

    package func need(_ row: NeedRow) throws -> OpenNeed {
        let business = try businesses.businesses.get(row.need.business)
        return OpenNeed(row: row, profile: NeedProfile(row.need, of: business))
    }

    package func offer(_ row: OfferRow) throws -> LiveOffer {
        let places = try row.offer.locations.compactMap { try partners.locations.get($0)?.content }
        return LiveOffer(row: row, profile: OfferProfile(row, places: places))
    }

    /// A matcher with the reference data that these needs and offers call for.
    package func matcher(for needs: [OpenNeed], _ offers: [LiveOffer]) throws -> Matcher {
        try matcher(for: needs.map(\.profile), offers.map(\.profile.texts))
    }

    func matcher(for needs: [NeedProfile], _ offers: [OfferTexts]) throws -> Matcher {
        Matcher(travel: try travelTimes(for: needs), relations: try relations(needs, offers))
    }

    func travelTimes(for needs: [NeedProfile]) throws -> TravelTimes {
        try reference.travelTimes(from: Set(needs.compactMap { $0.place?.municipality }))
    }

    func relations(_ needs: [NeedProfile], _ offers: [OfferTexts]) throws -> SkillRelations {
        var codes: Set<String> = []
        for need in needs { for skill in need.skills { if let code = skill.code { codes.insert(code) } } }
        for offer in offers { for skill in offer.skills { if let code = skill.code { codes.insert(code) } } }
        return try reference.relations(of: codes)
    }
}

/// A need with what matching sees of it.
package struct OpenNeed {
    package let row: NeedRow
    package let profile: NeedProfile
}

/// An offer with what matching sees of it.
package struct LiveOffer {
    package let row: OfferRow
    package let profile: OfferProfile
}

extension NeedProfile {
    /// - Parameter business: tells where they travel from.
    init(_ need: NeedLogged, of business: BusinessRow?) {
        self.init()
        title = need.title
        skills = need.skills.map { MatchSkill($0) }
        heads = need.heads
        earliest = need.window?.from
        latest = need.window?.to
        modes = need.modes.map(\.rawValue)
        languages = Set(need.languages)
        levels = need.level.map { $0.min...$0.max }
        budget = need.budget
        place = business.map { MatchPlace(municipality: $0.municipality(on: CalendarDate(day: .max))) }
        maxTravelMinutes = need.maxTravelMinutes
        isBusinessClosed = business?.endedOn != nil
    }
}

extension OfferProfile {
    init(_ row: OfferRow, places: [LocationRegistered]) {
        let offer = row.offer
        self.init(key: offer.offer.description)
        texts.title = offer.title
        // What it weighs is asked of a need only.
        texts.skills = offer.skills.map { MatchSkill(code: $0.code.map(skillCode), label: $0.name) }
        isOpen = row.status == .published || row.status == .started
        hasStarted = row.status == .started
        start = offer.start
        deadline = offer.deadline
        mode = offer.mode.rawValue
        languages = offer.languages
        level = offer.level
        price = offer.price
        self.places = places.map { MatchPlace($0) }
        seatsFree = max(0, row.seatsFree - row.waiting)
        hasWaitingList = row.waitingList
    }
}

extension MatchPlace {
    fileprivate init(_ location: LocationRegistered) {
        let point = location.lat.flatMap { lat in location.lon.map { GeoPoint(latitude: lat, longitude: $0) } }
        self.init(municipality: location.kom.description, point: point)
    }
}

extension MatchSkill {
    /// Weights of 1 to 100 come to 1 to 3: what a judged sample has, and what weights of texts are set against.
    fileprivate init(_ skill: Skill) {
        self.init(code: skill.code.map(skillCode), label: skill.name, weight: max(1, (skill.weight * 3 + 50) / 100))
    }
}
