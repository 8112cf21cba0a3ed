import EventSourcing
import EventStorage

extension Row {
    /// An append on condition that nothing new is there about a business, decided 1,000 positions ago.
    static let condition = Row(
        name: "condition", work: "on a condition, 1,000 behind", floor: "the same without a condition:",
        goals: [.ratioAtMost(1.1)]
    ) { place in
        let rounds = place.rounds(800)
        let (free, bound) = (place.newEvents(rounds), place.newEvents(rounds))
        let quiet = place.quietTag
        let times = try inTurn(
            rounds,
            { round in
                let seen = Position(try place.head().rawValue - 1000)
                let condition = AppendCondition(failIfEventsMatch: Query(tags: [quiet]), after: seen)
                try place.log.append([bound[round]], unless: [condition])
            },
            { try place.log.append([free[$0]]) })
        return Measurement(.seconds, times[0], floor: times[1])
    }

    /// The same where the condition does not hold.
    static let refusal = Row(
        name: "refusal", work: "a refused condition", floor: "4 KiB and fdatasync:", goals: [.ratioAtMost(0.2)]
    ) { place in
        let rounds = place.rounds(800)
        let events = place.newEvents(rounds)
        let head = try place.head()
        guard let last = try place.log.event(at: head), let tag = last.envelope.tags.all.first else {
            throw BenchError("the last event is not there")
        }
        let condition = AppendCondition(
            failIfEventsMatch: Query(tags: [tag]), after: Position(head.rawValue - 1000))
        let times = try inTurn(
            rounds,
            { round in
                do {
                    try place.log.append([events[round]], unless: [condition])
                    throw BenchError("the condition held")
                } catch AppendError.conditionFailed {}
            },
            { _ in try place.disk.sync() })
        return Measurement(.seconds, times[0], floor: times[1])
    }
}
