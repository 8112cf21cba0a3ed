import EventSourcing

/// A skill as matching sees it: by its code in a taxonomy, by its name, or both.
package struct MatchSkill: Hashable, Sendable {
    package let code: String?
    package let label: String
    /// What it weighs among the others of a need.
    package let weight: Int

    package init(code: String? = nil, label: String, weight: Int = 1) {
        self.code = code
        self.label = label
        self.weight = weight
    }
}

/// A place, as far as travelling to it goes.
package struct MatchPlace: Hashable, Sendable {
    /// Four digits, the first perhaps zero.
    package let municipality: String
    /// In 1e-5 degree.
    package let point: GeoPoint?

    package init(municipality: String, point: GeoPoint? = nil) {
        self.municipality = municipality
        self.point = point
    }
}

/// What a need asks for, as far as matching looks at it.
package struct NeedProfile: Sendable {
    package var title = ""
    package var description = ""
    package var skills: [MatchSkill] = []
    package var heads = 1
    package var earliest: CalendarDate?
    package var latest: CalendarDate?
    /// Forms that will do, the one they like best first; empty for any.
    package var modes: [String] = []
    /// Empty for any.
    package var languages: Set<String> = []
    /// Levels of the Norwegian qualifications framework, 2 to 8.
    package var levels: ClosedRange<Int>?
    /// For one person, in øre.
    package var budget: Int?
    package var place: MatchPlace?
    package var maxTravelMinutes: Int?
    package var isBusinessClosed = false

    package init() {}
}

/// What an offer says of what it teaches: all that its topic is told from.
package struct OfferTexts: Hashable, Sendable {
    package var title = ""
    package var goals = ""
    package var skills: [MatchSkill] = []

    package init() {}
}

/// What an offer gives, as far as matching looks at it: its texts, and the terms on which it may be joined.
package struct OfferProfile: Hashable, Sendable {
    /// What stands between offers that score the same and start on the same day.
    package var key: String
    package var texts = OfferTexts()
    /// Whether it is published and has neither ended nor been cancelled.
    package var isOpen = true
    package var hasStarted = false
    package var start: CalendarDate?
    package var deadline: CalendarDate?
    package var mode = "onsite"
    /// One or two, which takes less to search than to hash one; empty where it is not stated.
    package var languages: [String] = []
    package var level: Int?
    /// In øre.
    package var price: Int?
    /// Where the physical part is held; one of them will do.
    package var places: [MatchPlace] = []
    package var seatsFree = 0
    package var hasWaitingList = false

    package init(key: String) { self.key = key }

    var isOnline: Bool { mode == "online" }
}
