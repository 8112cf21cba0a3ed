import EventSourcing
import Testing

@testable import Matching

@Suite struct HardFilterTests {
    private static let day = CalendarDate(day: 20_485)

    private static var need: NeedProfile {
        var need = NeedProfile()
        need.earliest = day.adding(days: 10)
        need.latest = day.adding(days: 100)
        need.modes = ["onsite", "blended"]
        need.languages = ["nb"]
        need.levels = 3...4
        need.budget = 100_000
        need.place = MatchPlace(municipality: "5047")
        need.maxTravelMinutes = 40
        return need
    }

    private static var offer: OfferProfile {
        var offer = OfferProfile(key: "o1")
        offer.start = day.adding(days: 20)
        offer.deadline = day
        offer.languages = ["en", "nb"]
        offer.level = 4
        offer.price = 100_000
        offer.places = [MatchPlace(municipality: "5007")]
        offer.seatsFree = 1
        return offer
    }

    private static let filters: HardFilters = {
        var travel = TravelTimes()
        travel.set(minutes: 40, from: "5007", to: "5047")
        travel.set(minutes: 41, from: "5047", to: "5060")
        return HardFilters(travel: travel)
    }()

    @Test func `an offer just within every limit has no obstacle`() {
        #expect(Self.filters.obstacles(Self.need, Self.offer, on: Self.day).isEmpty)
    }

    @Test(arguments: Obstacle.allCases) func `each obstacle is told by its own code`(obstacle: Obstacle) {
        var (need, offer) = (Self.need, Self.offer)
        switch obstacle {
        case .status: offer.isOpen = false
        case .started: offer.hasStarted = true
        case .deadline: offer.deadline = Self.day.adding(days: -1)
        case .window: offer.start = Self.day.adding(days: 101)
        case .language: offer.languages = ["en"]
        case .level: offer.level = 5
        case .mode: offer.mode = "online"
        case .travel: offer.places = [MatchPlace(municipality: "5060")]
        case .price: offer.price = 100_001
        case .seats: offer.seatsFree = 0
        case .closed: need.isBusinessClosed = true
        }
        #expect(Self.filters.obstacles(need, offer, on: Self.day) == [obstacle])
        #expect(Self.filters.isRuledOut(need, offer, on: Self.day))
    }

    @Test func `a waiting list keeps a full offer, and what is not stated rules nothing out`() {
        var offer = OfferProfile(key: "o1")
        offer.hasWaitingList = true
        #expect(Self.filters.obstacles(Self.need, offer, on: Self.day).isEmpty)
        offer = Self.offer
        #expect(Self.filters.obstacles(NeedProfile(), offer, on: nil).isEmpty)
    }

    @Test func `an online offer is no journey, and the nearest place counts`() {
        var offer = Self.offer
        offer.places = [MatchPlace(municipality: "5060"), MatchPlace(municipality: "5007")]
        #expect(Self.filters.minutes(Self.need, offer)?.minutes == 40)
        offer.mode = "online"
        #expect(Self.filters.minutes(Self.need, offer) == nil)
    }

    @Test func `without a table the way is reckoned from the distance, and that is said`() throws {
        var travel = TravelTimes()
        let (namsos, rorvik) = (
            GeoPoint(latitude: 6_446_580, longitude: 1_149_600), GeoPoint(latitude: 6_486_080, longitude: 1_123_700)
        )
        // 45.6 km on a great circle, so 63.8 km and as many minutes.
        #expect(abs(namsos.metres(to: rorvik) - 45_600) < 300)
        travel.set(centre: namsos, of: "5007")
        travel.set(centre: rorvik, of: "5060")
        let way = travel.minutes(from: MatchPlace(municipality: "5007"), to: MatchPlace(municipality: "5060"))
        #expect(way?.minutes == 64 && way?.basis == .distance)
        travel.set(minutes: 75, from: "5060", to: "5007")
        let told = travel.minutes(from: MatchPlace(municipality: "5007"), to: MatchPlace(municipality: "5060"))
        #expect(told?.minutes == 75 && told?.basis == .table)
        #expect(travel.minutes(from: MatchPlace(municipality: "1"), to: MatchPlace(municipality: "2")) == nil)
    }

    @Test(arguments: [(0, 90, 10_007_543), (0, 180, 20_015_087), (0, 0, 0)]) func `distances are those of the sphere`(
        from: Int, to: Int, metres: Int
    ) {
        let start = GeoPoint(latitude: 0, longitude: from * 100_000)
        #expect(abs(start.metres(to: GeoPoint(latitude: 0, longitude: to * 100_000)) - metres) <= 1)
    }
}
