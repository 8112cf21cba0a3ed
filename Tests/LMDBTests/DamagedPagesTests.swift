import Foundation
import LMDB
import TestSupport
import Testing

/// Files whose numbers lead where no page is: they are told of as damage, before anything follows the numbers.
@Suite struct DamagedPagesTests {
    private static let pageSize = 4096
    /// Where a meta page has the root of the free list, and the number of the last page.
    private static let (freeRoot, lastPage) = (16 + 24 + 40, 16 + 24 + 96)

    private let directory: TemporaryDirectory
    private let names = [TableName("numbers", integerKeys: true)]
    private var path: String { directory("a.mdb") }

    init() throws {
        directory = try TemporaryDirectory()
        _ = try Environment.make(path, tables: names) { environment, transaction in
            let table: Table<UInt64> = environment.table("numbers")
            let value = [UInt8](repeating: 1, count: 1000)
            for number in 0..<100 as Range<UInt64> { try table.put(value.span, for: number, in: transaction) }
        }
    }

    private func change(_ body: (inout [UInt8]) -> Void) throws {
        var bytes = Array(try Data(contentsOf: URL(filePath: path)))
        body(&bytes)
        try Data(bytes).write(to: URL(filePath: path))
    }

    private func openingError() -> LMDBError? {
        #expect(throws: LMDBError.self) { try Environment(path, tables: names, creating: false) }
    }

    @Test(arguments: [UInt64.max, (1 << 60) - 1] as [UInt64])
    func `a last page that no file can have is damage`(_ number: UInt64)
        throws
    {
        try change { bytes in
            for meta in 0...1 { bytes.set(number, at: meta * Self.pageSize + Self.lastPage) }
        }
        #expect(openingError()?.reason == .damaged)
    }

    @Test func `a free list with more ways through it than anybody can go is damage`() throws {
        try change { bytes in
            for meta in 0...1 {
                bytes.set(UInt64(2), at: meta * Self.pageSize + Self.freeRoot)
                // A page more than there are: only then is the free list asked about it.
                bytes.set(UInt64(bytes.count / Self.pageSize), at: meta * Self.pageSize + Self.lastPage)
            }
            // Twenty branches, each with a thousand places that name the next, and below them a leaf with nothing in it.
            let (pointers, node) = (1000, 4000)
            for number in 2..<22 {
                let page = number * Self.pageSize
                bytes.set(UInt16(1), at: page + 10)
                bytes.set(UInt16(16 + 2 * pointers), at: page + 12)
                for pointer in 0..<pointers { bytes.set(UInt16(node), at: page + 16 + 2 * pointer) }
                bytes.set(UInt64(number + 1), at: page + node)
            }
            bytes.set(UInt16(2), at: 22 * Self.pageSize + 10)
            bytes.set(UInt16(16), at: 22 * Self.pageSize + 12)
        }
        #expect(openingError()?.reason == .damaged)
    }
}

extension [UInt8] {
    /// Writes a number, the lowest byte first.
    fileprivate mutating func set(_ number: some FixedWidthInteger, at offset: Int) {
        for byte in 0..<number.bitWidth / 8 { self[offset + byte] = UInt8(truncatingIfNeeded: number >> (8 * byte)) }
    }
}
