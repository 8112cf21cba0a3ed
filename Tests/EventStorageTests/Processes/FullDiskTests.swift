import EventSourcing
import EventStorage
import Foundation
import LMDB
import TestSupport
import Testing

@Suite struct FullDiskTests {
    @Test(.enabled(if: SmallDisk.isPossible, "only root can mount a small disk"))
    func `a full disk is told from a refusal, and what was acknowledged before stays`() throws {
        let disk = try SmallDisk(megabytes: 4)
        let path = try EventLog.create(disk("log.mdb"), source: "/test", origin: "test.example").path
        let lines = try WorkerProcess.race([["fill", path]])[0]
        #expect(lines.last == "diskFull")
        let acks = try lines.dropLast().map(acknowledgement)
        #expect(acks.count > 3)
        let log = try EventLog.open(path)
        let stored = try SampleBatch.batches(in: log.events())
        #expect(stored.count == acks.count)
        for (batch, position) in acks { #expect(stored[batch] == position) }
        #expect(try log.inspect().findings.isEmpty)
        let error = #expect(throws: LMDBError.self) {
            try log.append(SampleBatch(number: 9000, size: 20).events(padding: 50_000))
        }
        #expect(error?.reason == .diskFull)
    }
}

/// A file system in memory that is soon full.
private final class SmallDisk {
    private let directory: TemporaryDirectory

    static var isPossible: Bool {
        guard let disk = try? SmallDisk(megabytes: 1) else { return false }
        return !disk.directory.path.isEmpty
    }

    init(megabytes: Int) throws {
        directory = try TemporaryDirectory()
        guard unsafe mount("none", directory.path, "tmpfs", 0, "size=\(megabytes)m") == 0 else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EPERM)
        }
    }

    deinit { unsafe umount2(directory.path, Int32(MNT_DETACH)) }

    func callAsFunction(_ name: String) -> String { directory(name) }
}
