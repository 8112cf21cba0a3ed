import EventSourcing
import EventStorage
import TestSupport
import Testing

/// Given what happened, when something is asked for, then this follows: against a real log, so that the condition of each
/// decision is put to use as well.
///
///     try given(CourseDefined(course: "c1", capacity: 10))
///         .when(DefineCourse(course: "c1", capacity: 15), refused: "Course c1 exists already")
struct Scenario {
    private let directory: TemporaryDirectory
    private let log: EventLog
    private let clock = TestClock("2026-02-03T12:00:00Z")

    fileprivate init() throws {
        directory = try TemporaryDirectory()
        log = try EventLog.test(directory, clock: clock)
    }

    /// What happened next, recorded so many minutes before noon.
    func and(minutesAgo minutes: Int = 0, _ events: any Event...) throws -> Scenario {
        try add(events, minutesAgo: minutes)
        return self
    }

    fileprivate func add(_ events: [any Event], minutesAgo minutes: Int) throws {
        clock.set(Scenario.noon.adding(seconds: -60 * minutes).description)
        for event in events { try log.append([event.new(id: EventID(at: clock.now), provenance: .test)]) }
    }

    /// The time at which decisions are made.
    static let noon = OffsetTime("2026-02-03T12:00:00Z")!.instant

    func when(_ decision: some Decision, then wanted: any Event..., at location: SourceLocation = #_sourceLocation)
        throws
    {
        let before = try log.head()
        _ = try log.decide(decision, provenance: .test) { _ in EventID(at: Self.noon) }
        let followed = try log.events(.all, ReadRange(from: before.next)).map { "\($0.type) \(utf8Text($0.data))" }
        #expect(followed == wanted.map { "\(type(of: $0).type) \(utf8Text($0.json))" }, sourceLocation: location)
    }

    func when(_ decision: some Decision, refused reason: String, at location: SourceLocation = #_sourceLocation) throws
    {
        let before = try log.head()
        let refusal = #expect(throws: Refusal.self, sourceLocation: location) {
            _ = try log.decide(decision, provenance: .test) { _ in EventID(at: Self.noon) }
        }
        #expect(refusal?.text.en == reason, sourceLocation: location)
        #expect(try log.head() == before, sourceLocation: location)
    }
}

/// What happened at first.
func given(minutesAgo minutes: Int = 0, _ events: any Event...) throws -> Scenario {
    let scenario = try Scenario()
    try scenario.add(events, minutesAgo: minutes)
    return scenario
}

extension Refusal {
    init(_ reason: String) { self.init("refused", Text(reason)) }
}

private func utf8Text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
