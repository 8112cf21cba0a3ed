import Foundation
import TestSupport

/// Counts of kills of one kind of work, by the moment at which they hit it.
package struct KillCounts: Sendable {
    /// Before anything of it was on disk, or before its first answer.
    package var before = 0
    package var during = 0
    /// It had come to its end by itself.
    package var after = 0
    /// Appends that were stored although their process was killed before it said so.
    package var unheard = 0
    package var acknowledged = 0
    package var problems: [String] = []

    package init() {}

    package var kills: Int { before + during + after }

    package mutating func add(_ other: KillCounts) {
        before += other.before
        during += other.during
        after += other.after
        unheard += other.unheard
        acknowledged += other.acknowledged
        problems += other.problems
    }
}

/// Runs a job again and again, each time from the same start, and kills it at a moment drawn by chance.
package struct KillRounds {
    private let job: Job
    private let place: Place
    private var generator: SeededGenerator
    private let clock = ContinuousClock()
    /// What it takes to its end when nobody kills it: the moments are drawn from this time.
    private var whole = Duration.zero

    package init(_ job: Job, at place: Place, seed: Int) throws {
        self.job = job
        self.place = place
        generator = SeededGenerator(seed)
        for _ in 0..<3 { try measure() }
    }

    /// Lets it run to its end once, so that the moments are drawn from the time that it takes now.
    private mutating func measure() throws {
        try job.prepare(place)
        let child = try begin()
        let began = clock.now
        let ending = child.wait()
        let time = began.duration(to: clock.now)
        guard ending == .exit(0) else { throw Problem("\(job.name) ended with \(ending) when nobody killed it") }
        whole = whole == .zero ? time : (whole * 3 + time) / 4
    }

    private func begin() throws -> Child {
        try Child(job.command(place), environment: place.environment, input: .file(job.input(place)))
    }

    /// Kills it so many times, and looks at what is left each time.
    package mutating func run(_ kills: Int) throws -> KillCounts {
        var counts = KillCounts()
        for number in 0..<kills {
            // The machine may be busier by now.
            if number % 20 == 19 { try measure() }
            try job.prepare(place)
            let child = try begin()
            // The program's start is the first tenth at least. Nothing is waited for: whatever moment this hits, what is expected
            // holds.
            let share = Double.random(in: 0.05...0.95, using: &generator)
            usleep(UInt32((whole * share).microseconds))
            child.kill()
            let answers = child.restOfLines()
            let isDone = child.wait() == .exit(0)
            let hasBegun = try job.hasBegun(place)
            if isDone { counts.after += 1 } else if hasBegun { counts.during += 1 } else { counts.before += 1 }
            counts.acknowledged += answers.count
            do {
                try job.recover(place, Job.Outcome(answers: answers, isDone: isDone))
            } catch {
                counts.problems.append("\(job.name), kill \(number): \(error)")
                try? keep(number)
            }
        }
        place.remove()
        return counts
    }

    /// Puts aside what could not be explained.
    private func keep(_ number: Int) throws {
        try FileManager.default.moveItem(atPath: place.root, toPath: place.root + "-lost-\(number)")
    }
}

extension Duration {
    var microseconds: Int64 { components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000 }
}
