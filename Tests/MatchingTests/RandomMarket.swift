import EventSourcing

@testable import Matching

/// Needs and offers drawn at random, the same for the same seed.
struct RandomMarket {
    private var state: UInt64
    let needs: [NeedProfile]
    let offers: [OfferProfile]
    static let day = CalendarDate(day: 20_485)

    private static let topics = [
        "Truckførerkurs", "Sveising i aluminium", "Regnskap for små bedrifter", "Demensomsorg", "Lederutvikling",
        "Velferdsteknologi i hjemmetjenesten", "Anbud og tilbud", "Fiskevelferd", "Motorsagkurs",
        "Norsk for arbeidslivet",
        "Vindusrestaurering", "Kaffebrenning",
    ]
    static let places = ["5007", "5047", "5060", "5045"]

    init(seed: UInt64, needs needCount: Int = 6, offers offerCount: Int = 24) {
        var generator = RandomMarket(state: seed, needs: [], offers: [])
        let needs = (0..<needCount).map { _ in generator.need() }
        let offers = (0..<offerCount).map { generator.offer($0) }
        self.init(state: generator.state, needs: needs, offers: offers)
    }

    private init(state: UInt64, needs: [NeedProfile], offers: [OfferProfile]) {
        self.state = state
        self.needs = needs
        self.offers = offers
    }

    static let matcher: Matcher = {
        var travel = TravelTimes()
        for (number, from) in places.enumerated() {
            for (other, to) in places.enumerated() {
                travel.set(minutes: abs(number - other) * 40, from: from, to: to)
            }
        }
        return Matcher(travel: travel)
    }()

    /// A number from 0 to below `limit` (SplitMix64).
    private mutating func pick(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
    }

    private mutating func need() -> NeedProfile {
        var need = NeedProfile()
        need.title = Self.topics[pick(Self.topics.count)]
        need.skills = [MatchSkill(label: Self.topics[pick(Self.topics.count)], weight: 1 + pick(3))]
        need.heads = 1 + pick(6)
        need.earliest = Self.day
        need.latest = Self.day.adding(days: 60 + pick(120))
        need.modes = pick(2) == 0 ? [] : ["onsite", "blended"]
        need.languages = ["nb"]
        need.budget = pick(2) == 0 ? nil : 500_000
        need.place = MatchPlace(municipality: Self.places[pick(4)])
        need.maxTravelMinutes = 30 + pick(100)
        return need
    }

    private mutating func offer(_ number: Int) -> OfferProfile {
        var offer = OfferProfile(key: "o\(100 + number)")
        offer.texts.title = Self.topics[pick(Self.topics.count)]
        offer.texts.skills = [MatchSkill(label: Self.topics[pick(Self.topics.count)])]
        offer.isOpen = pick(5) > 0
        offer.start = Self.day.adding(days: pick(200))
        offer.deadline = Self.day.adding(days: pick(200) - 40)
        offer.mode = ["onsite", "online", "blended"][pick(3)]
        offer.languages = pick(6) == 0 ? ["en"] : ["nb"]
        offer.price = 100_000 * pick(10)
        offer.places = offer.mode == "online" ? [] : [MatchPlace(municipality: Self.places[pick(4)])]
        offer.seatsFree = pick(8)
        offer.hasWaitingList = pick(3) == 0
        return offer
    }
}
