import EventStorage
import Projections
import ViewStorage

extension Row {
    /// All views from the first event on into a new file that is on disk, and what differs from the old one.
    static let rebuild = Row(
        name: "rebuild", work: "rebuild of all views", floor: "decoding alone, on the same cores:",
        goals: [.ratioAtLeast(0.5), .atLeast(700_000)]
    ) { place in
        let times = try inTurn(
            place.rounds(12), { _ in _ = try place.views.rebuild() }, { _ in try place.decodeAll(onAllCores: true) })
        return Measurement(.eventsPerSecond, times[0].rate(place.events), floor: times[1].rate(place.events))
    }

    /// What a command waits for that reads views when ten events are new; the sync of its commit is taken off.
    static let catchUp = Row(
        name: "catch-up", work: "catch-up of 10 events", floor: "the sync of its commit, taken off:",
        goals: [.atMost(0.002)]
    ) { place in
        _ = try place.views.current()
        var times: [Double] = []
        for _ in 0..<place.rounds(200) {
            try place.log.append(place.newEvents(10))
            let sync = try seconds { try place.disk.sync() }
            times.append(try seconds { _ = try place.views.current() } - sync)
        }
        return Measurement(.seconds, Samples(times))
    }
}

extension Workplace {
    fileprivate var views: ViewStore<ProgrammeViews> {
        ViewStore(directory: directory + "/views", log: log)
    }
}
