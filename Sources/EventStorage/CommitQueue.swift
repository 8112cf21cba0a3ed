import Dispatch
import EventSourcing
import Synchronization

/// Lets threads that append at the same time share a commit.
///
/// A commit waits for the disk twice, and while it waits more appends arrive. So whoever finds the log free takes every
/// append that waits and commits them together; the others sleep until theirs is answered. One of those that came
/// meanwhile is woken to lead the next round. Each request is answered for itself: one that is refused fails alone.
final class CommitQueue: Sendable {
    private struct State {
        var waiting: [AppendRequest] = []
        var isCommitting = false
    }

    private let state = Mutex(State())

    /// How many appends wait for the next commit.
    var waiting: Int { state.withLock { $0.waiting.count } }

    /// Returns when the request is answered. `commit` has an answer for each request it is given, in their order.
    func run(
        _ request: AppendRequest, commit: ([AppendRequest]) -> [Result<Receipt, any Error>]
    ) throws -> Receipt {
        let leads = state.withLock { state in
            state.waiting.append(request)
            defer { state.isCommitting = true }
            return !state.isCommitting
        }
        if leads { request.wake() }
        request.waitForWaking()
        if !request.isAnswered {
            let taken = state.withLock { state in
                defer { state.waiting = [] }
                return state.waiting
            }
            let answers = commit(taken)
            // Whoever leads the next round is woken first: its wait for the disk covers the time to wake all of these.
            state.withLock { state in
                if let next = state.waiting.first { next.wake() } else { state.isCommitting = false }
            }
            for (request, answer) in zip(taken, answers) { request.answer(answer) }
        }
        return try request.answer()
    }
}

/// One append, and the place for its answer.
final class AppendRequest: Sendable {
    let events: [PreparedEvent]
    let conditions: [AppendCondition]
    private let result = Mutex<Result<Receipt, any Error>?>(nil)
    private let awake = DispatchSemaphore(value: 0)

    init(events: [PreparedEvent], conditions: [AppendCondition]) {
        self.events = events
        self.conditions = conditions
    }

    var isAnswered: Bool { result.withLock { $0 != nil } }

    /// Blocks until somebody calls `wake` or `answer`. No time is involved, and none is lost: the semaphore counts, so a
    /// call that comes first lets this return at once; and every leader answers all it took and wakes the next.
    func waitForWaking() { awake.wait() }
    func wake() { awake.signal() }

    func answer(_ answer: Result<Receipt, any Error>) {
        result.withLock { $0 = answer }
        awake.signal()
    }

    func answer() throws -> Receipt {
        guard let answer = result.withLock({ $0 }) else { preconditionFailure("a commit left a request unanswered") }
        return try answer.get()
    }
}
