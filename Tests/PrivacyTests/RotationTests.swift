import EventSourcing
import EventStorage
import Evidence
import Foundation
import TestSupport
import Testing

@testable import Privacy

@Suite struct RotationTests {
    private struct Killed: Error {}

    @Test func `a change of the key goes on where it was interrupted, and the old key opens nothing`() throws {
        let book = try TestVault()
        let event = try book.take(1, NoteTaken(about: .contact(1), name: "Kari"))
        let old = try String(contentsOfFile: book.keyFile, encoding: .utf8)
        for step in [Vault.Step.keyAdded, .rewrapped, .storeReplaced, .keyDestroyed] {
            #expect(throws: Killed.self) {
                try book.vault.changeEncryptionKey { if $0 == step { throw Killed() } }
            }
            book.restart()
            #expect(book.vault.isChangingKey == (step != .keyDestroyed))
            #expect(try book.texts(event) == [.text("Kari")], "\(step)")
        }
        try book.vault.changeEncryptionKey()
        let new = try String(contentsOfFile: book.keyFile, encoding: .utf8)
        #expect(new.split(separator: "\n").count == 1 && new != old)
        book.restart()
        #expect(try book.texts(event) == [.text("Kari")])
    }

    @Test func `where the key file is a link, what it leads to is changed`() throws {
        let book = try TestVault()
        let event = try book.take(1, NoteTaken(about: .contact(1), name: "Kari"))
        let stick = book.directory("stick")
        try FileManager.default.createDirectory(atPath: stick, withIntermediateDirectories: true)
        try FileManager.default.moveItem(atPath: book.keyFile, toPath: "\(stick)/real.keys")
        try FileManager.default.createSymbolicLink(atPath: book.keyFile, withDestinationPath: "\(stick)/real.keys")
        let old = try String(contentsOfFile: book.keyFile, encoding: .utf8)
        book.restart()
        try book.vault.changeEncryptionKey()
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: book.keyFile) == "\(stick)/real.keys")
        let new = try String(contentsOfFile: "\(stick)/real.keys", encoding: .utf8)
        #expect(new.hasPrefix("KEK+") && new != old)
        book.restart()
        #expect(try book.texts(event) == [.text("Kari")])
    }

    @Test func `100,000 keys are wrapped anew, interrupted after some thousands and resumed`() throws {
        let book = try TestVault()
        let count = 100_000
        try book.take(1, NoteTaken(about: .contact(1), name: "Kari"))
        let encryption = try book.vault.keyFile.keys()[0]
        book.vault.close()
        // Together: each of them alone would wait for the disk.
        try KeyStore("\(book.logbook)/keys.mdb").put(
            (2...count).map { number in
                let name = DataKeyName(subject: .contact(number), purpose: "reach", epoch: "2026")
                return (name, try WrappedKey(DataKey(), name, origin: book.log.origin, with: encryption))
            })
        #expect(throws: Killed.self) {
            try book.vault.changeEncryptionKey(rewrapped: { if $0 >= 37_000 { throw Killed() } })
        }
        book.restart()
        #expect(book.vault.isChangingKey)
        #expect(try book.vault.keyCount() == count, "all of them open, some by the old key and some by the new")
        let rest = try book.vault.changeEncryptionKey()
        #expect(rest == count - 37_000)
        book.restart()
        #expect(try book.vault.keyCount() == count)
        #expect(!book.vault.isChangingKey)
    }
}
