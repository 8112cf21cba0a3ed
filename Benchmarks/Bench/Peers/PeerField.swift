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

    /// - Parameters:
    ///   - programs: the folder with the programs; one that is not there is left out.
    ///   - wanted: the names of those that are measured; all if there are none.
    init(_ place: String, _ programs: String, _ wanted: [String], events: Int) throws {
        self.events = events
        history = History(events: events)
        let source = try PeerEvents(place + "/events.tsv", of: history, count: events + PeerRow.appended)
        let ours = try Ours(Self.folder(place, "ours"), history)
        var stores: [any Peer] = [ours, OurViews(place + "/ours", ours)]
        for (file, name) in Self.known where wanted.isEmpty || wanted.contains(file) {
            guard unsafe access("\(programs)/\(file)", X_OK) == 0 else { continue }
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

    /// Has each store do the work some times on end, then the next one, and so on, in another order each time.
    ///
    /// Whatever else the machine does meets all of them alike so, and what one store leaves the disk to do lands on the
    /// first steps of any other.
    func measure(_ row: PeerRow, rounds: Int) throws -> [PeerMeasurement] {
        var times = stores.map { _ in [Double]() }
        var order = ShuffledOrder(count: stores.count)
        for start in stride(from: 0, to: rounds, by: row.onEnd) {
            let rounds = start..<min(start + row.onEnd, rounds)
            var answers = rounds.map { _ in [PeerAnswer]() }
            for index in order.next() {
                for round in rounds {
                    guard let answer = try stores[index].perform(row.work(round, history)) else { continue }
                    times[index].append(answer.seconds)
                    if answer.check != nil { answers[round - start].append(answer) }
                }
            }
            for same in answers where !same.allSatisfy({ $0.isSame(as: same[0]) }) {
                throw BenchError("the stores have not done the same at \(row.name): \(same)")
            }
        }
        let ours = Samples(times[0]).median
        return zip(stores, times).filter { !$1.isEmpty }.map { store, times in
            let seconds = Samples(times)
            return PeerMeasurement(
                row: row, store: store.name, seconds: seconds,
                ratio: store is PeerProgram ? seconds.median / ours : nil,
                events: row.rate?.events(of: events))
        }
    }
}

extension PeerRow.Rate {
    fileprivate func events(of all: Int) -> Int {
        switch self {
        case .batch(let count): count
        case .wholeLog: all
        }
    }
}

/// An order of so many things, another one each time, and the same ones in each run.
private struct ShuffledOrder {
    private var order: [Int]
    private var state: UInt64 = 1

    init(count: Int) { order = Array(0..<count) }

    mutating func next() -> [Int] {
        for index in order.indices.dropFirst() {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            order.swapAt(index, Int(state >> 33) % (index + 1))
        }
        return order
    }
}
