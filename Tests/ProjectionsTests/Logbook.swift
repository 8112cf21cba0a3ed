import Decisions
import DomainSupport
import EventSourcing
import EventStorage
import Events
import Projections
import TestSupport
import Testing
import ViewStorage

/// A log in a temporary directory with the programme's views beside it.
struct Logbook: Sendable {
    let directory: TemporaryDirectory
    let log: EventLog
    private let clock: TestClock

    init() throws {
        directory = try TemporaryDirectory()
        clock = TestClock("2025-01-01T00:00:00Z")
        log = try EventLog.test(directory, clock: clock)
    }

    /// With the history in it, recorded on the history's days.
    init(_ history: RandomHistory, first count: Int? = nil) throws {
        try self.init()
        try append(history, 0..<(count ?? history.log.new.count))
    }

    var viewsDirectory: String { directory("views") }
    var store: ViewStore<ProgrammeViews> { ViewStore(directory: viewsDirectory, log: log) }

    /// The views at the head of the log.
    func views() throws -> ProgrammeViews { try store.current().views }

    /// What is appended from now on is recorded then.
    func setClock(_ time: Timestamp) { clock.set(time.description) }

    /// Asks for the event as its rule allows, recorded on the day it happened or on a later one.
    @discardableResult
    func ask(_ event: any Event, on day: CalendarDate, recorded: CalendarDate? = nil) throws -> Position {
        try ask(try #require(Rulebook.rule(for: event)), on: day, recorded: recorded)
    }

    @discardableResult
    func ask(_ rule: any Rule, on day: CalendarDate, recorded: CalendarDate? = nil) throws -> Position {
        let recorded = recorded ?? day
        clock.set(OffsetTime(osloMidnight: recorded).instant.adding(seconds: 12 * 3600).description)
        let number = try Int(log.head().rawValue) + 1
        let outcome = try log.decide(
            Request(rule, on: day, today: recorded),
            provenance: Provenance(time: OffsetTime(osloMidnight: day), actor: "actor:tester")
        ) { .test(number + $0) }
        return try #require(outcome.receipt).last
    }

    /// Appends a stretch of a history that was decided before, a commit for what was recorded on one day.
    func append(_ history: RandomHistory, _ range: Range<Int>) throws {
        var start = range.lowerBound
        while start < range.upperBound {
            let day = history.recorded[start]
            let end = range.suffix(from: start).first { history.recorded[$0] != day } ?? range.upperBound
            clock.set(OffsetTime(osloMidnight: day).instant.description)
            try log.append(Array(history.log.new[start..<end]))
            start = end
        }
    }
}

extension ProgrammeViews {
    /// The digest of each view, by its name.
    func digests() throws -> [String: String] {
        var digests: [String: String] = [:]
        for view in all { digests[type(of: view).name] = try ViewDigest(view).hexadecimal }
        return digests
    }
}
