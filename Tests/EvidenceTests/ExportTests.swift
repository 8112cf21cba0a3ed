import EventSourcing
import EventStorage
import Evidence
import Foundation
import TestSupport
import Testing
import Transparency

@Suite struct ExportTests {
    /// A logbook of 300 events with checkpoints at 0, 100, 256 and 300, and its export.
    private func exported(_ withholding: Export.Withholding = .init()) throws -> (book: TestLogbook, export: String) {
        let book = try TestLogbook()
        try book.notary.sign()
        for count in [100, 156, 44] {
            try book.append(count)
            try book.notary.sign()
        }
        let export = book.directory("export")
        try Export.write(book.notary, to: export, withholding: withholding)
        return (book, export)
    }

    @Test func `an export has the lines, what was signed about them, and the means to verify it`() throws {
        let (book, export) = try exported()
        let folder = Folder(export)
        #expect(
            try folder.names() == [
                "checkpoint", "checkpoints", "consistency", "events.jsonl", "verifier.key", "verify.py",
            ])
        #expect(try Folder(folder("checkpoints")).names() == ["0", "100", "256", "300"])
        #expect(try Folder(folder("consistency")).names() == ["0", "100", "256"])
        let lines = try book.lines().map { String(decoding: $0, as: UTF8.self) + "\n" }.joined()
        #expect(try folder.text("events.jsonl") == lines)
        #expect(try folder.text("checkpoint") == book.notary.checkpoints.newest()?.note.description)
        let result = try ExportVerifier(export).verify()
        #expect(result.holds && result.lines == 300 && result.checkpoints == 4)
        #expect(try result.head == book.log.treeHead())
    }

    @Test func `a consistency file leads from an earlier checkpoint to the last`() throws {
        let (book, export) = try exported()
        let text = try #require(try Folder("\(export)/consistency").text("100"))
        let body = try AddCheckpointBody(text)
        let root = try book.log.root(size: 100)
        #expect(try body.verify(root, origin: TestLogbook.origin, book.notary.keys.verifiers()).count == 1)
    }

    @Test func `withheld lines are known by their hashes, and the export still verifies`() throws {
        let (book, export) = try exported(.init(tags: ["parity:1"], range: 11...290))
        let lines = try Folder(export).lines("events.jsonl")
        #expect(lines.count == 300)
        for (index, line) in lines.enumerated() {
            let position = index + 1
            let isWithheld = position % 2 == 1 || !(11...290 ~= position)
            #expect(line.hasPrefix("=") == isWithheld)
        }
        let first = try book.lines()[0]
        let leaf = MerkleHash.leaf(first.span)
        #expect(lines[0] == "=\(leaf)")
        let result = try ExportVerifier(export, keys: book.notary.keys.verifiers()).verify()
        #expect(result.holds && result.withheld == 160 && result.keySource == .given)
        #expect(throws: Rejection.self) {
            try Export.read(export, into: TestLogbook(signs: false).notary)
        }
    }

    @Test func `an export goes into an empty folder only`() throws {
        let (book, export) = try exported()
        #expect(throws: Rejection.self) { try Export.write(book.notary, to: export) }
    }

    @Test func `an export that failed leaves the folder empty, and can be written there again`() throws {
        struct NoRoom: Error {}
        let book = try TestLogbook()
        try book.append(3)
        let export = book.directory("export")
        #expect(throws: NoRoom.self) { try Export.write(book.notary, to: export, more: { _ in throw NoRoom() }) }
        #expect(try Folder(export).names() == [])
        try Export.write(book.notary, to: export)
        #expect(try ExportVerifier(export).verify().holds)
        // What is there already is another's, and stays.
        #expect(throws: Rejection.self) { try Export.write(book.notary, to: export) }
        #expect(try ExportVerifier(export).verify().holds)
    }

    @Test func `what was not finished is told of as such, left as it is, and taken for nothing`() throws {
        let book = try TestLogbook()
        try book.append(3)
        let (export, killed) = (book.directory("export"), book.directory("killed"))
        func expectRefusal(_ path: String, _ write: () throws -> Void) throws {
            let before = try Folder(path).names()
            let refused = #expect(throws: Rejection.self) { try write() }
            #expect(refused?.text.en.contains("did not finish") == true)
            #expect(refused?.text.nb.contains("ikke ble ferdig") == true)
            #expect(try Folder(path).names() == before)
        }
        try Export.write(
            book.notary, to: export,
            more: { _ in
                // As whoever is killed now leaves it.
                _ = try Shell.run("cp", ["-r", export, killed])
                try expectRefusal(export) { try Export.write(book.notary, to: export) }
            })
        #expect(try !Folder(export).has("UNFINISHED") && ExportVerifier(export).verify().holds)
        try expectRefusal(killed) { try Export.write(book.notary, to: killed) }
        try expectRefusal(killed) { _ = try Backup.write(book.notary, to: killed) }
    }

    @Test func `a log that is imported has the same root and gives the same export`() throws {
        let (book, export) = try exported()
        let other = try TestLogbook(signs: false)
        #expect(try Export.read(export, into: other.notary) == book.log.treeHead())
        #expect(try other.lines() == book.lines())
        let again = other.directory("export")
        try Export.write(other.notary, to: again)
        #expect(try Shell.run("diff", ["-r", export, again]) == "")
        // Taken in once more, nothing happens; something else is not taken in behind it.
        #expect(try Export.read(export, into: other.notary) == book.log.treeHead())
        let third = try TestLogbook(signs: false)
        try third.append(1)
        #expect(throws: Rejection.self) { try Export.read(export, into: third.notary) }
    }

    @Test func `an import that was interrupted goes on where it was`() throws {
        let (book, export) = try exported()
        let other = try TestLogbook(signs: false)
        try other.log.append(lines: Array(book.lines()[..<70]), after: .start)
        #expect(try Export.read(export, into: other.notary) == book.log.treeHead())
    }

    @Test func `tiles are not added to those of another history`() throws {
        let (book, _) = try exported()
        let folder = Folder(book.directory("tiles"))
        try Tiles.write(book.notary, to: folder.path)
        let published = try #require(try folder.text("checkpoint"))
        var lines = try book.lines()
        lines.swapAt(298, 299)
        let other = try book.rewritten(lines, keepsCheckpoints: false)
        #expect(throws: Rejection.self) { try Tiles.write(other.notary, to: folder.path) }
        #expect(try folder.text("checkpoint") == published)
    }

    @Test func `tiles hold the tree and the lines, and a daily run adds what is new`() throws {
        let (book, _) = try exported()
        let folder = Folder(book.directory("tiles"))
        try Tiles.write(book.notary, to: folder.path)
        #expect(try Folder(folder("tile/0")).names() == ["000", "001.p"])
        #expect(try Folder(folder("tile/1/000.p")).names() == ["1"])
        let first = try #require(try folder.read("tile/0/000"))
        let second = try #require(try folder.read("tile/0/001.p/44"))
        #expect(first.count == 256 * 32 && second.count == 44 * 32)
        var frontier = MerkleFrontier()
        for bytes in [first, second] {
            for start in stride(from: 0, to: bytes.count, by: 32) {
                frontier.append(try #require(MerkleHash(bytes[start..<start + 32])))
            }
        }
        #expect(try frontier.root == book.log.root(size: 300))
        #expect(try folder.read("tile/1/000.p/1") == book.log.root(size: 256).bytes)
        let entries = try #require(try folder.read("tile/entries/001.p/44"))
        let line = try book.lines()[256]
        #expect(Int(entries[0]) << 8 | Int(entries[1]) == line.count)
        #expect(Array(entries[2..<2 + line.count]) == line)
        try book.append(300)
        try Tiles.write(book.notary, to: folder.path)
        #expect(try Folder(folder("tile/0")).names() == ["000", "001", "001.p", "002.p"])
        #expect(try folder.text("checkpoint") == book.notary.checkpoints.read(600)?.note.description)
    }
}
