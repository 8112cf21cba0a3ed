import LMDB
import TestSupport
import Testing

@Suite struct TableDifferenceTests {
    private func environment(_ path: String, _ rows: [String: String]) throws -> Environment {
        let environment = try Environment(path, tables: [TableName("rows")])
        let table: Table<ByteKey> = environment.table("rows")
        try environment.write { transaction in
            for (key, value) in rows {
                try table.put(value.utf8.span, for: ByteKey(Array(key.utf8)), in: transaction)
            }
        }
        return environment
    }

    private func difference(_ old: [String: String], _ new: [String: String]) throws -> TableDifference {
        let directory = try TemporaryDirectory()
        let (before, after) = (try environment(directory("old.mdb"), old), try environment(directory("new.mdb"), new))
        let (left, right): (Table<ByteKey>, Table<ByteKey>) = (before.table("rows"), after.table("rows"))
        return try before.read { old in
            try after.read { new in try left.difference(in: old, to: right, in: new) }
        }
    }

    @Test func `tables with the same rows do not differ`() throws {
        let rows = ["a": "1", "b": "2", "ba": "3"]
        #expect(try difference(rows, rows) == TableDifference(added: 0, changed: 0, gone: 0))
        #expect(try difference([:], [:]) == TableDifference(added: 0, changed: 0, gone: 0))
    }

    @Test func `rows that came, changed and went are counted, wherever they stand`() throws {
        let old = ["a": "1", "b": "2", "c": "3", "e": "5"]
        let new = ["b": "2", "bb": "x", "c": "4", "e": "55", "f": "6", "g": "7"]
        #expect(try difference(old, new) == TableDifference(added: 3, changed: 2, gone: 1))
    }

    @Test func `everything is new against an empty table, and gone the other way round`() throws {
        #expect(try difference([:], ["a": "1", "b": "2"]) == TableDifference(added: 2, changed: 0, gone: 0))
        #expect(try difference(["a": "1", "b": "2"], [:]) == TableDifference(added: 0, changed: 0, gone: 2))
    }

    @Test func `a key that another begins with is another key`() throws {
        #expect(try difference(["a": "1"], ["aa": "1"]) == TableDifference(added: 1, changed: 0, gone: 1))
    }
}
