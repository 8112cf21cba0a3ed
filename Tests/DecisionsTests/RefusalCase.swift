import Decisions
import DomainSupport
import EventSourcing
import Events
import Testing

/// One way to be refused: what has happened, what is asked for, and which rule says no.
struct RefusalCase: Sendable, CustomTestStringConvertible {
    /// What it is about, as a sentence.
    let testDescription: String
    let given: [any Event]
    let asked: any Rule
    let day: CalendarDate
    let once: EventSourcing.Tag?
    let rule: String
    /// The place in `given` of the event in the way, from 1; `nil` where nothing is in the way.
    let inTheWay: Position?

    /// Asked in a way in which the rule makes an exception, or may make one.
    init(
        _ sentence: String, given: [any Event], when asked: any Rule, on day: CalendarDate = "2025-02-10",
        once: EventSourcing.Tag? = nil, refused rule: String, by position: Position?
    ) {
        testDescription = sentence
        self.given = given
        self.asked = asked
        self.day = day
        self.once = once
        self.rule = rule
        self.inTheWay = position
    }

    /// Asked by writing the event, as anybody may.
    init(
        _ sentence: String, given: [any Event], when asked: any Event, on day: CalendarDate = "2025-02-10",
        refused rule: String, by position: Position?
    ) {
        guard let byTheBook = Rulebook.rule(for: asked) else { preconditionFailure("\(asked) has no rule") }
        self.init(sentence, given: given, when: byTheBook, on: day, refused: rule, by: position)
    }
}
