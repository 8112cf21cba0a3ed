import DomainSupport
import EventSourcing
import EventStorage
import Events
import Projections
import Testing
import ViewStorage

/// Views of random histories: however they came to their position, they hold the same rows.
@Suite struct HistoryTests {
    @Test func `a random history is the same for the same seed, and has a bit of everything`() throws {
        let history = try RandomHistory(seed: 1, events: 1500)
        let again = try RandomHistory(seed: 1, events: 1500)
        #expect(history.log.new == again.log.new)
        let types = Set(history.log.events.map(\.type))
        let missing = Set(Catalogue.all.map { $0.type }).subtracting(types).subtracting([DataImported.type])
        #expect(missing.sorted() == [], "add them to RandomHistory.actions")
        #expect(history.refusals.count > 10)
        let late = zip(history.log.events, history.recorded).count { event, recorded in
            recorded.day - event.envelope.provenance.time.instant.osloDate.day > 14
        }
        #expect(late > 10)
    }

    @Test(arguments: [(2, 150), (3, 400), (4, 400), (5, 1200)] as [(UInt64, Int)])
    func `views folded step by step are those of a rebuild, and of every position before`(
        seed: UInt64, count: Int
    ) throws {
        try check(RandomHistory(seed: seed, events: count), steps: 12, seed: seed)
    }

    @Test func `so they are with four thousand events`() throws {
        try check(RandomHistory(seed: 6, events: 4000), steps: 5, seed: 6)
    }

    private func check(_ history: RandomHistory, steps: Int, seed: UInt64) throws {
        let count = history.log.new.count
        var random = SeededGenerator(seed: seed)
        let book = try Logbook()
        var known: [(position: Position, digests: [String: String])] = []
        var start = 0
        while start < count {
            let end = min(count, start + Int.random(in: 1...max(1, 2 * count / steps), using: &random))
            try book.append(history, start..<end)
            let standing = try book.store.current()
            #expect(standing.position == Position(UInt64(end)))
            known.append((standing.position, try standing.views.digests()))
            start = end
        }
        for (position, digests) in known.shuffled(using: &random).prefix(3) {
            #expect(try book.store.asKnown(at: position).views.digests() == digests, "at \(position)")
        }
        let rebuilt = try book.store.rebuild()
        #expect(rebuilt.differences.filter { !$0.isEmpty }.isEmpty && rebuilt.differences.count == digestCount(known))
        #expect(try book.store.current().views.digests() == known.last?.digests)
    }

    private func digestCount(_ known: [(position: Position, digests: [String: String])]) -> Int {
        known.last?.digests.count ?? 0
    }
}
