import EventSourcing
import TestSupport
import Testing
import ViewStorage

@Suite struct ViewTableTests {
    private typealias Key = Pair<UInt64, UInt64>

    @Test func `the order of a key's bytes is the order of the keys`() {
        let numbers: [UInt64] = [0, 1, 255, 256, 65_535, 1 << 40, .max]
        let pairs = numbers.flatMap { first in numbers.map { Pair(first, $0) } }
        let sorted = pairs.map(\.bytes).sorted { $0.lexicographicallyPrecedes($1) }
        #expect(pairs.sorted().map(\.bytes) == sorted)
        let ids = (0..<300).map { EventID.test($0 * 7919 % 300) }
        #expect(ids.sorted().map(\.bytes) == ids.map(\.bytes).sorted { $0.lexicographicallyPrecedes($1) })
    }

    @Test func `a key is read back from its bytes, and one that is cut off is none`() {
        let key = Pair(EventID.test(7), Position(9))
        var offset = 0
        #expect(Pair<EventID, Position>(key.bytes.span, &offset) == key && offset == 24)
        let cutOff = Array(key.bytes.dropLast())
        offset = 0
        #expect(Pair<EventID, Position>(cutOff.span, &offset) == nil)
    }

    @Test func `rows are put, changed in place and removed`() throws {
        let table = ViewTable<UInt64, Int>("t")
        table.put(1, for: 5)
        try table.update(5) { $0 += 10 }
        try table.update(6) { $0 += 10 }
        #expect(try table.get(5) == 11 && table.get(6) == nil)
        table.remove(5)
        #expect(try table.get(5) == nil && table.rows().isEmpty)
    }

    @Test func `rows are in the order of their keys, and of one first part together`() throws {
        let table = ViewTable<Key, Int>("t")
        for (first, second) in [(2, 1), (1, 300), (1, 2), (3, 0)] as [(UInt64, UInt64)] {
            table.put(Int(first * 1000 + second), for: Pair(first, second))
        }
        #expect(try table.rows().map(\.row) == [1002, 1300, 2001, 3000])
        #expect(try table.rows(under: 1).map(\.row) == [1002, 1300])
        #expect(try table.keys(prefix: UInt64(1).bytes) == [Pair(1, 2), Pair(1, 300)])
        #expect(try table.rows(under: 9).isEmpty)
    }

    @Test func `rows that were changed since they were stored stand among those that were not`() throws {
        let desk = try Desk()
        for name in [10, 20, 30, 40] as [UInt64] { try desk.count(name, 1) }
        _ = try desk.store.current()
        try desk.count(20, -1)
        try desk.count(30, 4)
        try desk.count(25, 2)
        let pending = try desk.store.current().views.tally.sums
        pending.put(9, for: 5)
        pending.remove(40)
        #expect(try pending.rows().map(\.key) == [5, 10, 25, 30])
        #expect(try pending.rows().map(\.row) == [9, 1, 2, 5])
        #expect(try pending.keys(prefix: []) == [5, 10, 25, 30])
    }

    @Test(arguments: 0..<5) func `what is found by a prefix is what a look at every row finds, whatever changed since`(
        seed: Int
    ) throws {
        var generator = SeededGenerator(seed)
        let table = ViewTable<Key, Int>("t")
        var plain: [Key: Int] = [:]
        for step in 0..<400 {
            func random() -> UInt64 { UInt64.random(in: 0...7, using: &generator) << (step % 3 * 7) }
            let key = Pair(random(), random())
            if step % 4 == 3 {
                table.remove(key)
                plain[key] = nil
            } else {
                table.put(step, for: key)
                plain[key] = step
            }
            // What is asked for now and then is in order for some of the keys only.
            guard Int.random(in: 0...2, using: &generator) == 0 else { continue }
            let prefix = Array(Key(random(), random()).bytes.prefix(Int.random(in: 0...16, using: &generator)))
            let expected = plain.filter { $0.key.bytes.starts(with: prefix) }.sorted { $0.key < $1.key }
            #expect(try table.rows(prefix: prefix).map(\.key) == expected.map(\.key))
            #expect(try table.rows(prefix: prefix).map(\.row) == expected.map(\.value))
            #expect(try table.keys(prefix: prefix) == expected.map(\.key))
        }
    }
}
