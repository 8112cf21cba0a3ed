import EventSourcing
import EventStorage

extension Row {
    /// A hundred events in one commit.
    static let appendHundred = Row(
        name: "append-hundred", work: "100 events a commit, durable", floor: "4 KiB and fdatasync:",
        goals: [.ratioAtMost(4)]
    ) { place in
        let rounds = place.rounds(200)
        let batches = (0..<rounds).map { _ in place.newEvents(100) }
        let times = try inTurn(rounds, { try place.log.append(batches[$0]) }, { _ in try place.disk.sync() })
        return Measurement(.seconds, times[0], floor: times[1])
    }

    /// The same against the same lines in a file without an index: what is left is two syncs, and the pages on their way.
    static let appendHundredInC = Row(
        name: "append-hundred-c", work: "the same", floor: "C, the same lines, one commit, no index:", goals: []
    ) { place in
        let rounds = place.rounds(200)
        let batches = (0..<rounds).map { _ in place.newEvents(100) }
        let head = try place.head()
        let lines = try place.lines(Position(head.rawValue - 99)...head)
        let times = try inTurn(
            rounds, { try place.log.append(batches[$0]) }, { _ in try place.floor.append(lines) })
        return Measurement(.seconds, times[0], floor: times[1])
    }

    /// How the log was filled: a thousand events a commit, each read from JSON and checked. Figures are of tenths of the
    /// log, so that each has its share of merges in the index.
    static let appendThousand = Row(
        name: "append-thousand", work: "1,000 a commit, from JSON", floor: "C, the same bytes, the same commits:",
        goals: [.ratioAtLeast(0.25), .atLeast(200_000)]
    ) { place in
        let tenth = max(1, place.filling.log.count / 10)
        func rates(_ seconds: [Double]) -> Samples {
            Samples(
                stride(from: 0, to: seconds.count, by: tenth).map { start in
                    let part = seconds[start..<min(start + tenth, seconds.count)]
                    return Double(part.count * Workplace.batch) / part.reduce(0, +)
                })
        }
        return Measurement(.eventsPerSecond, rates(place.filling.log), floor: rates(place.filling.floor))
    }
}
