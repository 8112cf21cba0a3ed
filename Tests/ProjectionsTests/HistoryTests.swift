import DomainSupport
import EventSourcing
import EventStorage
import Events
import Projections
import TestSupport
import Testing
import ViewStorage

/// Views of random histories: however they came to their position, they hold the same rows.
@Suite struct HistoryTests {
    /// What is about files or keys, which a random history has not.
    private static let notDrawn = [
        DataImported.type, ReferenceLoaded.type, KeyRotated.type, LogAnchored.type, RollbackAccepted.type,
    ]

    @Test func `a random history is the same for the same seed, and has a bit of everything`() throws {
        let history = try RandomHistory(seed: 1, events: 1500)
        let again = try RandomHistory(seed: 1, events: 1500)
        #expect(history.log.new == again.log.new)
        let types = Set(history.log.events.map(\.type))
        let missing = Set(Catalogue.all.map { $0.type }).subtracting(types).subtracting(Self.notDrawn)
        #expect(missing.sorted() == [], "add them to RandomHistory.actions")
        #expect(history.refusals.count > 10)
        let late = zip(history.log.events, history.recorded).count { event, recorded in
            recorded.day - event.envelope.provenance.time.instant.osloDate.day > 14
        }
        #expect(late > 10)
    }

    /// Each step is compared: what one step leaves out, a later one may make good.
    @Test(arguments: [(2, 60, 30), (3, 300, 100), (4, 300, 100), (5, 300, 60)] as [(UInt64, Int, Int)])
    func `views folded step by step are those of a rebuild, and of every position before`(
        seed: UInt64, count: Int, steps: Int
    ) throws {
        try check(RandomHistory(seed: seed, events: count), steps: steps, compared: steps, seed: seed)
    }

    @Test func `so they are with twenty thousand events`() throws {
        try check(RandomHistory(seed: 6, events: 20_000), steps: 5, compared: 2, seed: 6)
    }

    @Test(arguments: [Pace(stretch: 7, sideBySideFrom: 0), Pace(stretch: 100, sideBySideFrom: .max)])
    func `parts side by side and stretches of any length come to the rows of one pass`(pace: Pace) throws {
        for seed: UInt64 in 70..<76 {
            let book = try Logbook(RandomHistory(seed: seed, events: 240))
            let inOnePass = Pace(stretch: .max, sideBySideFrom: .max)
            let (sequential, other) = (book.directory("one-pass"), book.directory("other"))
            let expected = ViewStore<ProgrammeViews>(directory: sequential, log: book.log, pace: inOnePass)
            let store = ViewStore<ProgrammeViews>(directory: other, log: book.log, pace: pace)
            #expect(try store.current().views.digests() == expected.current().views.digests(), "seed \(seed)")
        }
    }

    private func check(_ history: RandomHistory, steps: Int, compared: Int, seed: UInt64) throws {
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
        for (position, digests) in known.shuffled(using: &random).prefix(compared) {
            #expect(try book.store.asKnown(at: position).views.digests() == digests, "at \(position)")
        }
        let rebuilt = try book.store.rebuild()
        #expect(rebuilt.differences?.filter { !$0.isEmpty }.isEmpty == true)
        #expect(rebuilt.differences?.count == digestCount(known))
        #expect(try book.store.current().views.digests() == known.last?.digests)
    }

    private func digestCount(_ known: [(position: Position, digests: [String: String])]) -> Int {
        known.last?.digests.count ?? 0
    }
}
