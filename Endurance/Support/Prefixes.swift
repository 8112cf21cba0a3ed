import Foundation
import TestSupport

/// Records one run of a job, and looks at every state that a crash could have left on its way.
package struct Prefixes {
    package struct Result: Sendable {
        package let job: String
        /// Writes, changes of names, syncs and answers.
        package let changes: Int
        package let syncs: Int
        package let answers: Int
        package let counts: Replay.Counts
        package let problems: [String]

        package var states: Int { counts.states.values.reduce(0, +) }
    }

    private let shim: Shim
    private let root: String
    private let kept: String
    private let variants: Int
    private let seed: Int
    /// How many processes look at states.
    private let checkers: Int

    /// - Parameters:
    ///   - root: where it is run; states are put beside it.
    ///   - kept: where states are put that had lost something.
    ///   - variants: how many states by chance for each prefix.
    package init(_ shim: Shim, in root: String, keeping kept: String, variants: Int, seed: Int, checkers: Int) {
        self.shim = shim
        self.root = root
        self.kept = kept
        self.variants = variants
        self.seed = seed
        self.checkers = checkers
    }

    /// - Parameters:
    ///   - checker: what a worker is told to be one that knows the job.
    ///   - isMuted: whether the job's syncs are left out, to see that it is found out.
    package func run(_ job: Job, checker: [String], isMuted: Bool = false) throws -> Result {
        let place = Place(root + "/recorded")
        try job.prepare(place)
        let start = try Replay.Start(place.root)
        let recording = try record(job, place, isMuted: isMuted)
        place.remove()
        var replay = Replay(from: start, recording, variants: variants, seed: seed)
        let looking = try Checkers(checker, in: root, keeping: "\(kept)/lost-\(job.name)", count: checkers)
        let counts = try replay.forEachState(looking.look(at:))
        let answers = recording.changes.count { if case .answer = $0 { true } else { false } }
        return Result(
            job: job.name, changes: recording.counts.changes, syncs: recording.counts.syncs, answers: answers,
            counts: counts, problems: try looking.finish())
    }

    /// Runs the job, and returns what it did to the place.
    private func record(_ job: Job, _ place: Place, isMuted: Bool) throws -> Recording {
        let file = root + "/recording"
        try? FileManager.default.removeItem(atPath: file)
        let child = try Child(
            job.command(place),
            environment: shim.environment(root: place.root, record: file, isMuted: isMuted) + place.environment,
            input: .file(job.input(place)), errors: root + "/errors")
        _ = child.restOfLines()
        guard child.wait() == .exit(0) else {
            throw Problem(
                "\(job.name) ended with \(child.wait()): \(try String(contentsOfFile: root + "/errors", encoding: .utf8))"
            )
        }
        return try Recording(file)
    }
}
