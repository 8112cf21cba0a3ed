import EventSourcing
import Events

/// The editions of one report that were locked.
package struct KnownReports: Sendable {
    private(set) var editions: [Int: Position] = [:]

    mutating func apply(_ event: RecordedEvent) throws {
        guard let locked = try event.decode(as: ReportLocked.self) else { return }
        editions[locked.edition] = event.position
    }
}
