import EventSourcing
import EventStorage
import Foundation
import Synchronization
import TestSupport

/// A log in memory, written to be obviously right, and wrong in one way if it is given a fault.
final class MemoryLog: LogUnderTest {
    struct State {
        var events: [Stored] = []
        /// Positions that were given away and lost.
        var gaps = 0
        /// Reads that go on now.
        var readers = 0
    }

    let state: Shared
    let fault: Fault?

    /// What the handles on one log have in common.
    final class Shared: Sendable {
        let value = Mutex(State())
    }

    private static let everybodys = Shared()

    init(_ fault: Fault? = nil) {
        self.fault = fault
        state = fault == .sharesEventsBetweenLogs ? Self.everybodys : Shared()
    }

    private init(_ fault: Fault?, _ state: Shared) {
        self.fault = fault
        self.state = state
    }

    func anotherHandle() -> any LogUnderTest {
        MemoryLog(fault, fault == .handlesAreSeparate ? Shared() : state)
    }

    func reopened() -> any LogUnderTest {
        if fault == .forgetsOnReopening { return MemoryLog(fault) }
        let again = MemoryLog(fault)
        let events = state.value.withLock { $0.events }
        again.state.value.withLock { copy in
            copy.events = events.map { event in
                switch fault {
                case .forgetsIDsOnReopening: event.with(id: EventID(high: 1, low: event.position.rawValue))
                case .timeChangesOnReopening: event.with(recorded: event.recorded.adding(seconds: 1))
                default: event
                }
            }
        }
        return again
    }

    func head() -> Position {
        state.value.withLock { state in
            let head = state.events.last?.position ?? (fault == .headOfEmptyIsOne ? 1 : .start)
            return fault == .headLags && head > 1 ? Position(head.rawValue - 1) : head
        }
    }

    func position(of id: EventID) -> Position? {
        if fault == .knowsEveryID { return 1 }
        return state.value.withLock { $0.events.first { $0.id == id }?.position }
    }
}

extension Stored {
    func with(
        position: Position? = nil, id: EventID? = nil, type: EventType? = nil, tags: Tags? = nil, data: String? = nil,
        role: String? = nil, recorded: Timestamp? = nil
    ) -> Stored {
        Stored(
            position: position ?? self.position, id: id ?? self.id, type: type ?? self.type, tags: tags ?? self.tags,
            data: data ?? self.data, role: role ?? self.role, recorded: recorded ?? self.recorded)
    }
}
