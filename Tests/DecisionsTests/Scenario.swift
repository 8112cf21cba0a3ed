import Decisions
import DomainSupport
import EventSourcing
import Events
import Testing

/// Events that have happened, something that is asked for, and what follows: rules as sentences, without a disk.
///
///     try given(.programme, offer).when(enrolment).refused("offer-unpublished", by: 2)
struct Given: Sendable {
    let log: MemoryLog

    init(_ events: [any Event]) throws {
        var log = MemoryLog()
        for event in events { try log.append(event, on: "2025-01-10") }
        self.log = log
    }

    /// Asks for the event, as anybody may who writes a line.
    func when(
        _ asked: any Event, on day: CalendarDate = "2025-02-10", today: CalendarDate = "2025-12-31",
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> When {
        let rule = try #require(Rulebook.rule(for: asked), "it has no rule", sourceLocation: sourceLocation)
        return try when(rule, on: day, today: today)
    }

    /// Asks for something that the rule allows only to those who say so.
    func when(
        _ rule: any Rule, on day: CalendarDate = "2025-02-10", today: CalendarDate = "2025-12-31",
        once: EventSourcing.Tag? = nil
    ) throws -> When {
        do {
            return .follows(try log.decide(Request(rule, on: day, today: today, once: once)))
        } catch let refusal as Refusal {
            return .refused(refusal)
        }
    }
}

func given(_ events: any Event...) throws -> Given { try Given(events) }

/// What came of it.
enum When {
    case follows([any Event])
    case refused(Refusal)

    /// Expects these events to follow.
    func then(_ expected: any Event..., sourceLocation: SourceLocation = #_sourceLocation) {
        switch self {
        case .refused(let refusal): Issue.record("refused: \(refusal)", sourceLocation: sourceLocation)
        case .follows(let events):
            #expect(events.map(Self.line) == expected.map(Self.line), sourceLocation: sourceLocation)
        }
    }

    /// Expects a refusal by the rule, in both languages, that points at the event in the way: its place in what was
    /// given, from 1; `nil` where nothing is in the way.
    func refused(_ rule: String, by position: Position?, sourceLocation: SourceLocation = #_sourceLocation) {
        switch self {
        case .follows(let events): Issue.record("not refused: \(events)", sourceLocation: sourceLocation)
        case .refused(let refusal):
            #expect(refusal.rule == rule, sourceLocation: sourceLocation)
            #expect(refusal.inTheWay == position, "\(refusal.text.en)", sourceLocation: sourceLocation)
            #expect(!refusal.text.en.isEmpty && !refusal.text.nb.isEmpty, sourceLocation: sourceLocation)
            #expect(refusal.text.en != refusal.text.nb, "said in one language only", sourceLocation: sourceLocation)
        }
    }

    private static func line(_ event: any Event) -> String {
        "\(type(of: event).type) \(String(decoding: event.json, as: UTF8.self))"
    }
}
