import Evidence
import Foundation
import Glibc
import Synchronization
import TestSupport
import Testing

private let signals = Atomic(0)

@Suite struct FolderTests {
    @Test func `a signal does not end the waiting for a lock`() throws {
        let directory = try TemporaryDirectory()
        let folder = Folder(directory.path)
        // Without SA_RESTART: a call that waits is interrupted.
        var action = sigaction()
        action.__sigaction_handler = .init(sa_handler: { _ in signals.add(1, ordering: .relaxed) })
        try #require(unsafe sigaction(SIGUSR2, &action, nil) == 0)
        let waiting = Mutex<pthread_t?>(nil)
        let result = Mutex<Result<Void, any Error>?>(nil)
        let (isToldToEnd, hasEnded) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        try folder.locked("lock") {
            Thread {
                // Threads of the system's pool, and those they make, take no signals.
                var taken = sigset_t()
                unsafe sigaddset(&taken, SIGUSR2)
                unsafe pthread_sigmask(SIG_UNBLOCK, &taken, nil)
                waiting.withLock { $0 = pthread_self() }
                let locking = Result { try folder.locked("lock") {} }
                result.withLock { $0 = locking }
                // It stays for as long as signals may be sent to it.
                isToldToEnd.wait()
                hasEnded.signal()
            }.start()
            try OtherProcess.waitUntilAtFileLock(getpid())
            let thread = try #require(waiting.withLock { $0 })
            try #require(pthread_kill(thread, SIGUSR2) == 0)
            while signals.load(ordering: .relaxed) == 0 { sched_yield() }
        }
        isToldToEnd.signal()
        hasEnded.wait()
        try #require(result.withLock { $0 }).get()
    }
}
