import EnduranceSupport
import EventStorage
import Foundation
import TestSupport
import Testing

/// Who opens a log first makes LMDB's lock file anew, and others may come before that is done.
@Suite(.serialized) struct InterruptedOpeningTests {
    let directory: TemporaryDirectory
    let path: String

    init() throws {
        directory = try TemporaryDirectory()
        path = directory("log.mdb")
        try Appending.makeLog(path)
        // Behind the numbers that transactions begin with where the lock file has forgotten the last one.
        let log = try EventLog.open(path)
        for number in 0..<5 { try log.append(SampleBatch(number: number, size: 1).events()) }
    }

    @Test func `one that opens it is killed at each call, and another that comes meanwhile loses nothing`() throws {
        var known = try Appending.Answers((0..<5).map { "\($0) 1 \($0 + 1)" })
        var (step, killed, held) = (0, 0, 0)
        var isStopped = true
        while isStopped {
            step += 1
            let first = try appender(step * 2 + 10, stoppingAt: step)
            isStopped = first.waitUntilStopped()
            let second = try appender(step * 2 + 11)
            if try isHeldUp(second) { held += 1 }
            first.kill()
            if isStopped { killed += 1 } else { #expect(first.wait() == .exit(0)) }
            for child in [first, second] { known.merge(try Appending.Answers(child.restOfLines())) }
            #expect(second.wait() == .exit(0))
            try Appending.check(path, known, unheard: killed)
        }
        #expect(killed > 10 && held > 3, "\(killed) \(held)")
    }

    @Test func `while somebody opens a log, no other touches its lock file`() throws {
        let lock = path + "-lock"
        let first = try appender(10, stoppingAt: 2)
        try #require(first.waitUntilStopped())
        let before = try (Data(contentsOf: URL(filePath: lock)), modified(lock))
        let second = try appender(11)
        #expect(try isHeldUp(second))
        #expect(try (Data(contentsOf: URL(filePath: lock)), modified(lock)) == before)
        first.kill()
        #expect(second.restOfLines().count == 1)
        #expect(second.wait() == .exit(0))
    }

    /// Starts a process that opens the log and appends a batch.
    private func appender(_ batch: Int, stoppingAt step: Int? = nil) throws -> Child {
        var environment = Place.quiet
        if let step {
            environment += try BuiltShim.shim.get().environment(root: directory.path, stoppingAt: step)
        }
        let gate = Child.Gate()
        let words = [try Program.url("endurance").path, "worker", "batches", path, "1", "\(batch)", "1", "3"]
        let child = try Child(words, environment: environment, input: .gate(gate))
        try #require(child.nextLine() == "ready")
        gate.open()
        return child
    }

    /// Waits until it waits for a lock that somebody has, or has come to its end. That it ended is the other answer and no
    /// failure: then nobody held it up.
    private func isHeldUp(_ child: Child) throws -> Bool {
        do { try OtherProcess.waitUntilAtAnyFileLock(child.id) } catch is OtherProcess.Ended { return false }
        return true
    }

    private func modified(_ file: String) throws -> Date? {
        try FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date
    }
}
