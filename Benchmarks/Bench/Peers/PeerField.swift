import Glibc

/// All stores that are measured, each filled with the same events, ours first.
final class PeerField {
    let stores: [any Peer]
    private let events: Int
    private let history: History

    /// What the programs in `Benchmarks/Peers` measure, by the names of their files, and as people know them.
    private static let known = [
        ("sqlite", "SQLite"), ("postgresql", "PostgreSQL"), ("umadb", "UmaDB"), ("eventsourcing", "eventsourcing"),
    ]

    /// - Parameter programs: the folder with the programs; one that is not there is left out.
    init(_ place: String, programs: String, events: Int) throws {
        self.events = events
        history = History(events: events)
        let source = try PeerEvents(place + "/events.tsv", of: history, count: events + PeerRow.appended)
        let ours = try Ours(Self.folder(place, "ours"), history)
        var stores: [any Peer] = [ours, OurViews(place + "/ours", ours)]
        for (file, name) in Self.known where unsafe access("\(programs)/\(file)", X_OK) == 0 {
            stores.append(try PeerProgram(name, ["\(programs)/\(file)", Self.folder(place, file), source.path]))
        }
        self.stores = stores
        for store in stores { try fill(store) }
    }

    private static func folder(_ place: String, _ name: String) throws -> String {
        let path = "\(place)/\(name)"
        guard unsafe mkdir(path, 0o755) == 0 else { throw BenchError("\(path) cannot be made") }
        return path
    }

    private func fill(_ store: any Peer) throws {
        var seconds = 0.0
        for done in stride(from: 0, to: events, by: Workplace.batch) {
            guard let answer = try store.perform(.append(Workplace.batch)) else { return }
            guard answer.check == UInt64(done + Workplace.batch) else { throw BenchError("\(store.name) lost events") }
            seconds += answer.seconds
        }
        note("\(store.name) has its \(events) events, \(Int(Double(events) / seconds)) a second")
    }

    /// Has each store do the work once a round, so that whatever else the machine does meets all of them alike.
    func measure(_ row: PeerRow, rounds: Int) throws -> [PeerMeasurement] {
        var times = stores.map { _ in [Double]() }
        var answers: [PeerAnswer] = []
        for round in 0..<rounds {
            let work = row.work(round, history)
            answers = []
            for turn in stores.indices {
                let index = (turn + round) % stores.count
                guard let answer = try stores[index].perform(work) else { continue }
                times[index].append(answer.seconds)
                if !(stores[index] is OurViews) { answers.append(answer) }
            }
            guard answers.allSatisfy({ $0.events == answers[0].events && $0.check == answers[0].check }) else {
                throw BenchError("the stores have not done the same at \(row.name): \(answers)")
            }
        }
        let ours = Samples(times[0]).median
        return zip(stores, times).filter { !$1.isEmpty }.map { store, times in
            let seconds = Samples(times)
            return PeerMeasurement(
                row: row, store: store.name, seconds: seconds,
                ratio: store is PeerProgram ? seconds.median / ours : nil,
                events: row.events.map { $0.count(all: events) })
        }
    }
}

extension PeerRow.Events {
    fileprivate func count(all: Int) -> Int {
        switch self {
        case .these(let count): count
        case .all: all
        }
    }
}
