import EnduranceSupport
import Foundation
import Synchronization
import TestSupport

/// All kills, in two lanes that do not see each other: one appends, the other does everything else.
struct CrashKills {
    private let template: Template
    private let root: String
    private let seed: Int
    /// The kinds of work to be killed; all if there is none.
    private let works: [String]

    /// How many of a thousand kills are of each kind of work; what is left is for the processes that append together.
    private static let shares = ["append": 100, "rebuild": 100, "import": 80, "export": 80, "backup": 80, "erase": 60]
    private static let lanes = 2

    init(_ template: Template, in root: String, seed: Int, works: [String]) {
        self.template = template
        self.root = root
        self.seed = seed
        self.works = works
    }

    func run(_ kills: Int) throws -> [(work: String, counts: KillCounts)] {
        let counts = Mutex<[String: KillCounts]>([:])
        let failure = Mutex<(any Error)?>(nil)
        let pieces = Mutex(pieces(kills))
        DispatchQueue.concurrentPerform(iterations: Self.lanes) { lane in
            do {
                while let piece = pieces.withLock({ $0.popLast() }) {
                    let some = try run(piece, lane)
                    counts.withLock { $0[piece.work, default: KillCounts()].add(some) }
                }
            } catch { failure.withLock { $0 = error } }
        }
        if let error = failure.withLock({ $0 }) { throw error }
        return ["appends", "append", "rebuild", "import", "export", "backup", "erase"].compactMap { work in
            counts.withLock { $0[work] }.map { (work, $0) }
        }
    }

    private struct Piece {
        let work: String
        let kills: Int
        let number: Int
    }

    /// The kills in pieces of at most a hundred, so that both lanes end at about the same time.
    private func pieces(_ kills: Int) -> [Piece] {
        var pieces: [Piece] = []
        var rest = kills
        func add(_ work: String, _ count: Int) {
            guard works.isEmpty || works.contains(work) else { return }
            for start in stride(from: 0, to: count, by: 100) {
                pieces.append(Piece(work: work, kills: min(100, count - start), number: pieces.count))
            }
        }
        for (work, share) in Self.shares.sorted(by: { $0.key < $1.key }) {
            add(work, kills * share / 1_000)
            rest -= kills * share / 1_000
        }
        add("appends", rest)
        return pieces
    }

    private func run(_ piece: Piece, _ lane: Int) throws -> KillCounts {
        let folder = "\(root)/lane-\(lane)"
        let seed = seed &+ piece.number &* 7_919
        guard let job = Job.all(template).first(where: { $0.name == piece.work }) else {
            var rounds = try AppendRounds(in: folder, seed: seed)
            return try rounds.run(piece.kills)
        }
        var rounds = try KillRounds(job, at: Place(folder + "/place"), seed: seed)
        return try rounds.run(piece.kills)
    }
}
