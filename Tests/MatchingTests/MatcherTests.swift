import EventSourcing
import Matching
import Testing

@Suite struct MatcherTests {
    static let day = CalendarDate(day: 20_129)

    static let need = NeedProfile(
        skills: ["skill:hms": 100, "skill:truckforer": 50, "skill:sveising": 50], heads: 3,
        earliest: day.adding(days: 10), latest: day.adding(days: 100), modes: ["onsite"], languages: ["nb"],
        levels: 3...4, budget: 100_000)
    static let offer = OfferProfile(
        isOpen: true, hasStarted: false, skills: ["skill:hms", "skill:regnskap"], start: day.adding(days: 20),
        deadline: day.adding(days: 5), mode: "onsite", languages: ["en", "nb"], level: 4, price: 100_000, seatsFree: 1,
        hasWaitingList: false)

    /// What puts each obstacle in the way of an offer that would do.
    static let obstacles: [(Obstacle, @Sendable (inout OfferProfile) -> Void)] = [
        (.notOpen, { $0.isOpen = false }),
        (.started, { $0.hasStarted = true }),
        (.deadlinePassed, { $0.deadline = day.adding(days: -1) }),
        (.full, { $0.seatsFree = 0 }),
        (.outsideWindow, { $0.start = day.adding(days: 101) }),
        (.language, { $0.languages = ["en"] }),
        (.level, { $0.level = 5 }),
        (.mode, { $0.mode = "online" }),
        (.price, { $0.price = 100_001 }),
        (.noSharedSkill, { $0.skills = ["skill:regnskap"] }),
    ]

    @Test func `an offer that does is scored by the share of the need's weights that it teaches`() {
        #expect(score() == .score(500))
        #expect(score { $0.skills = ["skill:hms", "skill:truckforer", "skill:sveising"] } == .score(1000))
        #expect(score { $0.skills = ["skill:sveising"] } == .score(250))
    }

    @Test func `a small share is still more than none`() {
        var need = Self.need
        need.skills = ["skill:hms": 100]
        for number in 1...20 { need.skills["skill:\(number)"] = 100 }
        need.skills["skill:sveising"] = 1
        var offer = Self.offer
        offer.skills = ["skill:sveising"]
        #expect(Matcher.match(need, offer, on: Self.day) == .score(1))
    }

    @Test(arguments: Obstacle.allCases)
    func `each obstacle alone stands in the way, and is the one that is named`(obstacle: Obstacle) throws {
        let found = try #require(Self.obstacles.first { $0.0 == obstacle }, "nothing puts \(obstacle) in the way")
        #expect(score(found.1) == .obstacle(obstacle))
    }

    @Test func `of several obstacles the one a person would ask about first is named`() {
        #expect(Self.obstacles.map(\.0) == Obstacle.allCases)
        for first in Self.obstacles.indices {
            let verdict = score { offer in for (_, change) in Self.obstacles[first...] { change(&offer) } }
            #expect(verdict == .obstacle(Self.obstacles[first].0))
        }
    }

    @Test(arguments: Obstacle.allCases)
    func `every obstacle is said in both languages`(obstacle: Obstacle) {
        #expect(!obstacle.title.en.isEmpty && !obstacle.title.nb.isEmpty)
        #expect(Obstacle.allCases.count { $0.title == obstacle.title } == 1)
    }

    @Test func `the edges of what is asked for will do`() {
        #expect(score { $0.start = Self.need.earliest } == .score(500))
        #expect(score { $0.start = Self.need.latest } == .score(500))
        #expect(score { $0.start = Self.need.earliest?.adding(days: -1) } == .obstacle(.outsideWindow))
        #expect(score { $0.deadline = Self.day } == .score(500))
        #expect(score { $0.level = 2 } == .obstacle(.level))
        #expect(score { $0.level = 3 } == .score(500))
    }

    @Test func `without a deadline it is too late on the day after the start`() {
        let late: (inout OfferProfile) -> Void = { offer in
            offer.deadline = nil
            offer.start = Self.day.adding(days: -1)
        }
        #expect(score(late) == .obstacle(.deadlinePassed))
    }

    @Test func `without a day nothing is too late`() {
        var offer = Self.offer
        offer.deadline = Self.day.adding(days: -1)
        #expect(Matcher.match(Self.need, offer, on: nil) == .score(500))
    }

    @Test func `a full offer with a waiting list will do`() {
        let waiting: (inout OfferProfile) -> Void = { offer in
            offer.seatsFree = 0
            offer.hasWaitingList = true
        }
        #expect(score(waiting) == .score(500))
    }

    @Test func `what is not said stands in nobody's way`() {
        let silent: (inout OfferProfile) -> Void = { offer in
            (offer.start, offer.level, offer.price) = (nil, nil, nil)
            offer.languages = []
        }
        #expect(score(silent) == .score(500))
        var anything = Self.need
        (anything.earliest, anything.latest, anything.levels, anything.budget) = (nil, nil, nil, nil)
        (anything.modes, anything.languages) = ([], [])
        var offer = Self.offer
        (offer.mode, offer.languages, offer.level, offer.price) = ("online", ["pl"], 8, 9_000_000)
        #expect(Matcher.match(anything, offer, on: Self.day) == .score(500))
    }

    private func score(_ change: (inout OfferProfile) -> Void = { _ in }) -> Matcher.Verdict {
        var offer = Self.offer
        change(&offer)
        return Matcher.match(Self.need, offer, on: Self.day)
    }
}
