import EventSourcing
import EventStorage
import Foundation
import LMDB
import TestSupport
import Testing

/// Processes that want to write wait for each other, and some are killed while they wait.
@Suite(.serialized) struct WriterTurnTests {
    let directory: TemporaryDirectory
    let path: String

    init() throws {
        directory = try TemporaryDirectory()
        path = try EventLog.test(directory).path
    }

    @Test func `who wants to write waits at the file's lock, and comes through when that is free`() throws {
        let file = try FileHandle(forReadingFrom: URL(filePath: path))
        try #require(flock(file.fileDescriptor, LOCK_EX) == 0)
        let writer = try writers(1)[0]
        #expect(try EventLog.open(path).head() == 0)
        try file.close()
        #expect(try writer.finish().count == 3)
    }

    @Test func `of those who wait some are killed, then who writes, and the rest write all they wanted`() throws {
        let gate = WorkerProcess.Gate()
        let first = try WorkerProcess(["turn", path], gate: gate)
        try first.waitUntilReady()
        try gate.open()
        #expect(first.nextLine() == "writing")
        let waiting = try writers(6)
        for number in [0, 3, 4] { #expect(waiting[number].kill().isEmpty) }
        #expect(first.kill().isEmpty)
        let known = try [1, 2, 5].flatMap { try waiting[$0].finish().map(acknowledgement) }
        #expect(known.count == 9)
        let log = try EventLog.open(path)
        #expect(try SampleBatch.batches(in: log.events()) == Dictionary(uniqueKeysWithValues: known))
        #expect(try log.inspect().findings.isEmpty)
    }

    /// LMDB's own lock wakes one of those who wait. If others take the lock before that one runs, and it is killed then, nobody
    /// knows any longer that there is somebody to wake.
    @Test func `one that is killed when its turn has come leaves nobody asleep behind it`() throws {
        for _ in 0..<5 {
            let environment = try Environment(path, tables: [], creating: false)
            var waiting: [WorkerProcess] = []
            try environment.write { _ in
                waiting = try [writers(1)[0], writers(1)[0]]
            }
            try environment.write { _ in _ = waiting[0].kill() }
            #expect(try waiting[1].finish().count == 3)
        }
    }

    /// Starts processes that want to append three batches each, while somebody has the turn: they are there when the system
    /// says that they wait at the file's lock.
    private func writers(_ count: Int) throws -> [WorkerProcess] {
        let gate = WorkerProcess.Gate()
        let started = try (0..<count).map { number in
            try WorkerProcess(["batches", path, "\(number)", "\(number * 10)", "3", "0", "0"], gate: gate)
        }
        for writer in started { try writer.waitUntilReady() }
        try gate.open()
        for writer in started { try OtherProcess.waitUntilAtFileLock(writer.id) }
        return started
    }
}
