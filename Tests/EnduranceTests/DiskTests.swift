import Foundation
import TestSupport
import Testing

@testable import EnduranceSupport

/// The disk that states are made from: a crash takes what was not synced, and only that.
@Suite struct DiskTests {
    private var generator = SeededGenerator(1)

    @Test func `what was synced is there, and what was not may be there sector by sector`() {
        var file = StoredFile([UInt8](repeating: 1, count: 1024))
        file.write([UInt8](repeating: 2, count: 1024), at: 0)
        #expect(file.synced == [UInt8](repeating: 1, count: 1024))
        var generator = generator
        var seen: Set<[UInt8]> = []
        for _ in 0..<200 { seen.insert(file.remains(keeping: 5, using: &generator)) }
        let one = [UInt8](repeating: 1, count: 512)
        let two = [UInt8](repeating: 2, count: 512)
        #expect(seen == [one + one, one + two, two + one, two + two])
        file.sync()
        #expect(file.synced == two + two && file.isSynced)
    }

    @Test func `a write that returned through O_DSYNC is there, and makes no other so`() {
        var file = StoredFile([UInt8](repeating: 1, count: 1024))
        file.write([3], at: 600)
        file.write([2], at: 10)
        file.sync(10, 1)
        #expect(file.synced[10] == 2 && file.synced[600] == 1 && !file.isSynced)
    }

    @Test func `a name is there when its folder was synced`() throws {
        let directory = try TemporaryDirectory()
        var disk = try Disk(directory.path)
        disk.apply(.open(name: "", inode: 1, isNew: false, isCut: false))
        disk.apply(.open(name: "/a.new", inode: 2, isNew: true, isCut: false))
        disk.apply(.write(inode: 2, offset: 0, bytes: [7], isDurable: false))
        disk.apply(.sync(inode: 2))
        disk.apply(.rename(from: "/a.new", to: "/a"))
        #expect(disk.syncedAlone.files.isEmpty && disk.everything.files == ["/a": [7]])
        var generator = generator
        var seen: Set<[String]> = []
        for _ in 0..<100 { seen.insert(disk.something(using: &generator).files.keys.sorted()) }
        #expect(seen == [[], ["/a.new"], ["/a"]])
        disk.apply(.sync(inode: 1))
        #expect(disk.syncedAlone.files == ["/a": [7]])
    }
}
