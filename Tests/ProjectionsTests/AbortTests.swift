import DomainSupport
import EventSourcing
import EventStorage
import Events
import Projections
import Synchronization
import Testing
import ViewStorage

/// A fold that does not come to its end: the generation that was in use stays in use.
@Suite struct AbortTests {
    struct Enough: Error {}

    @Test func `a rebuild that is given up leaves everything as it was`() throws {
        let book = try Logbook(try RandomHistory(seed: 31, events: 2500))
        let digests = try book.views().digests()
        var heard: [UInt64] = []
        for last in [1, 2] {
            heard = []
            #expect(throws: Enough.self) {
                try book.store.rebuild { done, all in
                    #expect(all == 2500)
                    heard.append(done)
                    if heard.count == last { throw Enough() }
                }
            }
            #expect(heard.count == last && heard == heard.sorted())
            #expect(book.store.currentNumber == 1)
            #expect(try book.views().digests() == digests)
        }
        #expect(try book.store.rebuild().generation == 2)
        #expect(try book.views().digests() == digests)
    }

    @Test func `an event that a handler cannot take in is named, and nothing of the stretch is stored`() throws {
        let book = try Logbook()
        try book.ask(ProgrammeStarted.test(), on: "2025-01-02")
        let store = ViewStore<FragileViews>(directory: book.viewsDirectory, log: book.log)
        FragileViews.breaking.withLock { $0 = nil }
        let before = try digest(store.current())
        for number in 1...3 { try book.ask(BusinessRegistered.test(BusinessID(number: number)), on: "2025-01-03") }
        for broken: Position in [2, 4] {
            FragileViews.breaking.withLock { $0 = broken }
            for attempt in [{ _ = try store.current() }, { _ = try store.rebuild() }] {
                let error = #expect(throws: ViewError.self, performing: attempt)
                guard case .handlerFailed(let position, let type, let reason) = error else {
                    Issue.record("\(String(describing: error))")
                    continue
                }
                #expect(position == broken && type == BusinessRegistered.type && reason.en.contains("Enough"))
            }
            #expect(store.currentNumber == 1)
        }
        FragileViews.breaking.withLock { $0 = nil }
        #expect(try digest(store.asKnown(at: 1)) == before)
        let standing = try store.current()
        #expect(standing.position == 4 && standing.generation == 1)
        #expect(try standing.views.tally.counts.get(0) == 3)
    }

    @Test func `views of another version are built again, by themselves`() throws {
        let book = try Logbook()
        for number in 1...3 { try book.ask(PersonRegistered.test(PersonID(number: number)), on: "2025-01-03") }
        let old = ViewStore<VersionedViews<First>>(directory: book.viewsDirectory, log: book.log)
        let new = ViewStore<VersionedViews<Second>>(directory: book.viewsDirectory, log: book.log)
        #expect(try old.current().views.tally.counts.get(0) == 3)
        #expect(try new.current().views.tally.counts.get(0) == 6)
        #expect(new.currentNumber == 2)
        try book.ask(PersonRegistered.test(4), on: "2025-01-03")
        #expect(try new.current().views.tally.counts.get(0) == 8)
        #expect(try old.current().views.tally.counts.get(0) == 4)
    }

    private func digest(_ standing: ViewStore<FragileViews>.Standing) throws -> ViewDigest {
        try ViewDigest(standing.views.tally)
    }
}

/// Views of which one fails at an event, where a test says so.
private final class FragileViews: ViewCollection {
    static let breaking = Mutex<Position?>(nil)

    let tally = FragileTally()
    var parts: [[any View]] { [[tally]] }
}

private struct FragileTally: View {
    static let name = "tally"
    static let version = 1
    static let title = Text("Tally")

    let counts = ViewTable<UInt64, Int>("tally")
    var tables: [any AnyViewTable] { [counts] }
    var handlers: [EventHandler] {
        [
            .on(BusinessRegistered.self) { registered in
                if FragileViews.breaking.withLock({ $0 }) == registered.position { throw AbortTests.Enough() }
                counts.put(try (counts.get(0) ?? 0) + 1, for: 0)
            }
        ]
    }
}

/// What a view counts by, in two versions of its definition.
private protocol Definition: Sendable {
    static var version: Int { get }
    static var step: Int { get }
}

private enum First: Definition {
    static let version = 1
    static let step = 1
}

private enum Second: Definition {
    static let version = 2
    static let step = 2
}

private final class VersionedViews<D: Definition>: ViewCollection {
    let tally = VersionedTally<D>()
    var parts: [[any View]] { [[tally]] }
}

private struct VersionedTally<D: Definition>: View {
    static var name: String { "tally" }
    static var version: Int { D.version }
    static var title: Text { Text("Tally") }

    let counts = ViewTable<UInt64, Int>("tally")
    var tables: [any AnyViewTable] { [counts] }
    var handlers: [EventHandler] {
        [.on(PersonRegistered.self) { _ in counts.put(try (counts.get(0) ?? 0) + D.step, for: 0) }]
    }
}
