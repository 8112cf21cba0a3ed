import Synchronization
import TestSupport
import Testing

@testable import LMDB

@Suite struct TransactionTests {
    let directory: TemporaryDirectory
    let environment: Environment
    let words: Table<ByteKey>
    let numbers: Table<UInt64>

    init() throws {
        directory = try TemporaryDirectory()
        environment = try Environment(
            directory("data.mdb"), tables: [TableName("words"), TableName("numbers", integerKeys: true)])
        words = environment.table("words")
        numbers = environment.table("numbers")
    }

    private struct Stop: Error {}

    private func put(_ value: String, for key: String) throws {
        try environment.write { transaction in try words.put(value.utf8.span, for: ByteKey(key), in: transaction) }
    }

    private func value(of key: String) throws -> String? {
        try environment.read { transaction in try words.text(of: key, in: transaction) }
    }

    @Test func `what was committed is there, and what was not is not`() throws {
        try put("one", for: "a")
        #expect(try value(of: "a") == "one")
        #expect(throws: Stop.self) {
            try environment.write { transaction in
                try words.put("two".utf8.span, for: ByteKey("a"), in: transaction)
                try words.put("three".utf8.span, for: ByteKey("b"), in: transaction)
                throw Stop()
            }
        }
        #expect(try value(of: "a") == "one")
        #expect(try value(of: "b") == nil)
    }

    @Test func `a write transaction reads what it has written`() throws {
        try put("one", for: "a")
        let seen = try environment.write { transaction in
            try words.put("two".utf8.span, for: ByteKey("a"), in: transaction)
            return try words.text(of: "a", in: transaction.reading)
        }
        #expect(seen == "two")
    }

    @Test func `a value may be empty, and is told from one that is missing`() throws {
        try put("", for: "a")
        #expect(try value(of: "a") == "")
        #expect(try value(of: "b") == nil)
    }

    @Test func `a key that is removed is gone, and may be removed again`() throws {
        try put("one", for: "a")
        for _ in 0..<2 {
            try environment.write { transaction in try words.remove(ByteKey("a"), in: transaction) }
            #expect(try value(of: "a") == nil)
        }
    }

    @Test func `a table is counted, and emptied`() throws {
        for key in ["a", "b", "c"] { try put("x", for: key) }
        try environment.write { transaction in try numbers.put("x".utf8.span, for: 1, in: transaction) }
        #expect(try environment.count(words) == 3)
        try environment.write { transaction in try words.removeAll(in: transaction) }
        #expect(try environment.count(words) == 0)
        #expect(try environment.count(numbers) == 1)
    }

    @Test func `keys are appended in order only`() throws {
        let error = #expect(throws: LMDBError.self) {
            try environment.write { transaction in
                for key in [1, 5, 3] as [UInt64] { try numbers.append("x".utf8.span, for: key, in: transaction) }
            }
        }
        #expect(error?.reason == .keyExists)
        #expect(error?.description.hasPrefix("write numbers: ") == true)
        #expect(try environment.count(numbers) == 0)
    }

    @Test func `a value can be appended in two parts, either of them empty`() throws {
        let long = String(repeating: "abc", count: 4000)
        let values = [("", "x"), ("x", ""), ("head", long), (long, "line")]
        for (number, (first, second)) in values.enumerated() {
            let seen = try environment.write { transaction in
                try numbers.append(first.utf8.span, second.utf8.span, for: UInt64(number), in: transaction)
                return try numbers.get(UInt64(number), in: transaction.reading) {
                    String(decoding: $0.copied(), as: UTF8.self)
                }
            }
            #expect(seen == first + second)
        }
        let error = #expect(throws: LMDBError.self) {
            try environment.write { try numbers.append("a".utf8.span, "b".utf8.span, for: 2, in: $0) }
        }
        #expect(error?.reason == .keyExists)
    }

    @Test func `a key that is too long or empty is an error and not a crash`() throws {
        for length in [0, 512] {
            let key = ByteKey([UInt8](repeating: 1, count: length))
            #expect(throws: LMDBError.self) {
                try environment.write { transaction in try words.put("x".utf8.span, for: key, in: transaction) }
            }
        }
        #expect(try value(of: "a") == nil)
    }

    @Test func `a reader sees the state it began with while others write`() throws {
        try put("one", for: "a")
        try environment.read { transaction in
            try put("two", for: "a")
            try put("three", for: "b")
            let (a, b) = (try words.text(of: "a", in: transaction), try words.text(of: "b", in: transaction))
            #expect(a == "one" && b == nil)
        }
        #expect(try value(of: "a") == "two")
    }

    @Test func `a snapshot shows one state for as long as it is kept`() throws {
        try put("one", for: "a")
        let snapshot = try environment.snapshot()
        for round in 0..<50 { try put("\(round)", for: "a") }
        #expect(try snapshot.read { try words.text(of: "a", in: $0) } == "one")
        let later = try environment.snapshot()
        #expect(try later.read { try words.text(of: "a", in: $0) } == "49")
        #expect(try snapshot.read { try words.text(of: "a", in: $0) } == "one")
    }

    @Test func `snapshots that are asked for together show one state, whatever others write`() throws {
        let isRead = Mutex(false)
        try put("0", for: "a")
        try onThreads(2) { thread in
            if thread == 0 {
                var round = 0
                while !isRead.withLock({ $0 }) {
                    round += 1
                    try put("\(round)", for: "a")
                }
            } else {
                defer { isRead.withLock { $0 = true } }
                for _ in 0..<5000 {
                    let snapshots = try environment.snapshots(8)
                    let ends = [try #require(snapshots.first), try #require(snapshots.last)]
                    let values = try ends.map { try $0.read { try words.text(of: "a", in: $0) } }
                    #expect(snapshots.count == 8 && values[0] == values[1])
                }
            }
        }
    }

    @Test func `a snapshot keeps its environment open`() throws {
        try put("one", for: "a")
        func snapshotOfAnother() throws -> (Snapshot, Table<ByteKey>) {
            let copy = try directory.copy()
            let other = try Environment(copy("data.mdb"), tables: [TableName("words")])
            return (try other.snapshot(), other.table("words"))
        }
        let (snapshot, table) = try snapshotOfAnother()
        #expect(try snapshot.read { try table.text(of: "a", in: $0) } == "one")
    }

    @Test func `threads that write at once wait for each other`() throws {
        try onThreads(8) { _ in
            for _ in 0..<10 {
                try environment.write { transaction in
                    let count = try words.text(of: "count", in: transaction.reading).flatMap { Int($0) } ?? 0
                    try words.put("\(count + 1)".utf8.span, for: ByteKey("count"), in: transaction)
                }
            }
        }
        #expect(try value(of: "count") == "80")
    }
}

extension Environment {
    func count(_ table: Table<some TableKey>) throws -> Int { try read { try table.count(in: $0) } }
}

extension ByteKey {
    init(_ text: String) { self.init(Array(text.utf8)) }
}

extension Table<ByteKey> {
    func text(of key: String, in transaction: borrowing Transaction) throws -> String? {
        try get(ByteKey(key), in: transaction) { String(decoding: $0.copied(), as: UTF8.self) }
    }
}
