import Foundation
import LMDB
import TestSupport
import Testing

@Suite struct EnvironmentTests {
    let directory: TemporaryDirectory
    private let numbers = [TableName("numbers", integerKeys: true)]

    init() throws { directory = try TemporaryDirectory() }

    @Test func `a map grows as far as a transaction needs it`() throws {
        let environment = try Environment(directory("data.mdb"), tables: numbers, mapSize: 1 << 18)
        let table: Table<UInt64> = environment.table("numbers")
        let value = [UInt8](repeating: 7, count: 10_000)
        var runs = 0
        try environment.write { transaction in
            runs += 1
            for key in 0..<500 as Range<UInt64> { try table.append(value.span, for: key, in: transaction) }
        }
        #expect(runs > 1, "the map was large enough from the start")
        #expect(environment.fileSize > 500 * 10_000)
        #expect(try environment.count(table) == 500)
    }

    @Test func `a transaction that is begun again begins from nothing`() throws {
        let environment = try Environment(directory("data.mdb"), tables: numbers, mapSize: 1 << 18)
        let table: Table<UInt64> = environment.table("numbers")
        let value = [UInt8](repeating: 7, count: 100_000)
        try environment.write { transaction in
            let next = UInt64(try table.count(in: transaction.reading))
            for key in next..<next + 20 { try table.append(value.span, for: key, in: transaction) }
        }
        #expect(try environment.count(table) == 20)
    }

    @Test func `a file opened twice is one environment until both handles are gone`() throws {
        var first: Environment? = try Environment(directory("data.mdb"), tables: numbers)
        let second = try Environment(directory("data.mdb"), tables: numbers)
        let table: Table<UInt64> = second.table("numbers")
        try first?.write { transaction in try table.put("x".utf8.span, for: 1, in: transaction) }
        first = nil
        try second.write { transaction in try table.put("x".utf8.span, for: 2, in: transaction) }
        #expect(try second.count(table) == 2)
    }

    @Test func `closing one handle leaves the snapshots of the other alone`() throws {
        var first: Environment? = try Environment(directory("data.mdb"), tables: numbers)
        let second = try Environment(directory("data.mdb"), tables: numbers)
        let table = second.table("numbers", keys: UInt64.self)
        func put(_ byte: UInt8) throws {
            let value = [UInt8](repeating: byte, count: 3000)
            try second.write { transaction in try table.put(value.span, for: 1, in: transaction) }
        }
        try put(1)
        let snapshot = try second.snapshot()
        try first?.read { transaction in _ = try table.count(in: transaction) }
        first = nil
        // Were the snapshot's place among the readers gone, its pages would be used again.
        for byte in 2...40 as ClosedRange<UInt8> { try put(byte) }
        #expect(try snapshot.read { try table.get(1, in: $0) { $0.copied() } } == [UInt8](repeating: 1, count: 3000))
    }

    @Test func `a file that was moved and made anew is another environment`() throws {
        let first = try Environment(directory("data.mdb"), tables: numbers)
        let table: Table<UInt64> = first.table("numbers")
        try first.write { transaction in try table.put("x".utf8.span, for: 1, in: transaction) }
        for name in ["data.mdb", "data.mdb-lock"] {
            try FileManager.default.moveItem(atPath: directory(name), toPath: directory("old-" + name))
        }
        let second = try Environment(directory("data.mdb"), tables: numbers)
        #expect(try second.count(second.table("numbers", keys: UInt64.self)) == 0)
        #expect(try first.count(table) == 1)
    }

    @Test func `what cannot be opened says why`() throws {
        func reason(_ open: () throws -> Environment) -> LMDBError.Reason? {
            #expect(throws: LMDBError.self) { try open() }?.reason
        }
        #expect(reason { try Environment(directory("none.mdb"), tables: [], creating: false) } == .notFound)
        #expect(reason { try Environment(directory("none/data.mdb"), tables: []) } == .notFound)
        try Data(repeating: 9, count: 50_000).write(to: URL(filePath: directory("junk.mdb")))
        #expect(reason { try Environment(directory("junk.mdb"), tables: []) } == .damaged)
        let error = #expect(throws: LMDBError.self) {
            try Environment(directory("none.mdb"), tables: [], creating: false)
        }
        #expect(error?.description == "open \(directory("none.mdb")): No such file or directory")
    }

    /// LMDB counts pages that a transaction took and gave back, but never writes them.
    @Test(arguments: [5, 40]) func `a file that ends before its last page is whole if only free pages are missing`(
        values: UInt64
    ) throws {
        let path = directory("data.mdb")
        do {
            let environment = try Environment(path, tables: numbers)
            let table: Table<UInt64> = environment.table("numbers")
            let long = [UInt8](repeating: 7, count: 100_000)
            for round in 0..<values {
                try environment.write { transaction in
                    try table.put([1, 2].span, for: 1000 + round, in: transaction)
                    for key in 0...round { try table.put(long.span, for: key, in: transaction) }
                    for key in 0...round { try table.remove(key, in: transaction) }
                }
            }
            let length = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
            #expect(try #require(length) < environment.fileSize, "nothing is missing")
        }
        let again = try Environment(path, tables: numbers, creating: false)
        #expect(try again.count(again.table("numbers", keys: UInt64.self)) == Int(values))
    }

    @Test func `a file that was cut off is damaged, wherever it was cut`() throws {
        let path = directory("data.mdb")
        do {
            let environment = try Environment(path, tables: numbers)
            let table: Table<UInt64> = environment.table("numbers")
            for key in 0..<500 as Range<UInt64> {
                try environment.write { transaction in
                    try table.put([UInt8](repeating: 7, count: 500).span, for: key, in: transaction)
                }
            }
        }
        let whole = try Data(contentsOf: URL(filePath: path))
        for length in stride(from: 1, to: whole.count, by: 4096) {
            try whole.prefix(length).write(to: URL(filePath: directory("cut.mdb")))
            let error = #expect(throws: LMDBError.self) {
                try Environment(directory("cut.mdb"), tables: numbers, creating: false)
            }
            #expect(error?.reason == .damaged, "\(length) bytes")
        }
    }

    @Test func `a table that is not to be made is missed, and nothing is written`() throws {
        let path = directory("data.mdb")
        _ = try Environment(path, tables: numbers)
        let before = try Data(contentsOf: URL(filePath: path))
        let error = #expect(throws: LMDBError.self) {
            try Environment(path, tables: [TableName("words")], creating: false, makingTables: false)
        }
        #expect(error?.reason == .noSuchTable)
        #expect(try Data(contentsOf: URL(filePath: path)) == before)
    }

    @Test func `a table of another kind of keys is refused`() throws {
        _ = try Environment(directory("data.mdb"), tables: [TableName("words")])
        #expect(throws: LMDBError.self) {
            try Environment(directory("data.mdb"), tables: [TableName("words", integerKeys: true)])
        }
    }

    @Test func `integers are stored little-endian wherever they stand`() {
        var bytes: [UInt8] = [0xAA]
        bytes.store(UInt16(0x0102))
        bytes.store(Int64(-2))
        bytes.store([UInt32(1), 0xFFFF_FFFF])
        #expect(bytes == [0xAA, 2, 1, 0xFE] + [UInt8](repeating: 0xFF, count: 7) + [1, 0, 0, 0, 255, 255, 255, 255])
        #expect(bytes.span.load(1, as: UInt16.self) == 0x0102)
        #expect(bytes.span.load(3, as: Int64.self) == -2)
        #expect(bytes.span.load(15, as: UInt32.self) == .max)
        #expect(bytes.span.extracting(1..<3).copied() == [2, 1])
    }
}
