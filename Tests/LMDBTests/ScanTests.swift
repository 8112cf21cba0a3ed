import LMDB
import TestSupport
import Testing

@Suite struct ScanTests {
    let directory: TemporaryDirectory
    let environment: Environment

    init() throws {
        directory = try TemporaryDirectory()
        environment = try Environment(
            directory("data.mdb"), tables: [TableName("words"), TableName("numbers", integerKeys: true)])
    }

    private func scanNumbers(_ stored: [UInt64], from start: UInt64?, backwards: Bool, most: Int = .max) throws
        -> [UInt64]
    {
        let numbers: Table<UInt64> = environment.table("numbers")
        return try environment.write { transaction in
            try numbers.removeAll(in: transaction)
            for number in stored { try numbers.put("x".utf8.span, for: number, in: transaction) }
            var found: [UInt64] = []
            try numbers.scan(from: start, backwards: backwards, in: transaction.reading) { key, _ in
                found.append(UInt64(keyBytes: key))
                return found.count < most
            }
            return found
        }
    }

    @Test func `a scan begins at the start or, if that is not there, behind it`() throws {
        let stored: [UInt64] = [10, 20, 30]
        #expect(try scanNumbers(stored, from: nil, backwards: false) == [10, 20, 30])
        #expect(try scanNumbers(stored, from: 20, backwards: false) == [20, 30])
        #expect(try scanNumbers(stored, from: 21, backwards: false) == [30])
        #expect(try scanNumbers(stored, from: 0, backwards: false) == [10, 20, 30])
        #expect(try scanNumbers(stored, from: 31, backwards: false) == [])
    }

    @Test func `backwards a scan begins at the start or, if that is not there, before it`() throws {
        let stored: [UInt64] = [10, 20, 30]
        #expect(try scanNumbers(stored, from: nil, backwards: true) == [30, 20, 10])
        #expect(try scanNumbers(stored, from: 20, backwards: true) == [20, 10])
        #expect(try scanNumbers(stored, from: 19, backwards: true) == [10])
        #expect(try scanNumbers(stored, from: .max, backwards: true) == [30, 20, 10])
        #expect(try scanNumbers(stored, from: 9, backwards: true) == [])
    }

    @Test func `a scan ends when it is told to, and of nothing gives nothing`() throws {
        #expect(try scanNumbers([1, 2, 3], from: nil, backwards: false, most: 2) == [1, 2])
        #expect(try scanNumbers([], from: nil, backwards: false) == [])
        #expect(try scanNumbers([], from: 5, backwards: true) == [])
    }

    @Test func `numbers are sorted as numbers`() throws {
        let stored: [UInt64] = [256, 1, .max, 255, 65_536, 0, 1 << 40]
        #expect(try scanNumbers(stored, from: nil, backwards: false) == stored.sorted())
    }

    @Test func `byte keys are sorted byte by byte, the shorter first`() throws {
        let words: Table<ByteKey> = environment.table("words")
        let keys: [[UInt8]] = [[0], [0, 0], [0, 255], [1], [1, 0], [127], [128], [255], [255, 0], Array("a".utf8)]
        let found = try environment.write { transaction in
            var generator = SeededGenerator(1)
            for key in keys.shuffled(using: &generator) {
                try words.put("x".utf8.span, for: ByteKey(key), in: transaction)
            }
            var found: [ByteKey] = []
            try words.scan(in: transaction.reading) { key, _ in
                found.append(ByteKey(keyBytes: key))
                return true
            }
            return found
        }
        #expect(found == keys.map { ByteKey($0) }.sorted())
        #expect(found.first?.bytes == [0] && found.last?.bytes == [255, 0])
    }

    @Test func `a scan that throws ends with the error`() throws {
        struct Stop: Error {}
        let words: Table<ByteKey> = environment.table("words")
        try environment.write { transaction in try words.put("x".utf8.span, for: ByteKey([1]), in: transaction) }
        #expect(throws: Stop.self) {
            try environment.read { transaction in try words.scan(in: transaction) { _, _ in throw Stop() } }
        }
        // The reader's place is free again.
        #expect(try environment.count(words) == 1)
    }
}
