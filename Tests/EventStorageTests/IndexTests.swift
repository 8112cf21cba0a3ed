import EventSourcing
import LMDB
import TestSupport
import Testing

@testable import EventStorage

/// The index as it grows, merges and is compacted.
@Suite struct IndexTests {
    let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    @Test func `runs merge as they come together, and find the same before and after`() throws {
        let log = try EventLog.test(directory)
        var generator = SeededGenerator(3)
        var stored: [NewEvent] = []
        for round in 0..<350 {
            // Most are single events, some are large enough to be of a level of their own.
            let size = round % 50 == 7 ? 600 : Int.random(in: 1...3, using: &generator)
            let events = (0..<size).map { NewEvent.random(stored.count + $0 + 1, using: &generator) }
            try log.append(events)
            stored += events
            if round % 35 == 0 { try expectRightAnswers(log, stored, &generator) }
        }
        let inspection = try log.inspect()
        #expect(inspection.findings.isEmpty)
        #expect(inspection.events == UInt64(stored.count))
        #expect(inspection.runs < 30)
        let compacted = try log.compact()
        #expect(compacted.before == inspection.runs && compacted.after == 1)
        try expectRightAnswers(log, stored, &generator)
        #expect(try log.inspect().findings.isEmpty)
        try log.append([.test(stored.count + 1)])
        #expect(try log.inspect().runs == 2)
    }

    private func expectRightAnswers(
        _ log: EventLog, _ stored: [NewEvent], _ generator: inout SeededGenerator
    ) throws {
        for _ in 0..<5 {
            let query = Query.random(using: &generator)
            let wanted = zip(1..., stored).filter { query.matches(type: $1.type, tags: $1.tags) }.map(\.0)
            #expect(try log.events(query).map { Int($0.position.rawValue) } == wanted, "\(query)")
            let number = Int.random(in: 1...stored.count, using: &generator)
            #expect(try log.position(of: stored[number - 1].id) == Position(UInt64(number)))
        }
    }

    @Test func `a merge of runs has what a run of all their events has`() {
        var generator = SeededGenerator(5)
        var runs: [Run] = []
        var all: [(terms: [Term], id: EventID)] = []
        for size in [1, 1, 8, 3, 700, 2, 64, 1] {
            let events = (0..<size).map { _ in
                // Few terms, so that the same ones stand in many runs.
                let terms = (0..<3).map { _ in Term.random(in: 0...9, using: &generator) << 60 }
                return (terms: Array(Set(terms)), id: EventID(high: .random(in: 1...999, using: &generator), low: 0))
            }
            runs.append(Run(base: Position(UInt64(all.count)), events: events))
            all += events
        }
        #expect(Run(merging: runs).bytes == Run(base: .start, events: all).bytes)
    }

    /// Runs of events that nobody appended, each with its id and a type that all have.
    @Test func `merges in commits stop at their limit, and lose nothing on the way there`() throws {
        let log = try EventLog.test(directory)
        let environment = try Environment(log.path, tables: Tables.names)
        var index = Tables(environment).index
        index.largestMergeInCommit = 1000
        let type: EventType = "thing.happened"
        var base = 0
        for size in Array(repeating: 20, count: 130) + [3, 1, 1100, 1, 1] {
            let events = (base..<base + size).map { (terms: [EventID.test($0).term, type.term], id: EventID.test($0)) }
            let run = Run(base: Position(UInt64(base)), events: events)
            _ = try environment.write { transaction in try index.add(run, in: transaction) }
            base += size
        }
        var sizes: [Int] = []
        var found: [UInt64] = []
        try environment.read { transaction in
            try index.runs.scan(in: transaction) { _, stored in
                sizes.append(try RunHead(stored: stored).events)
                return true
            }
            let all = Position(1)...Position(UInt64(base))
            try index.candidates(Query(types: [type]), in: all, transaction: transaction) { position in
                found.append(position.rawValue)
                return true
            }
            for number in stride(from: 0, to: base, by: 97) {
                try index.candidates(EventID.test(number), transaction: transaction) { position in
                    #expect(position == Position(UInt64(number + 1)))
                    return true
                }
            }
        }
        // Eight of 20 are merged; eight of those 160 would be too many, and so would any with the 1,100.
        #expect(sizes == Array(repeating: 160, count: 16) + [20, 20, 3, 1, 1100, 1, 1])
        #expect(found == Array(1...UInt64(base)))
    }

    @Test func `a run of more than 65,536 events finds each of them`() throws {
        let events = (0..<70_000).map { (terms: [mixed(Term($0))], id: EventID.test($0)) }
        let halves = [events[..<40_000], events[40_000...]].map {
            Run(base: Position(UInt64($0.startIndex)), events: Array($0))
        }
        let bytes = Run(merging: halves).bytes
        let head = try RunHead(stored: bytes.span)
        #expect(head.events == 70_000 && head.offsetSize == 4)
        for number in [0, 1, 39_999, 40_000, 65_535, 65_536, 69_999] {
            let entries = head.entries(of: mixed(Term(number)), in: bytes.span)
            #expect(entries.map { Int(head.offset($0, in: bytes.span)) } == [number])
        }
        #expect(try Run(stored: bytes.span).bytes == bytes)
    }

    @Test func `a run can be read back from its bytes, and a damaged one is refused`() throws {
        let events: [(terms: [Term], id: EventID)] = [([5, 1], .test(1)), ([1], .test(2))]
        let bytes = Run(base: 40, events: events).bytes
        let read = try Run(stored: bytes.span)
        #expect(read.bytes == bytes)
        #expect(read.terms == [1, 1, 5] && read.offsets == [0, 1, 0] && read.head.base == 40)
        for length in [0, 20, bytes.count - 1] {
            let cutOff = Array(bytes.prefix(length))
            #expect(throws: LogError.self) { try Run(stored: cutOff.span) }
        }
    }

    @Test func `the entries of a term are found in a run of any size, and none of a term that is not there`() throws {
        for (size, spread) in [(1, 1), (7, 3), (40, 1), (500, 90), (3000, 3000), (3000, 2)] {
            let step = Term.max / Term(spread + 1)
            let events = (0..<size).map { (terms: [Term($0 % spread + 1) * step], id: EventID.test($0)) }
            let bytes = Run(base: .start, events: events).bytes
            let head = try RunHead(stored: bytes.span)
            for number in 1...spread {
                let entries = head.entries(of: Term(number) * step, in: bytes.span)
                let wanted = (0..<size).filter { $0 % spread + 1 == number }
                #expect(entries.map { Int(head.offset($0, in: bytes.span)) } == wanted)
            }
            #expect(head.entries(of: step / 2, in: bytes.span).isEmpty)
            #expect(head.entries(of: .max, in: bytes.span).isEmpty)
            #expect(head.entries(of: 0, in: bytes.span).isEmpty)
        }
    }

    /// Computed by another program after the hashes' published definitions. Stored in every index there is: not to be edited.
    @Test func `the hashes of terms never change`() {
        #expect(EventType("need.logged").term == 0x6319_5461_99e2_2e99)
        #expect(EventType("påmelding.åpnet").term == 0xbc86_b3c0_6b84_4ea1)
        #expect(Tag("business:1").term == 0x3408_77a9_bce3_544a)
        #expect(Tag("k:123456").term == 0x46f4_d7f1_fe02_de98)
        #expect(EventID.test(1).term == 0xbea0_1770_3df6_fec2)
    }

    private typealias Tag = EventSourcing.Tag
}
