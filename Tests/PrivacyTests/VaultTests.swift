import EventSourcing
import EventStorage
import Evidence
import Foundation
import LMDB
import Privacy
import TestSupport
import Testing
import Transparency

@Suite struct VaultTests {
    @Test func `what is sealed opens for who has the key, and stands nowhere in the clear`() throws {
        let book = try TestVault()
        let event = try book.take(1, NoteTaken(about: .contact(1), name: "Kari Markør", note: "ringte tre ganger"))
        #expect(event.sealed.map(\.at) == ["/name", "/note"])
        #expect(event.sealed.allSatisfy { $0.subject == .contact(1) })
        book.restart()
        #expect(try book.texts(event) == [.text("Kari Markør"), .text("ringte tre ganger")])
        for text in ["Kari Markør", "ringte tre"] { #expect(try book.files(with: Array(text.utf8)) == []) }
    }

    @Test func `the line has a digest and no more, in its place behind the data`() throws {
        let book = try TestVault()
        let event = try book.take(1, NoteTaken(about: .contact(1), note: "x"))
        let line = String(decoding: event.line, as: UTF8.self)
        let tail = try #require(
            line.range(of: #","data":{"about":"\#(Tag.contact(1))"},"sealed":[{"at":"/note","subject":""#))
        #expect(line[tail.upperBound...].hasPrefix("\(Tag.contact(1))\",\"digest\":\""))
        #expect(line.hasSuffix("\"}]}"))
    }

    @Test func `two subjects, two purposes and two years have keys of their own`() throws {
        let book = try TestVault()
        var year = "2026"
        let vault = Vault(
            book.log, directory: book.logbook, keyFile: book.keyFile,
            clock: { OffsetTime("\(year)-06-01T12:00:00Z")!.instant }, standing: { _ in .readable })
        _ = try vault.seal(NoteTaken(about: .contact(1), name: "a", note: "b"), .test(1))
        #expect(try vault.keyCount() == 2)
        _ = try vault.seal(NoteTaken(about: .contact(1), name: "a", note: "b"), .test(2))
        #expect(try vault.keyCount() == 2)
        _ = try vault.seal(NoteTaken(about: .contact(2), name: "a"), .test(3))
        year = "2027"
        _ = try vault.seal(NoteTaken(about: .contact(2), name: "a"), .test(4))
        #expect(try vault.keyCount() == 4)
    }

    @Test(arguments: 0..<10)
    func `of many who seal something first, one makes the key, and all of it opens`(round: Int) throws {
        let book = try TestVault()
        let (log, path, keyFile) = (book.log, book.logbook, book.keyFile)
        try onThreads(8) { thread in
            let vault = Vault(log, directory: path, keyFile: keyFile, standing: { _ in .readable })
            let note = NoteTaken(about: .contact(thread), name: "Navn\(thread)")
            try log.append([note.new(id: .test(thread), provenance: .test, sealed: vault.seal(note, .test(thread)))])
        }
        let opened = try log.events().flatMap { try book.texts($0) }
        #expect(Set(opened) == Set((0..<8).map { .text("Navn\($0)") }))
    }

    @Test func `whoever is to be forgotten is neither read nor recorded, from the request on`() throws {
        let book = try TestVault()
        let event = try book.take(1, NoteTaken(about: .contact(1), name: "Kari"))
        book.requested[.contact(1)] = 2
        #expect(try book.texts(event) == [.closed(2)])
        #expect(throws: VaultError.noKey(.contact(1))) {
            try book.vault.seal(NoteTaken(about: .contact(1), name: "Kari"), .test(2))
        }
        book.requested = [:]
        #expect(try book.texts(event) == [.text("Kari")])
    }

    @Test func `an event whose personal value was not sealed cannot be made`() async {
        await #expect(processExitsWith: .failure) {
            _ = NoteTaken(about: .contact(1), name: "Kari").new(id: .test(1), provenance: .test)
        }
    }

    @Test func `a blob that was changed is not read`() throws {
        let book = try TestVault()
        let event = try book.take(1, NoteTaken(about: .contact(1), name: "Kari"))
        let seal = try #require(try book.log.seals(at: 1)[0])
        let other = SealedValue(field: event.sealed[0], purpose: seal.purpose, epoch: seal.epoch, blob: seal.blob + [0])
        try book.log.put([(other, 1, 0)])
        #expect(try book.texts(event) == [.damaged])
        var result = Verification()
        _ = try book.vault.check(erased: [], &result)
        #expect(result.findings.first?.text.en.hasPrefix("missing data") == true)
    }

    @Test func `the values of an export come back with its lines`() throws {
        let book = try TestVault()
        try book.take(1, NoteTaken(about: .contact(1), name: "Kari", note: "n"))
        try book.take(2, NoteTaken(about: .contact(2)))
        try book.take(3, NoteTaken(about: .contact(3), note: "Ola"))
        let export = book.directory("export")
        try Export.write(book.notary, to: export)
        #expect(try SealedFile.write(book.log, upTo: 3, to: export) { _ in false } == 3)
        let other = try TestVault()
        _ = try Export.read(export, into: other.notary)
        try SealedFile.read(export, into: other.notary)
        let copied = try other.log.events()
        let vault = Vault(
            other.log, directory: other.logbook, keyFile: book.keyFile, standing: { _ in .readable })
        try FileManager.default.copyItem(atPath: "\(book.logbook)/keys.mdb", toPath: "\(other.logbook)/keys.mdb")
        #expect(try copied.flatMap { try vault.open($0) }.map(\.content) == [.text("Kari"), .text("n"), .text("Ola")])
    }

    @Test func `an export has no value of an event that was recorded after its checkpoint`() throws {
        let book = try TestVault()
        try book.take(1, NoteTaken(about: .contact(1), name: "Kari"))
        let export = book.directory("export")
        try Export.write(
            book.notary, to: export,
            more: { checkpoint in
                try book.take(2, NoteTaken(about: .contact(2), name: "Ola"))
                try SealedFile.write(book.log, upTo: checkpoint.size, to: export) { _ in false }
            })
        let other = try TestVault()
        #expect(try Export.read(export, into: other.notary).size == 1)
        try SealedFile.read(export, into: other.notary)
        #expect(try other.log.seals(at: 1).count == 1)
    }

    @Test func `an export of nothing has no value either`() throws {
        let book = try TestVault()
        let export = book.directory("export")
        try Export.write(
            book.notary, to: export,
            more: { checkpoint in
                try book.take(1, NoteTaken(about: .contact(1), name: "Kari"))
                #expect(try SealedFile.write(book.log, upTo: checkpoint.size, to: export) { _ in false } == 0)
            })
    }

    @Test func `what stands before a value that is not taken in is kept`() throws {
        let book = try TestVault()
        try book.take(1, NoteTaken(about: .contact(1), name: "Kari", note: "n"))
        let export = book.directory("export")
        try Export.write(book.notary, to: export)
        try book.take(2, NoteTaken(about: .contact(2), name: "Ola"))
        try SealedFile.write(book.log, upTo: 2, to: export) { _ in false }
        let other = try TestVault()
        _ = try Export.read(export, into: other.notary)
        #expect(throws: Rejection.self) { try SealedFile.read(export, into: other.notary) }
        #expect(try other.log.seals(at: 1).count == 2)
    }

    @Test func `a log that was taken in without its values says so, and they are not missing`() throws {
        let book = try TestVault()
        try book.take(1, NoteTaken(about: .contact(1), name: "Kari"))
        let export = book.directory("export")
        try Export.write(book.notary, to: export)
        let other = try TestVault()
        try take(export, into: other)
        let (counts, findings) = try check(other)
        #expect(counts.elsewhere == 1)
        #expect(findings.isEmpty)
        #expect(try other.texts(other.log.event(at: 1)!) == [.sealed])
        try other.take(2, NoteTaken(about: .contact(2), name: "Ola"))
        #expect(try check(other).findings.isEmpty, "what was recorded since is here")
        try other.log.removeSeals(of: .contact(2))
        #expect(try check(other).findings.first?.position == 2)
    }

    @Test func `a log that has events of its own cannot be made to say that their values are elsewhere`() throws {
        let book = try TestVault()
        try book.take(1, NoteTaken(about: .contact(1), name: "Kari"))
        try book.log.removeSeals(of: .contact(1))
        let export = book.directory("export")
        try Export.write(book.notary, to: export)
        try take(export, into: book)
        #expect(try check(book).findings.first?.text.en.hasPrefix("missing data") == true)
    }

    @Test func `where some values are here, the others were taken away, whatever is said`() throws {
        let book = try TestVault()
        for number in 1...2 { try book.take(number, NoteTaken(about: .contact(number), name: "Kari")) }
        try book.notary.folder.write("sealed-elsewhere", "2")
        try book.log.removeSeals(of: .contact(1))
        let (counts, findings) = try check(book)
        #expect(findings.map(\.position) == [1])
        #expect(counts.elsewhere == 0)
        try book.log.removeSeals(of: .contact(2))
        #expect(try check(book).counts.elsewhere == 2)
    }

    @Test func `a key that is gone without an erasure is missed`() throws {
        let book = try TestVault()
        for number in 1...3 { try book.take(number, NoteTaken(about: .contact(1), name: "Kari")) }
        try book.take(4, NoteTaken(about: .contact(2), name: "Ola"))
        #expect(try check(book).findings.isEmpty)
        let store = try Environment("\(book.logbook)/keys.mdb", tables: [TableName("keys"), TableName("erasing")])
        let keys: Table<ByteKey> = store.table("keys")
        try store.write { transaction in
            var found: [ByteKey] = []
            try keys.scan(in: transaction.reading) { key, _ in
                found.append(ByteKey(key.indices.map { key[$0] }))
                return true
            }
            try keys.remove(found[0], in: transaction)
        }
        let finding = try #require(try check(book).findings.first)
        #expect(finding.position == 1)
        #expect(finding.text.en.hasPrefix("missing key: 3 sealed values of \(Tag.contact(1))"))
        #expect(try check(book).findings.count == 1)
    }

    @Test func `values in a logbook without keys are told of, as in one that came without them`() throws {
        let book = try TestVault()
        try book.take(1, NoteTaken(about: .contact(1), name: "Kari"))
        book.vault.close()
        try FileManager.default.removeItem(atPath: "\(book.logbook)/keys.mdb")
        let (counts, findings) = try check(book)
        #expect(counts.keyless == 1)
        #expect(findings.isEmpty)
        #expect(try book.vault.holdsValues)
        #expect(!book.vault.hasKeys)
    }

    private func take(_ export: String, into book: TestVault) throws {
        try SealedFile.expect(export, of: Export.checkpoint(of: export), in: book.notary)
        _ = try Export.read(export, into: book.notary)
        try SealedFile.read(export, into: book.notary)
    }

    private func check(_ book: TestVault) throws -> (counts: SealCounts, findings: [Verification.Finding]) {
        var result = Verification()
        let counts = try book.vault.check(erased: [], &result)
        return (counts, result.sorted)
    }

    @Test(arguments: ["", "26", "20262", String(repeating: "2", count: 70_000)])
    func `a value whose year is none is not taken in`(_ epoch: String) throws {
        let book = try TestVault()
        try book.take(1, NoteTaken(about: .contact(1), name: "Kari"))
        let export = book.directory("export")
        try Export.write(book.notary, to: export)
        try SealedFile.write(book.log, upTo: 1, to: export) { _ in false }
        let own = try #require(try book.log.seals(at: 1)[0]).epoch
        let text = try #require(try Folder(export).text("sealed.jsonl"))
        try Folder(export).write(
            "sealed.jsonl", text.replacing(#""epoch":"\#(own)""#, with: #""epoch":"\#(epoch)""#))
        let other = try TestVault()
        _ = try Export.read(export, into: other.notary)
        #expect(throws: Rejection.self) { try SealedFile.read(export, into: other.notary) }
        #expect(try other.log.seals(at: 1).isEmpty)
    }

    @Test func `a value whose digest no line has is not taken in`() throws {
        let book = try TestVault()
        try book.take(1, NoteTaken(about: .contact(1), name: "Kari"))
        let export = book.directory("export")
        try Export.write(book.notary, to: export)
        try SealedFile.write(book.log, upTo: 1, to: export) { _ in false }
        let other = try TestVault()
        try other.take(1, NoteTaken(about: .contact(1), name: "Ola"))
        #expect(throws: Rejection.self) { try SealedFile.read(export, into: other.notary) }
        #expect(try other.texts(other.log.event(at: 1)!) == [.text("Ola")])
    }
}
