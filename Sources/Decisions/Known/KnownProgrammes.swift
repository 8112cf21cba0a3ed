import EventSourcing
import Events

/// When the programme began: nothing in it happened earlier.
package struct KnownProgrammes: Sendable {
    private(set) var all: [ProgrammeID: Position] = [:]
    /// The first day of the first programme, and the event that says so.
    private(set) var start: (from: CalendarDate, position: Position)?

    mutating func apply(_ event: RecordedEvent) throws {
        guard let started = try event.decode(as: ProgrammeStarted.self) else { return }
        all[started.programme] = event.position
        if start.map({ started.from < $0.from }) ?? true { start = (started.from, event.position) }
    }
}
