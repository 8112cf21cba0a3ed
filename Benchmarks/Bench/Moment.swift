import EventSourcing
import Synchronization

/// The log's clock: goes with the made-up history, in which everything is recorded as it happens.
final class Moment: Sendable {
    private let microseconds = Atomic(History.time(of: 0).microseconds)

    var now: Timestamp { Timestamp(microseconds: microseconds.load(ordering: .relaxed)) }

    /// Goes on to the event with this number of the history.
    func advance(to number: Int) {
        microseconds.store(History.time(of: number).microseconds, ordering: .relaxed)
    }
}
