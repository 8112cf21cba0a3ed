import EventSourcing
import EventStorage
import Foundation
import TestSupport
import Testing

/// `log.mdb-lock` says who reads and writes now, on this machine. With a copied logbook it may come from another.
@Suite struct LockFileTests {
    /// What the lock file beside a copied log may be.
    enum Lock: CaseIterable {
        case missing, empty, short, noise, long, held
    }

    @Test(arguments: Lock.allCases) func `a lock file from elsewhere stands in nobody's way`(lock: Lock) throws {
        let directory = try TemporaryDirectory()
        let original = try EventLog.test(directory)
        try original.append(SampleBatch(number: 0, size: 3).events())
        let elsewhere = try TemporaryDirectory()
        try original.copy(to: elsewhere("log.mdb"))
        let path = elsewhere("log.mdb-lock")
        switch lock {
        case .missing: break
        case .empty: try Data().write(to: URL(filePath: path))
        case .short: try Data(repeating: 0xAA, count: 100).write(to: URL(filePath: path))
        case .noise: try Data((0..<65_024).map { UInt8(truncatingIfNeeded: $0 &* 31) }).write(to: URL(filePath: path))
        case .long: try Data(repeating: 0xFF, count: 1 << 20).write(to: URL(filePath: path))
        case .held:
            // As somebody leaves it who reads at this moment: another machine's processes, with numbers that mean nothing here.
            try original.read { _ in
                try FileManager.default.copyItem(atPath: original.path + "-lock", toPath: path)
                return false
            }
        }
        let copy = try EventLog.open(elsewhere("log.mdb"))
        #expect(try copy.head() == 3)
        #expect(try copy.append(SampleBatch(number: 1, size: 2).events()).positions == [4, 5])
        let others = try WorkerProcess.race([["batches", copy.path, "1", "100", "5", "0", "0"]])[0]
        #expect(others.count == 5)
        #expect(try copy.inspect().findings.isEmpty)
        #expect(try original.head() == 3)
    }
}
