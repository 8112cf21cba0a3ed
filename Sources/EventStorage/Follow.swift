import Dispatch
import EventSourcing

extension EventLog {
    /// Calls `body` with every event that matches from a position on, and with each further one as it is committed, by
    /// whatever process, until `body` returns false.
    ///
    /// - Parameters:
    ///   - after: exclusive; `Position.start` for everything.
    ///   - milliseconds: how often the log is looked at while nothing happens: an event is seen this late at most. A look
    ///     costs about a microsecond.
    ///   - checked: as in `read`.
    ///   - whileWaiting: asked before each look; false ends it.
    public func follow(
        _ query: Query = .all, after: Position, every milliseconds: Int = 20, checked: Bool = false,
        whileWaiting: () -> Bool = { true }, _ body: (RecordedEvent) throws -> Bool
    ) throws {
        var seen = after
        let never = DispatchSemaphore(value: 0)
        while true {
            var goesOn = true
            if try head() > seen {
                seen = try read(query, ReadRange(from: seen.next), checked: checked) { event in
                    goesOn = try body(event)
                    return goesOn
                }
            }
            guard goesOn, whileWaiting() else { return }
            // LMDB tells nobody about a commit in another process, so waiting means looking again.
            _ = never.wait(timeout: .now() + .milliseconds(milliseconds))
        }
    }
}
