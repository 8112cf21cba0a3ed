import EventSourcing
import EventStorage
import LMDB
import Synchronization
import Transparency

/// Stored values of a small log are changed: whoever reads it or appends to it is told, or reads what was there.
///
/// Four bytes of the input are one change: which value, of all in the file, two bytes for where in it, and what is laid over
/// the byte there. The pages themselves stay whole; they are liblmdb's.
enum LogTarget {
    private static let sample = Mutex<SampleLog?>(nil)

    static func run(_ input: [UInt8]) throws {
        try sample.withLock { sample in
            if sample == nil { sample = try SampleLog() }
            try sample?.check(input)
        }
    }
}

/// A log of some events, with all that its tables hold.
private struct SampleLog {
    private let directory: ScratchDirectory
    private let log: EventLog
    private let environment: Environment
    private let numbered: [(table: Table<UInt64>, key: UInt64, value: [UInt8])]
    private let named: [(table: Table<ByteKey>, key: ByteKey, value: [UInt8])]
    private let lines: [[UInt8]]
    private static let numberedTables = ["events", "runs", "types", "tree"]

    init() throws {
        directory = try ScratchDirectory("log")
        log = try EventLog.create(directory("log.mdb"), source: "/region/namdal", origin: SampleTree.origin)
        for start in [1, 10] {
            try log.append((start..<start + 9).map(Self.event))
        }
        let environment = try Environment(
            log.path,
            tables: ["events", "runs", "types", "tree", "filler"].map { TableName($0, integerKeys: true) }
                + [TableName("log"), TableName("sealed")])
        var numbered: [(table: Table<UInt64>, key: UInt64, value: [UInt8])] = []
        var named: [(table: Table<ByteKey>, key: ByteKey, value: [UInt8])] = []
        try environment.read { transaction in
            for name in Self.numberedTables {
                let table: Table<UInt64> = environment.table(name)
                try table.scan(in: transaction) { key, value in
                    numbered.append((table, UInt64(keyBytes: key), value.copied()))
                    return true
                }
            }
            let table: Table<ByteKey> = environment.table("log")
            try table.scan(in: transaction) { key, value in
                named.append((table, ByteKey(keyBytes: key), value.copied()))
                return true
            }
        }
        (self.environment, self.numbered, self.named) = (environment, numbered, named)
        lines = try log.events().map(\.line)
    }

    private static func event(_ number: Int) -> NewEvent {
        let id = EventID(high: 0x0198_0000_0000_7000 + UInt64(number) << 16, low: 1 << 63 + UInt64(number))
        let time = OffsetTime(Timestamp(microseconds: 1_770_000_000_000_000), offset: 60)
        return NewEvent(
            id: id, type: number % 2 == 0 ? "thing.seen" : "thing.heard",
            provenance: Provenance(time: time, actor: "actor:tester"), tags: [Tag("k:\(number % 3)") ?? "k:0"],
            data: Array("{}".utf8))
    }

    /// Puts what was there back, with the changes; then reads in all ways there are, and appends.
    func check(_ changes: [UInt8]) throws {
        try environment.write { transaction in
            for name in Self.numberedTables {
                let table: Table<UInt64> = environment.table(name)
                try table.removeAll(in: transaction)
            }
            for (number, entry) in numbered.enumerated() {
                try entry.table.put(changed(entry.value, number, changes).span, for: entry.key, in: transaction)
            }
            for (number, entry) in named.enumerated() {
                let value = changed(entry.value, numbered.count + number, changes)
                try entry.table.put(value.span, for: entry.key, in: transaction)
            }
        }
        let inspection = try? log.inspect()
        let read = try? log.events().map(\.line)
        for query in [Query(tags: ["k:1"]), Query(types: ["thing.seen"]), Query(types: ["thing.heard"], tags: ["k:2"])]
        {
            _ = try? log.events(query)
            _ = try? log.events(query, ReadRange(limit: 3, backwards: true))
        }
        _ = try? log.position(of: Self.event(5).id)
        _ = try? log.root(size: 10)
        _ = try? log.position(recordedBy: Timestamp(microseconds: 1))
        let receipt = try? log.append([Self.event(40)])
        let runs = try? log.compact()
        guard let inspection, inspection.findings.isEmpty else { return }
        try promise(
            receipt?.positions == [Position(UInt64(lines.count + 1))], "nothing is appended to a log that is whole")
        try promise(runs?.after == 1, "the index of a log that is whole cannot be merged")
        try promise(read == lines, "an inspection finds nothing wrong with lines that are others")
    }

    private func changed(_ value: [UInt8], _ number: Int, _ changes: [UInt8]) -> [UInt8] {
        var value = value
        for start in stride(from: 0, to: changes.count - 3, by: 4) {
            guard Int(changes[start]) % (numbered.count + named.count) == number, !value.isEmpty else { continue }
            value[(Int(changes[start + 1]) << 8 | Int(changes[start + 2])) % value.count] ^= changes[start + 3]
        }
        return value
    }
}
