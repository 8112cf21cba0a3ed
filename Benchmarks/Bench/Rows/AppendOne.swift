import EventStorage

extension Row {
    /// One event, everything included, on disk before the append returns.
    static let appendOne = Row(
        name: "append-one", work: "one event, durable", floor: "4 KiB and fdatasync:", goals: [.ratioAtMost(2.3)]
    ) { place in
        let rounds = place.rounds(800)
        let events = place.newEvents(rounds)
        let times = try inTurn(
            rounds, { try place.log.append([events[$0]]) }, { _ in try place.disk.sync() })
        return Measurement(.seconds, times[0], floor: times[1])
    }

    /// The same against the same line in a file without an index.
    static let appendOneInC = Row(
        name: "append-one-c", work: "the same", floor: "C, one put, one commit, no index:", goals: [.ratioAtMost(1.4)]
    ) { place in
        let rounds = place.rounds(800)
        let events = place.newEvents(rounds)
        let line = try place.lines(try place.head()...place.head())
        let times = try inTurn(
            rounds, { try place.log.append([events[$0]]) }, { _ in try place.floor.append(line) })
        return Measurement(.seconds, times[0], floor: times[1])
    }
}
