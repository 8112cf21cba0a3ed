import EventSourcing
import EventStorage
import TestSupport
import Testing
import ViewStorage

/// What a projection store must do: the names in the comments are those of the public conformance checklist.
@Suite struct ProjectionRules {
    // commit_advances_the_checkpoint
    @Test func `views stand at the head once they are read`() throws {
        let desk = try Desk()
        try desk.count(1, 5)
        #expect(try desk.store.current().position == 1)
        try desk.count(1, 2)
        try desk.count(2, 1)
        #expect(try desk.store.current().position == 3)
    }

    // commit_is_atomic_with_the_read_model
    @Test func `rows and position are stored together, so that each event counts once`() throws {
        let desk = try Desk()
        for round in 1...5 {
            try desk.count(1, 10)
            #expect(try desk.sums() == [1: 10 * round])
            // Another reader of the same file, which finds everything counted.
            let other = ViewStore<TallyViews>(directory: desk.directory("views"), log: desk.log)
            #expect(try other.current().views.sums() == [1: 10 * round])
        }
    }

    // failed_commit_leaves_both_unchanged, rollback_leaves_both_unchanged
    @Test func `an event that a view cannot take leaves rows and position as they were`() throws {
        let desk = try Desk()
        try desk.count(1, 5)
        let before = try desk.store.current()
        let digests = try before.views.digests()
        try desk.count(1, 7)
        try desk.count(2, Tally.poison)
        for _ in 0..<2 {
            let error = #expect(throws: ViewError.self) { _ = try desk.store.current() }
            guard case .handlerFailed(let position, let type, _) = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(position == 3 && type == Counted.type)
        }
        #expect(try desk.store.asKnown(at: 1).views.digests() == digests)
        #expect(try before.views.sums() == [1: 5])
    }

    // dropped_batch_leaves_store_usable
    @Test func `a fold that is given up leaves the store usable`() throws {
        let desk = try Desk()
        try desk.count(1, Tally.poison)
        #expect(throws: ViewError.self) { _ = try desk.store.current() }
        let mended = ViewStore<OrderOnly>(directory: desk.directory("views"), log: desk.log)
        #expect(try mended.current().position == 1)
    }

    // commit_rejects_a_foreign_batch, commit_rejects_a_regressing_position
    @Test func `views of a longer log are not shown for a shorter one`() throws {
        let desk = try Desk()
        try desk.count(1, 5)
        let earlier = try desk.directory.copy()
        try desk.count(1, 7)
        #expect(try desk.sums() == [1: 12])
        // The log was restored from a copy, the views were not.
        let restored = try EventLog.open(earlier("log.mdb"))
        let store = ViewStore<TallyViews>(directory: desk.directory("views"), log: restored)
        let standing = try store.current()
        #expect(standing.position == 1)
        #expect(try standing.views.sums() == [1: 5])
    }

    // commit_accepts_a_position_the_batch_did_not_write
    @Test func `events that no view listens to move the position`() throws {
        let desk = try Desk()
        try desk.count(1, 5)
        try desk.rest()
        try desk.rest()
        #expect(try desk.store.current().position == 3)
        #expect(try desk.sums() == [1: 5])
    }

    // distinct_projections_advance_independently
    @Test func `view stores beside one log advance independently`() throws {
        let desk = try Desk()
        let other = ViewStore<OrderOnly>(directory: desk.directory("other"), log: desk.log)
        try desk.count(1, 5)
        #expect(try other.current().position == 1)
        try desk.count(1, 5)
        #expect(try desk.store.current().position == 2)
        try desk.count(1, Tally.poison)
        #expect(throws: ViewError.self) { _ = try desk.store.current() }
        #expect(try other.current().position == 3)
    }

    // fresh_projection_has_no_checkpoint
    @Test func `a fresh store has no generation and writes nothing before it is read`() throws {
        let desk = try Desk()
        #expect(desk.store.currentNumber == nil)
        #expect(try desk.store.current().position == .start)
        #expect(desk.store.currentNumber != nil)
    }

    // batch_reads_reflect_pending_writes
    @Test func `a handler reads what earlier events of the same stretch put and removed`() throws {
        let desk = try Desk()
        try desk.count(1, 3)
        _ = try desk.store.current()
        // 1: removed and put again; 2: put and removed; 3: put twice.
        for (name, amount) in [(1, -3), (2, 8), (1, 4), (2, -8), (3, 1), (3, 1)] as [(UInt64, Int)] {
            try desk.count(name, amount)
        }
        #expect(try desk.sums() == [1: 4, 3: 2])
    }
}

extension ProjectionRules {
    @Test func `readers that catch up at the same time count each event once`() throws {
        let desk = try Desk()
        let (log, directory) = (desk.log, desk.directory("views"))
        try onThreads(5) { thread in
            if thread == 0 {
                for number in 1...60 {
                    try log.append([
                        Counted(name: UInt64(number % 10), amount: 1).new(id: .test(number), provenance: .test)
                    ])
                }
            } else {
                for _ in 0..<15 {
                    let standing = try ViewStore<TallyViews>(directory: directory, log: log).current()
                    let sum = try standing.views.sums().values.reduce(0, +)
                    #expect(sum == Int(standing.position.rawValue))
                }
            }
        }
        #expect(try desk.sums() == Dictionary(uniqueKeysWithValues: (0..<10).map { ($0, 6) }))
    }

    @Test func `parts that are folded side by side read the same state, each through a snapshot of its own`() throws {
        let desk = try Desk()
        for name in 1...5 as ClosedRange<UInt64> { try desk.count(name, 1) }
        // Two stretches of a build, the second of which reads what the first stored; then a catch-up.
        let store = ViewStore<ApartViews>(
            directory: desk.directory("views"), log: desk.log, pace: Pace(stretch: 3, sideBySideFrom: 1))
        for sum in 1...2 {
            let views = try store.current().views
            #expect(try views.tally.sums.rows().map(\.row) == Array(repeating: sum, count: 5))
            let files = [views.tally.sums.file, views.order.names.file].compactMap(\.self)
            #expect(files.count == 2 && files[0].snapshot !== files[1].snapshot)
            for name in 1...5 as ClosedRange<UInt64> { try desk.count(name, 1) }
        }
    }

    @Test func `views of another definition are built anew by themselves`() throws {
        let desk = try Desk()
        try desk.count(1, 5)
        let first = try desk.store.current()
        let raised = ViewStore<RaisedViews>(directory: desk.directory("views"), log: desk.log)
        let second = try raised.current()
        #expect(second.generation != first.generation)
        #expect(try second.views.doubled.sums.rows().map(\.row) == [10])
    }
}

/// The same views, to be folded side by side.
private struct ApartViews: ViewCollection {
    let tally = Tally()
    let order = Order()
    var parts: [[any View]] { [[tally], [order]] }
}

/// The tally in its next version: each amount counts twice.
private final class DoubledTally: View {
    static let name = Tally.name
    static let version = Tally.version + 1
    static let title = Tally.title

    let sums = ViewTable<UInt64, Int>("sums")
    var tables: [any AnyViewTable] { [sums] }
    var handlers: [EventHandler] {
        [
            .on(Counted.self) { [sums] counted in
                sums.put(try (sums.get(counted.event.name) ?? 0) + 2 * counted.event.amount, for: counted.event.name)
            }
        ]
    }
}

private struct RaisedViews: ViewCollection {
    let doubled = DoubledTally()
    var parts: [[any View]] { [[doubled]] }
}

/// A collection without the view that can fail.
struct OrderOnly: ViewCollection {
    let order = Order()
    var parts: [[any View]] { [[order]] }
}
