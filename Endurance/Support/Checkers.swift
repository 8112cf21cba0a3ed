import Foundation
import TestSupport

/// Looks at states in processes of their own, since a state that should not be may end the process that opens it.
package final class Checkers {
    private struct Checker {
        let gate: Child.Gate
        let child: Child
        let place: Place
        /// What it was asked, and has not answered.
        var asked: Replay.State?
    }

    private let words: [String]
    private let root: String
    /// Where the first states are kept that something was wrong with.
    private let kept: String
    private static let mostKept = 5
    private var checkers: [Checker] = []
    private var next = 0
    private var places = 0
    package private(set) var problems: [String] = []

    /// - Parameters:
    ///   - words: what the worker is told: how to find the job.
    ///   - root: where the states are put, each in the place of another.
    package init(_ words: [String], in root: String, keeping kept: String, count: Int) throws {
        self.words = words
        self.root = root
        self.kept = kept
        for _ in 0..<count { checkers.append(try start()) }
    }

    /// Has the state looked at, while the next one is made.
    package func look(at state: Replay.State) throws {
        try collect(next)
        let place = checkers[next].place
        try state.write(to: place.root)
        try Data(state.answers.utf8).write(to: URL(filePath: place.root + ".answers"))
        checkers[next].gate.send("\(place.root) \(state.isDone ? 1 : 0)")
        checkers[next].asked = state
        next = (next + 1) % checkers.count
    }

    /// Waits for the last answers.
    package func finish() throws -> [String] {
        for index in checkers.indices {
            try collect(index)
            checkers[index].place.remove()
        }
        return problems
    }

    private func collect(_ index: Int) throws {
        guard let asked = checkers[index].asked else { return }
        checkers[index].asked = nil
        let answer = checkers[index].child.nextLine()
        if answer == "sound" { return }
        let ending = answer ?? "who opened it ended with \(checkers[index].child.wait())"
        problems.append("behind change \(asked.prefix), \(asked.kind.rawValue): \(ending)")
        if problems.count <= Self.mostKept { try asked.write(to: "\(kept)-\(problems.count)") }
        if answer == nil { checkers[index] = try start() }
    }

    private func start() throws -> Checker {
        let gate = Child.Gate()
        places += 1
        return Checker(
            gate: gate,
            child: try Child(
                [Program.url("endurance").path, "worker"] + words, environment: Place.quiet, input: .gate(gate)),
            place: Place("\(root)/state-\(places)"))
    }
}

extension Job {
    /// What a checker does: reads the names of places, one a line, and says of each whether all is well.
    package func checkPlaces() {
        while let line = readLine() {
            let words = line.split(separator: " ")
            guard words.count == 2 else { continue }
            let place = Place(String(words[0]))
            // One that is looked at for ever would say nothing at all.
            alarm(60)
            do {
                let text = try String(contentsOfFile: place.root + ".answers", encoding: .utf8)
                let answers = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
                try recover(place, Outcome(answers: answers, isDone: words[1] == "1"))
                Appending.say("sound")
            } catch {
                Appending.say("\(error)".split(separator: "\n").joined(separator: " "))
            }
            alarm(0)
        }
    }
}
