import EventSourcing
import EventStorage
import Foundation
import TestSupport
import Testing
import ViewStorage

/// Building views anew, which is how they are reset.
@Suite struct RebuildRules {
    // reset_clears_rows_and_checkpoint_together, reset_is_not_commit_at_first
    @Test func `views that were thrown away come back the same`() throws {
        let desk = try Desk()
        for number in 1...20 { try desk.count(UInt64(number % 3), number) }
        let digests = try desk.store.current().views.digests()
        try FileManager.default.removeItem(atPath: desk.directory("views"))
        #expect(desk.store.currentNumber == nil)
        let again = try desk.store.current()
        #expect(again.position == 20)
        #expect(try again.views.digests() == digests)
    }

    // reset_is_scoped_to_one_projection
    @Test func `a rebuild touches one store only`() throws {
        let desk = try Desk()
        try desk.count(1, 5)
        let other = ViewStore<OrderOnly>(directory: desk.directory("other"), log: desk.log)
        let generation = try other.current().generation
        _ = try desk.store.current()
        let rebuilt = try desk.store.rebuild()
        #expect(rebuilt.generation == desk.store.currentNumber)
        #expect(try other.current().generation == generation)
    }

    // refused_reset_changes_nothing
    @Test func `a rebuild that fails leaves the old generation in use`() throws {
        let desk = try Desk()
        try desk.count(1, 5)
        let before = try desk.store.current()
        try desk.count(1, Tally.poison)
        #expect(throws: ViewError.self) { _ = try desk.store.rebuild() }
        #expect(desk.store.currentNumber == before.generation)
        #expect(try before.views.sums() == [1: 5])
    }

    // rebuild_is_chunk_size_invariant
    @Test(arguments: [1, 3, 7, 100]) func `rows do not depend on how many events are taken in at once`(_ size: Int)
        throws
    {
        let desk = try Desk()
        var generator = SeededGenerator(7)
        for number in 1...100 {
            try desk.count(UInt64.random(in: 0...9, using: &generator), Int.random(in: -2...2, using: &generator))
            if number % size == 0 { _ = try desk.store.current() }
        }
        let caughtUp = try desk.store.current().views.digests()
        #expect(try desk.store.asKnown(at: .end).views.digests() == caughtUp)
        let rebuilt = try desk.store.rebuild()
        #expect(rebuilt.differences?.filter { !$0.isEmpty }.isEmpty == true)
        #expect(try desk.store.current().views.digests() == caughtUp)
    }

    // rebuilding_is_distinguishable_from_live
    @Test func `a rebuild is a generation of its own, and readers of the old one finish undisturbed`() throws {
        let desk = try Desk()
        try desk.count(1, 5)
        let old = try desk.store.current()
        try desk.count(1, 7)
        let rebuilt = try desk.store.rebuild()
        #expect(rebuilt.position == 2)
        #expect(rebuilt.generation != old.generation)
        #expect(try old.views.sums() == [1: 5])
        let new = try desk.store.current()
        #expect(new.generation == rebuilt.generation)
        #expect(try new.views.sums() == [1: 12])
    }

    @Test func `views folded to a position are those that stood there, and belong to no generation`() throws {
        let desk = try Desk()
        for amount in 1...10 { try desk.count(1, amount) }
        let then = try desk.store.asKnown(at: 4)
        #expect(then.position == 4 && then.generation == nil)
        #expect(try then.views.sums() == [1: 10])
    }

    @Test func `a difference counts the rows that came, changed and went`() throws {
        let desk = try Desk()
        for name in [1, 2, 3] as [UInt64] { try desk.count(name, 1) }
        let before = try desk.store.asKnown(at: 3)
        try desk.count(1, -1)
        try desk.count(2, 1)
        try desk.count(4, 1)
        let after = try desk.store.current()
        let difference = try ViewDifference(from: before.views.tally, to: after.views.tally)
        #expect(difference.gone == 1 && difference.changed == 1 && difference.added == 1)
    }

    @Test func `views are folded anew to be compared while others build them again and again`() throws {
        let desk = try Desk()
        for name in 1...20 as ClosedRange<UInt64> { try desk.count(name, 1) }
        _ = try desk.store.current()
        let (log, directory) = (desk.log, desk.directory("views"))
        try onThreads(2) { thread in
            let store = ViewStore<TallyViews>(directory: directory, log: log)
            for _ in 0..<100 {
                if thread == 0 {
                    _ = try store.rebuild()
                } else {
                    let sums = try store.anew(at: log.head()) { try $0.sums() }
                    #expect(sums.count == 20)
                }
            }
        }
    }

    @Test func `a damaged file of views is built anew from the log`() throws {
        let desk = try Desk()
        try desk.count(1, 5)
        let number = try #require(try desk.store.current().generation)
        let file = URL(filePath: desk.directory("views/\(number).mdb"))
        try Data(repeating: 7, count: 100_000).write(to: file, options: .atomic)
        #expect(try desk.sums() == [1: 5])
    }
}
