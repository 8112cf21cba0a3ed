import EventSourcing
import EventStorage
import Foundation
import TestSupport

/// Many processes on one logbook for a long time, and everything that must be true of it looked at all the while.
package struct Soak {
    package struct Result: Sendable {
        package var batches = 0
        package var events = 0
        package var seen: [Int] = []
        package var rebuilds = 0
        package var verifications = 0
        package var backups = 0
        package var memory: [MemoryCurve] = []
        package var problems: [String] = []
    }

    package static let appenders = 8
    package static let readers = 4
    /// Tickets are given this often, all of them at once, so that the appenders meet at the log.
    private static let tick = 500
    private static let ticketsATick = 16

    private let place: Place

    package init(in root: String) { place = Place(root) }

    /// - Parameter progress: told every half minute.
    package func run(seconds: Int, progress: (Result) -> Void) throws -> Result {
        try place.makeFolder()
        try place.require("init", place.book, "--region", "endurance", "--origin", "endurance.example/1")
        let tickets = Child.Gate()
        let nothing = Child.Gate()
        let appenders = try (0..<Self.appenders).map { number in
            try start(["soak-append", place.log, "\(number)", "\(Self.appenders)"], tickets)
        }
        let readers = try (0..<Self.readers).map { _ in try start(["soak-follow", place.log], nothing) }
        for child in appenders + readers where child.nextLine() != "ready" { throw Problem("a process did not start") }
        let upkeep = Upkeep(place)
        let isDone = DispatchGroup()
        isDone.enter()
        Thread {
            upkeep.run()
            isDone.leave()
        }.start()
        var watch = Watch(appenders, readers)
        let clock = ContinuousClock()
        let end = clock.now + .seconds(seconds)
        var ticks = 0
        while clock.now < end, watch.problems.isEmpty {
            for _ in 0..<Self.ticketsATick { tickets.giveTicket() }
            try watch.look(until: clock.now + .milliseconds(Self.tick))
            ticks += 1
            if ticks % 10 == 0 { watch.measure() }
            if ticks % 60 == 0 { progress(watch.result(upkeep.counts)) }
        }
        upkeep.end()
        tickets.open()
        isDone.wait()
        try watch.finish { try EventLog.open(place.log).append([.test(1 << 41, SoakBatch.end)]) }
        return watch.result(upkeep.counts)
    }

    private func start(_ words: [String], _ gate: Child.Gate) throws -> Child {
        try Child(
            [Program.url("endurance").path, "worker"] + words, environment: Place.quiet, input: .gate(gate),
            errors: "\(place.root)/errors-\(words[0])-\(words.dropFirst(2).first ?? "")")
    }
}

/// Hears what all processes say, and looks at their memory.
private struct Watch {
    private let appenders: [Child]
    private let readers: [Child]
    private var ledger: SoakLedger
    private var memory: [MemoryCurve]
    private(set) var problems: [String] = []

    init(_ appenders: [Child], _ readers: [Child]) {
        self.appenders = appenders
        self.readers = readers
        ledger = SoakLedger(readers: readers.count)
        memory =
            appenders.indices.map { MemoryCurve("appender \($0 + 1)") }
            + readers.indices.map { MemoryCurve("reader \($0 + 1)") }
    }

    mutating func look(until end: ContinuousClock.Instant) throws {
        while case let left = ContinuousClock.now.duration(to: end), left > .zero {
            // Whoever speaks first wakes it.
            Child.waitForAny(of: appenders + readers, milliseconds: Int32(left.microseconds / 1_000 + 1))
            for appender in appenders {
                for line in appender.linesSoFar() { try ledger.acknowledge(SoakLedger.Entry(line)) }
            }
            for (number, reader) in readers.enumerated() {
                for line in reader.linesSoFar() { try ledger.see(SoakLedger.Entry(line), by: number) }
            }
            let ended = (appenders + readers).filter(\.hasEnded)
            if !ended.isEmpty {
                problems.append("\(ended.count) processes ended by themselves: \(ended.map { $0.wait() })")
                return
            }
        }
    }

    mutating func measure() {
        for (index, child) in (appenders + readers).enumerated() { memory[index].look(at: child.id) }
    }

    /// Waits until all appenders are done; `end` then tells the readers, who must have seen everything.
    mutating func finish(_ end: () throws -> Void) throws {
        for appender in appenders {
            for line in appender.restOfLines() { try ledger.acknowledge(SoakLedger.Entry(line)) }
        }
        try end()
        for (number, reader) in readers.enumerated() {
            for line in reader.restOfLines() { try ledger.see(SoakLedger.Entry(line), by: number) }
        }
        for child in appenders + readers where child.wait() != .exit(0) {
            problems.append("a process ended with \(child.wait())")
        }
        problems += ledger.problems
    }

    func result(_ upkeep: Upkeep.Counts) -> Soak.Result {
        let growing = memory.filter { !$0.isFlat }.map {
            "\($0.name) grew from \($0.quarters.first) to \($0.quarters.last) bytes"
        }
        return Soak.Result(
            batches: ledger.batches, events: ledger.events, seen: ledger.seen, rebuilds: upkeep.rebuilds,
            verifications: upkeep.verifications, backups: upkeep.backups, memory: memory,
            problems: problems + upkeep.problems + growing)
    }
}
