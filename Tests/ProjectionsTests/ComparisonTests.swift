import DomainSupport
import EventSourcing
import EventStorage
import Events
import JSON
import Projections
import Testing
import ViewStorage

/// What a new definition would change, before it is in use.
@Suite struct ComparisonTests {
    /// Heads by need, as one definition has it.
    struct Heads: View {
        static let name = "heads"
        static let version = 1
        static let title = Text("Heads")
        let heads = ViewTable<NeedID, Int>("heads")
        var tables: [any AnyViewTable] { [heads] }
        var handlers: [EventHandler] { [.on(NeedLogged.self) { heads.put($0.event.heads, for: $0.event.need) }] }
    }

    /// As the next has it: small needs are left out, large ones count double, and businesses are in it.
    struct NewHeads: View {
        static let name = "heads"
        static let version = 2
        static let title = Text("Heads")
        let heads = ViewTable<NeedID, String>("heads")
        var tables: [any AnyViewTable] { [heads] }
        var handlers: [EventHandler] {
            [
                .on(NeedLogged.self) { logged in
                    if logged.event.heads > 1 { heads.put("\(logged.event.heads)", for: logged.event.need) }
                },
                .on(BusinessRegistered.self) { heads.put("new", for: NeedID($0.event.business.value)) },
            ]
        }
    }

    final class Old: ViewCollection {
        let view = Heads()
        var parts: [[any View]] { [[view]] }
    }

    final class New: ViewCollection {
        let view = NewHeads()
        var parts: [[any View]] { [[view]] }
    }

    private func book() throws -> Logbook {
        let book = try Logbook()
        var log = MemoryLog()
        for event in [
            BusinessRegistered.test(9), NeedLogged.test(1, of: 9, heads: 1), NeedLogged.test(2, of: 9, heads: 4),
        ] as [any Event] { try log.append(event, on: "2025-01-10") }
        try book.log.append(log.new)
        return book
    }

    @Test func `rows added, changed and gone are counted and named, and nothing is swapped`() throws {
        let book = try book()
        let old = ViewStore<Old>(directory: book.viewsDirectory, log: book.log)
        _ = try old.current()
        let new = ViewStore<New>(directory: book.viewsDirectory, log: book.log)
        let comparison = try #require(try new.compareWithCurrent(namingRows: true))
        #expect(comparison.generation == 1 && comparison.position == 3)
        let difference = try #require(comparison.differences.first)
        #expect(difference.added == 1 && difference.changed == 1 && difference.gone == 1)
        #expect(
            difference.rows.map { "\($0.table) \($0.key) \($0.change)" } == [
                "heads \(NeedID(1)) gone", "heads \(NeedID(2)) changed", "heads \(NeedID(9)) added",
            ])
        #expect(try new.compareWithCurrent()?.differences.first?.rows.isEmpty == true)
        #expect(new.currentNumber == 1 && old.currentNumber == 1)
    }

    @Test func `rows of another shape are compared, and a rebuild puts the new in their place`() throws {
        let book = try book()
        _ = try ViewStore<Old>(directory: book.viewsDirectory, log: book.log).current()
        let rebuilt = try ViewStore<New>(directory: book.viewsDirectory, log: book.log).rebuild()
        #expect(rebuilt.differences?.map(\.changed) == [1])
        #expect(
            try ViewStore<New>(directory: book.viewsDirectory, log: book.log).compareWithCurrent()?
                .differences.first?.isEmpty == true)
    }

    @Test func `what was appended since does not show as a difference`() throws {
        let book = try book()
        let store = ViewStore<Old>(directory: book.viewsDirectory, log: book.log)
        _ = try store.current()
        var log = MemoryLog()
        for number in 1...4 { try log.append(NeedLogged.test(NeedID(number: 10 + number), of: 9), on: "2025-01-10") }
        try book.log.append([try #require(log.new.last)])
        let comparison = try #require(try store.compareWithCurrent())
        #expect(comparison.position == 3)
        #expect(comparison.differences.first?.isEmpty == true)
    }

    @Test func `without views in use there is nothing to compare with`() throws {
        let book = try book()
        #expect(try ViewStore<Old>(directory: book.viewsDirectory, log: book.log).compareWithCurrent() == nil)
    }

    @Test func `keys are read as people write them`() {
        let key = Pair(NeedID(1), Position(7))
        let table = ViewTable<Pair<NeedID, Position>, Int>("pairs")
        #expect(table.text(ofKey: key.bytes) == "\(NeedID(1)) 7")
        #expect(table.text(ofKey: [1, 0xAB]) == "1 ab")
    }
}
