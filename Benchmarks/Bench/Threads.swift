import Glibc

/// Runs `body` on so many threads at once, each with its number, and returns when all have ended.
func onThreads(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
    var threads: [pthread_t] = []
    for number in 0..<count {
        var thread = pthread_t()
        let work = unsafe Unmanaged.passRetained(ThreadWork(number: number, body: body)).toOpaque()
        let code = unsafe pthread_create(&thread, nil, runThread, work)
        precondition(code == 0, "a thread could not be started")
        threads.append(thread)
    }
    for thread in threads { pthread_join(thread, nil) }
}

private final class ThreadWork: Sendable {
    let number: Int
    let body: @Sendable (Int) -> Void

    init(number: Int, body: @escaping @Sendable (Int) -> Void) {
        self.number = number
        self.body = body
    }
}

private func runThread(_ work: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let work = unsafe work {
        let work = unsafe Unmanaged<ThreadWork>.fromOpaque(work).takeRetainedValue()
        work.body(work.number)
    }
    return nil
}
