import Foundation
import LMDB
import TestSupport
import Testing

@Suite struct ReplacementTests {
    private let directory: TemporaryDirectory
    private let names = [TableName("numbers", integerKeys: true)]

    init() throws { directory = try TemporaryDirectory() }

    private func make(_ name: String, _ number: UInt64) throws -> String {
        _ = try Environment.make(directory(name), tables: names) { environment, transaction in
            let table: Table<UInt64> = environment.table("numbers")
            try table.put([1].span, for: number, in: transaction)
        }
        return directory(name)
    }

    private func number(in path: String) throws -> UInt64? {
        let environment = try Environment(path, tables: names, creating: false)
        let table: Table<UInt64> = environment.table("numbers")
        var found: UInt64?
        try environment.read { transaction in
            try table.scan(in: transaction) { key, _ in
                found = UInt64(keyBytes: key)
                return false
            }
        }
        return found
    }

    @Test func `a file that nobody has open is replaced, and the old one kept under another name`() throws {
        let (old, new) = (try make("a.mdb", 1), try make("b.mdb", 2))
        try Environment.replace(old, by: new, keeping: directory("kept.mdb"))
        #expect(try number(in: old) == 2)
        #expect(try number(in: directory("kept.mdb")) == 1)
        #expect(!FileManager.default.fileExists(atPath: new))
    }

    @Test func `a file that is not there gets its place without a question`() throws {
        let new = try make("b.mdb", 2)
        try Environment.replace(directory("a.mdb"), by: new, keeping: directory("kept.mdb"))
        #expect(try number(in: directory("a.mdb")) == 2)
        #expect(!FileManager.default.fileExists(atPath: directory("kept.mdb")))
    }

    @Test func `a file that this process has open is not replaced`() throws {
        let (old, new) = (try make("a.mdb", 1), try make("b.mdb", 2))
        let environment = try Environment(old, tables: names)
        let error = #expect(throws: LMDBError.self) {
            try Environment.replace(old, by: new, keeping: directory("kept.mdb"))
        }
        #expect(error?.reason == .inUse)
        withExtendedLifetime(environment) {}
        #expect(try number(in: old) == 1)
        #expect(!FileManager.default.fileExists(atPath: directory("kept.mdb")))
    }

    @Test func `nothing is written to a file that was taken away or replaced by hand`() throws {
        let (old, new) = (try make("a.mdb", 1), try make("b.mdb", 2))
        let environment = try Environment(old, tables: names)
        let table: Table<UInt64> = environment.table("numbers")
        let write = { try environment.write { try table.put([1].span, for: 3, in: $0) } }
        try write()
        try FileManager.default.moveItem(atPath: old, toPath: directory("elsewhere.mdb"))
        #expect(#expect(throws: LMDBError.self) { try write() }?.reason == .moved)
        try FileManager.default.moveItem(atPath: new, toPath: old)
        #expect(#expect(throws: LMDBError.self) { try write() }?.reason == .moved)
        // It can be read to its end.
        #expect(try environment.read { try table.count(in: $0) } == 2)
        try FileManager.default.removeItem(atPath: old)
        try FileManager.default.moveItem(atPath: directory("elsewhere.mdb"), toPath: old)
        try write()
    }
}
