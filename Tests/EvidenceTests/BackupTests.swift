import EventSourcing
import EventStorage
import Evidence
import LMDB
import TestSupport
import Testing
import Transparency

@Suite struct BackupTests {
    private let book: TestLogbook

    init() throws {
        book = try TestLogbook()
        try book.append(100)
        try book.notary.sign()
    }

    private func backedUp() throws -> String {
        let path = book.directory("backup")
        #expect(try Backup.write(book.notary, to: path).holds)
        return path
    }

    @Test func `a backup has the log and what was signed, and not the key that signs`() throws {
        let backup = Folder(try backedUp())
        #expect(try backup.names() == ["checkpoints", "log.mdb", "log.mdb-lock", "verifier.key"])
        #expect(try EventLog.open(backup("log.mdb")).treeHead() == book.log.treeHead())
        #expect(throws: Rejection.self) { try Backup.write(book.notary, to: backup.path) }
    }

    @Test func `a backup that is put back is the log it was made of`() throws {
        let backup = try backedUp()
        let place = try TemporaryDirectory()
        #expect(try Backup.restore(backup, to: place("new")).holds)
        let restored = try EventLog.open(place("new") + "/log.mdb")
        #expect(try restored.treeHead() == book.log.treeHead())
        #expect(try Checkpoints(Folder(place("new") + "/checkpoints")).sizes() == [100])
    }

    @Test func `yesterday's backup is not put over a log that has signed more since`() throws {
        let backup = try backedUp()
        try book.append(20)
        try book.notary.sign()
        let error = #expect(throws: Rejection.self) { try Backup.restore(backup, to: book.path) }
        #expect(error?.text.en.contains("100 events") == true && error?.text.en.contains("of 120 was signed") == true)
        #expect(error?.text.nb.contains("100") == true && error?.text.nb.contains("120") == true)
        #expect(try book.log.head() == 120)
    }

    @Test func `a checkpoint that was kept elsewhere is asked as well`() throws {
        let backup = try backedUp()
        try book.append(20)
        let kept = try book.notary.sign().checkpoint
        let place = try TemporaryDirectory()
        #expect(throws: Rejection.self) { try Backup.restore(backup, to: place("new"), checkpoint: kept) }
        #expect(!Folder(place("new")).has("log.mdb"))
    }

    @Test func `events that nobody signed are not lost unasked either`() throws {
        let backup = try backedUp()
        try book.append(20)
        #expect(throws: Rejection.self) { try Backup.restore(backup, to: book.path) }
        #expect(try book.log.head() == 120)
    }

    @Test func `an older backup that is put back all the same leaves a log that signs nothing`() throws {
        let backup = try backedUp()
        try book.append(20)
        try book.notary.sign()
        let copy = try book.copyOnDisk()
        #expect(try Backup.restore(backup, to: copy.path, evenIfOlder: true).holds)
        let restored = Notary(try EventLog.open(copy("log.mdb")), directory: copy.path)
        #expect(try restored.log.head() == 100)
        #expect(throws: RolledBack.self) { try restored.sign() }
        #expect(Folder(copy.path).has("log.mdb.replaced"))
    }

    @Test func `a log that was set aside is not replaced by the next one, which may have less`() throws {
        let backup = try backedUp()
        try book.append(20)
        let copy = try book.copyOnDisk()
        for _ in 0..<3 { #expect(try Backup.restore(backup, to: copy.path, evenIfOlder: true).holds) }
        let sizes = try ["", ".2", ".3"].map { try EventLog.open(copy("log.mdb.replaced\($0)")).head() }
        #expect(sizes == [120, 100, 100])
    }

    @Test func `a backup with other events is not put over those that are there, signed or not`() throws {
        let other = try TestLogbook()
        try other.append(50)
        try book.append(20)
        let backup = try backedUp()
        #expect(throws: Rejection.self) { try Backup.restore(backup, to: other.path) }
        #expect(try other.log.head() == 50)
    }

    @Test func `a backup of another log is never put back, whatever is said`() throws {
        let backup = try backedUp()
        let place = try TemporaryDirectory()
        let origin = "south.example/2026"
        _ = try EventLog.create(place("log.mdb"), source: "/test/south", origin: origin)
        for evenIfOlder in [false, true] {
            let error = #expect(throws: Rejection.self) {
                try Backup.restore(backup, to: place.path, evenIfOlder: evenIfOlder)
            }
            #expect(error?.text.en.contains(origin) == true)
        }
        #expect(try EventLog.open(place("log.mdb")).origin == origin)
        // Its key says whose place it is, where the log cannot.
        let bare = try TemporaryDirectory()
        try KeyFiles(Folder(bare.path)).create(origin: origin)
        #expect(throws: Rejection.self) { try Backup.restore(backup, to: bare.path) }
    }

    @Test func `a backup that was killed on the way is not put back`() throws {
        let backup = try backedUp()
        try Folder(backup).write("UNFINISHED", "")
        let place = try TemporaryDirectory()
        #expect(throws: Rejection.self) { try Backup.restore(backup, to: place("new")) }
        #expect(!Folder(place("new")).exists)
    }

    @Test func `a log that somebody has open is not replaced`() throws {
        let backup = try backedUp()
        try book.append(20)
        let error = #expect(throws: LMDBError.self) { try Backup.restore(backup, to: book.path, evenIfOlder: true) }
        #expect(error?.reason == .inUse)
        #expect(try book.log.head() == 120)
    }

    @Test func `a log that is damaged is set aside without a question`() throws {
        let backup = try backedUp()
        let place = try TemporaryDirectory()
        try Shell.run("cp", ["-a", "\(book.path)/checkpoints", place.path])
        try Shell.run("truncate", ["-s", "40000", place("log.mdb")])
        #expect(try Backup.restore(backup, to: place.path).holds)
        #expect(Folder(place.path).has("log.mdb.replaced"))
        #expect(try EventLog.open(place("log.mdb")).head() == 100)
    }

    @Test func `a backup that failed leaves the folder empty, and can be made there when it is put right`() throws {
        let checkpoint = Folder(book.directory("checkpoints"))
        let signed = try #require(try checkpoint.text("100"))
        try checkpoint.write("100", "no checkpoint")
        let path = book.directory("backup")
        #expect(throws: Rejection.self) { try Backup.write(book.notary, to: path) }
        #expect(try Folder(path).names() == [])
        try checkpoint.write("100", signed)
        #expect(try Backup.write(book.notary, to: path).holds)
    }

    @Test func `a backup that was tampered with is not put back`() throws {
        let backup = Folder(try backedUp())
        let other = try TestLogbook()
        try other.append(100, minute: 4)
        try Shell.run("cp", ["-a", other.directory("log.mdb"), backup("log.mdb")])
        let place = try TemporaryDirectory()
        #expect(try !Backup.restore(backup.path, to: place("new")).holds)
        #expect(!Folder(place("new")).has("log.mdb"))
    }
}
