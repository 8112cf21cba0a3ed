import EventStorage
import Synchronization

extension Row {
    /// Many threads that append single events at the same time share their commits.
    static let manyThreads = Row(
        name: "64-threads", work: "64 threads, single events", floor: "one thread:", goals: [.ratioAtLeast(15)]
    ) { place in
        let (threads, each, alone) = (64, 40, 200)
        let failures = Atomic(0)
        var times = (together: [Double](), alone: [Double]())
        for _ in 0..<place.rounds(12) {
            let events = place.newEvents(threads * each)
            let log = place.log
            times.together.append(
                seconds {
                    onThreads(threads) { thread in
                        for event in events[thread * each..<(thread + 1) * each] {
                            do { try log.append([event]) } catch { failures.add(1, ordering: .relaxed) }
                        }
                    }
                })
            let single = place.newEvents(alone)
            times.alone.append(try seconds { for event in single { try log.append([event]) } })
        }
        if failures.load(ordering: .relaxed) > 0 { throw BenchError("an append among 64 threads failed") }
        return Measurement(
            .eventsPerSecond, Samples(times.together).rate(threads * each), floor: Samples(times.alone).rate(alone))
    }
}
