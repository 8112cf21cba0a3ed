import Foundation
import LMDB
import Synchronization
import TestSupport
import Testing

/// Files that are there whole or not at all.
@Suite struct MakingTests {
    private let directory: TemporaryDirectory
    private var path: String { directory("made.mdb") }
    private let names = [TableName("things", integerKeys: true)]

    init() throws { directory = try TemporaryDirectory() }

    private func make(_ value: UInt8) throws -> Bool {
        try Environment.make(path, tables: names) { environment, transaction in
            let things: Table<UInt64> = environment.table("things")
            try things.put([value].span, for: 1, in: transaction)
        }
    }

    private func value() throws -> UInt8? {
        let environment = try Environment(path, tables: names, creating: false)
        let things: Table<UInt64> = environment.table("things")
        return try environment.read { try things.get(1, in: $0) { $0[0] } }
    }

    @Test func `a file is made once, with what was to be in it`() throws {
        #expect(try make(1))
        #expect(try !make(2))
        #expect(try value() == 1)
        #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted().first == "made.mdb")
        #expect(!FileManager.default.fileExists(atPath: path + ".new"))
    }

    @Test func `what an interruption left is no file, and does not stand in the way`() throws {
        for left in [path + ".new", path + ".new-lock"] {
            try Data(repeating: 1, count: 100).write(to: URL(filePath: left))
        }
        #expect(try make(1))
        #expect(try value() == 1)
    }

    @Test func `of many who make it at once, one does`() throws {
        let makers = Mutex<[UInt8]>([])
        try onThreads(8) { number in
            if try make(UInt8(number)) { makers.withLock { $0.append(UInt8(number)) } }
        }
        let made = makers.withLock { $0 }
        #expect(made.count == 1)
        #expect(try value() == made.first)
    }

    @Test func `a copy does not take the place of a file, and its remains do not stand in the way`() throws {
        #expect(try make(1))
        let environment = try Environment(path, tables: names)
        try Data(repeating: 1, count: 100).write(to: URL(filePath: directory("copy.mdb.new")))
        try environment.copy(to: directory("copy.mdb"))
        #expect(throws: LMDBError.self) { try environment.copy(to: directory("copy.mdb")) }
        #expect(!FileManager.default.fileExists(atPath: directory("copy.mdb.new")))
    }

    @Test func `whoever may not read a file may not read a copy of it`() throws {
        #expect(try make(1))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        try Environment(path, tables: names).copy(to: directory("copy.mdb"))
        let attributes = try FileManager.default.attributesOfItem(atPath: directory("copy.mdb"))
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test func `a key of the wrong length in a damaged file is an error and not a crash`() throws {
        #expect(try make(1))
        // The table's only leaf: its one node has a key of 8 bytes, which is made one of 2.
        var bytes = Array(try Data(contentsOf: URL(filePath: path)))
        let page = try #require(
            stride(from: 8192, to: bytes.count, by: 4096).first { page in
                bytes[page + 10] == 2 && bytes[page + 12] == 18 && bytes[node(page, bytes) + 6] == 8
            })
        bytes[node(page, bytes) + 6] = 2
        try Data(bytes).write(to: URL(filePath: path))
        let environment = try Environment(path, tables: names)
        let things: Table<UInt64> = environment.table("things")
        let error = #expect(throws: LMDBError.self) {
            try environment.read { transaction in try things.scan(in: transaction) { _, _ in true } }
        }
        #expect(error?.reason == .damaged)
    }

    /// Where the page's first node begins.
    private func node(_ page: Int, _ bytes: [UInt8]) -> Int {
        page + min(4080, Int(bytes[page + 16]) | Int(bytes[page + 17]) << 8)
    }
}
