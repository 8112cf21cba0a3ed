import DomainSupport
import EventSourcing
import EventStorage
import Events
import Foundation
import Projections
import Testing
import ViewStorage

/// A process that rebuilds the views is killed, as by a power cut.
@Suite struct KilledRebuildTests {
    /// When it is killed: while it folds, while it writes the new file, or about when it puts it in place.
    enum Moment: CaseIterable {
        case folding, writing, replacing
    }

    @Test(arguments: Moment.allCases)
    func `whenever a rebuild is killed, the views are there with the same rows, and can be built anew`(
        moment: Moment
    ) throws {
        let book = try Logbook(try RandomHistory(seed: 41, events: 250))
        let digests = try book.views().digests()
        for _ in 1...3 {
            let before = try #require(book.store.currentNumber)
            try killRebuild(of: book, at: moment, after: before)
            let after = try #require(book.store.currentNumber)
            #expect(after >= before)
            let standing = try book.store.current()
            #expect(standing.generation == after && standing.position == 250)
            #expect(try standing.views.digests() == digests)
        }
        #expect(try book.store.rebuild().differences?.filter { !$0.isEmpty }.isEmpty == true)
        #expect(try book.views().digests() == digests)
    }

    private func killRebuild(of book: Logbook, at moment: Moment, after number: Int) throws {
        // What the last one left would look like the moment that is waited for.
        for left in ["\(number + 1).mdb", "CURRENT.new"] {
            try? FileManager.default.removeItem(atPath: "\(book.viewsDirectory)/\(left)")
        }
        let worker = Process()
        let output = Pipe()
        worker.executableURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appending(path: "ViewWorker")
        worker.arguments = [book.log.path, book.viewsDirectory]
        worker.standardOutput = output
        try worker.run()
        let line = output.fileHandleForReading.availableData
        #expect(String(decoding: line, as: UTF8.self).hasPrefix("rebuild\n"), "the worker did not begin")
        while worker.isRunning, !hasCome(moment, in: book, after: number) { sched_yield() }
        #expect(worker.isRunning, "the worker ended by itself")
        kill(worker.processIdentifier, SIGKILL)
        worker.waitUntilExit()
    }

    private func hasCome(_ moment: Moment, in book: Logbook, after number: Int) -> Bool {
        switch moment {
        case .folding: true
        case .writing: FileManager.default.fileExists(atPath: "\(book.viewsDirectory)/\(number + 1).mdb")
        case .replacing:
            FileManager.default.fileExists(atPath: "\(book.viewsDirectory)/CURRENT.new")
                || book.store.currentNumber != number
        }
    }
}
