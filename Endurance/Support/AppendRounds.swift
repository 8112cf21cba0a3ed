import EventStorage
import Foundation
import TestSupport

/// Several processes append to one log and are killed one after the other, while the others go on.
package struct AppendRounds {
    private let root: String
    private var generator: SeededGenerator
    private var logs = 0
    private var rounds = 0
    private var answers: Appending.Answers
    private var nextBatch = 0
    private var nextSlot = 0

    /// A log is used for some rounds in a row, so that a kill happens to what others left; then there is a new one.
    private static let roundsOfALog = 12

    package init(in root: String, seed: Int) throws {
        self.root = root
        generator = SeededGenerator(seed)
        answers = try Appending.Answers([])
    }

    /// Kills at least so many processes, and looks at the log behind each round.
    package mutating func run(_ kills: Int) throws -> KillCounts {
        var counts = KillCounts()
        while counts.kills < kills {
            if rounds % Self.roundsOfALog == 0 { try renew() }
            rounds += 1
            let known = answers.batches.count + answers.taken.count
            do {
                let unheard = try round(&counts)
                counts.unheard += try Appending.check(path, answers, unheard: unheard + self.unheard)
                self.unheard = try Appending.check(path, answers, unheard: .max)
            } catch {
                counts.problems.append("appends, round \(rounds): \(error)")
                try? FileManager.default.moveItem(atPath: "\(root)/\(logs)", toPath: "\(root)/lost-\(logs)")
                rounds = 0
            }
            counts.acknowledged += answers.batches.count + answers.taken.count - known
        }
        try? FileManager.default.removeItem(atPath: "\(root)/\(logs)")
        return counts
    }

    /// Appends of this log that nobody was told of.
    private var unheard = 0
    private var path: String { "\(root)/\(logs)/log.mdb" }

    private mutating func renew() throws {
        try? FileManager.default.removeItem(atPath: "\(root)/\(logs)")
        logs += 1
        try FileManager.default.createDirectory(atPath: "\(root)/\(logs)", withIntermediateDirectories: true)
        try Appending.makeLog(path)
        answers = try Appending.Answers([])
        unheard = 0
    }

    /// Starts one to four processes together and kills each at its moment.
    /// - Returns: how many were killed in their work, and may have had an append under way.
    private mutating func round(_ counts: inout KillCounts) throws -> Int {
        let gate = Child.Gate()
        let program = try Program.url("endurance").path
        var workers: [Child] = []
        for number in 0..<Int.random(in: 1...4, using: &generator) {
            // Some have little to do, and come to their end.
            let count = Int.random(in: 0..<12, using: &generator) == 0 ? 2 : 5_000
            var words = [
                "batches", path, "\(Int.random(in: 0..<1_000_000, using: &generator))", "\(nextBatch)", "\(count)",
                "20",
            ]
            nextBatch += count
            if number % 2 == 1 { words = ["slots", path, "\(number)", "\(nextSlot)", "\(count)"] }
            workers.append(try Child([program, "worker"] + words, environment: Place.quiet, input: .gate(gate)))
        }
        nextSlot += 5_000
        for worker in workers { guard worker.nextLine() == "ready" else { throw Problem("a worker did not start") } }
        gate.open()
        var killed = 0
        for worker in workers.shuffled(using: &generator) {
            var lines: [String] = []
            let enough = Int.random(in: 0...4, using: &generator)
            while lines.count < enough, let line = worker.nextLine() { lines.append(line) }
            // Nothing is waited for: this draws the moment within an append. Whatever the moment, what is expected holds.
            usleep(UInt32.random(in: 0...1_500, using: &generator))
            worker.kill()
            lines += worker.restOfLines()
            let ending = worker.wait()
            let isDone = ending == .exit(0)
            // Its own alarm went off while it waited for a lock that nobody held.
            if ending == .signal(SIGALRM) { throw Problem("a process waited for its turn for ever") }
            if case .exit(let code) = ending, code != 0 { throw Problem("a process ended with \(code)") }
            if isDone { counts.after += 1 } else if lines.isEmpty { counts.before += 1 } else { counts.during += 1 }
            if !isDone { killed += 1 }
            answers.merge(try Appending.Answers(lines))
        }
        return killed
    }
}
