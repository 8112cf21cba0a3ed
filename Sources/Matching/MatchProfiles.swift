import EventSourcing

/// What a need asks for, as far as matching looks at it.
package struct NeedProfile: Hashable, Sendable {
    /// Skills by their keys, with what each weighs: 1 to 100.
    package var skills: [String: Int]
    package var heads: Int
    package var earliest: CalendarDate?
    package var latest: CalendarDate?
    /// Modes that will do; empty for any.
    package var modes: Set<String>
    package var languages: Set<String>
    /// Levels of the Norwegian qualifications framework, 2 to 8.
    package var levels: ClosedRange<Int>?
    /// In øre.
    package var budget: Int?

    package init(
        skills: [String: Int], heads: Int, earliest: CalendarDate?, latest: CalendarDate?, modes: Set<String>,
        languages: Set<String>, levels: ClosedRange<Int>?, budget: Int?
    ) {
        self.skills = skills
        self.heads = heads
        self.earliest = earliest
        self.latest = latest
        self.modes = modes
        self.languages = languages
        self.levels = levels
        self.budget = budget
    }
}

/// What an offer gives, as far as matching looks at it.
package struct OfferProfile: Hashable, Sendable {
    /// Whether it is published and has neither ended nor been cancelled.
    package var isOpen: Bool
    package var hasStarted: Bool
    package var skills: Set<String>
    package var start: CalendarDate?
    package var deadline: CalendarDate?
    package var mode: String
    package var languages: Set<String>
    package var level: Int?
    /// In øre.
    package var price: Int?
    package var seatsFree: Int
    package var hasWaitingList: Bool

    package init(
        isOpen: Bool, hasStarted: Bool, skills: Set<String>, start: CalendarDate?, deadline: CalendarDate?,
        mode: String,
        languages: Set<String>, level: Int?, price: Int?, seatsFree: Int, hasWaitingList: Bool
    ) {
        self.isOpen = isOpen
        self.hasStarted = hasStarted
        self.skills = skills
        self.start = start
        self.deadline = deadline
        self.mode = mode
        self.languages = languages
        self.level = level
        self.price = price
        self.seatsFree = seatsFree
        self.hasWaitingList = hasWaitingList
    }
}
