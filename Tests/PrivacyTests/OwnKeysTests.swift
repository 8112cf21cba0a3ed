import EventSourcing
import EventStorage
import Evidence
import Foundation
import LMDB
import TestSupport
import Testing

@testable import Privacy

/// Two logbooks of one origin, whose key files would have the same name, never share keys unless one is a copy of the other.
@Suite struct OwnKeysTests {
    private let book: TestVault
    private let event: RecordedEvent
    private let kari = NoteTaken(about: .contact(1), name: "Kari")

    init() throws {
        book = try TestVault()
        event = try book.take(1, kari)
    }

    private func vault(of other: TestVault, _ keyFile: String? = nil) -> Vault {
        Vault(other.log, directory: other.logbook, keyFile: keyFile ?? book.keyFile) { _ in .readable }
    }

    private var keys: Data? { FileManager.default.contents(atPath: book.keyFile) }

    @Test func `a key file that another logbook made is not taken over`() throws {
        let before = keys
        let other = try TestVault()
        #expect(throws: KeyFileError.taken(book.keyFile)) { try vault(of: other).seal(kari, .test(1)) }
        #expect(!other.vault.hasKeys && keys == before)
        let own = vault(of: other, other.directory("own.keys"))
        _ = try own.seal(kari, .test(1))
        try own.changeEncryptionKey()
        book.restart()
        #expect(try book.texts(event) == [.text("Kari")])
    }

    @Test func `of two logbooks that make the same key file at once, one gets it`() throws {
        let other = try TestVault()
        let (key, name) = (EncryptionKey(), other.directory("both.keys"))
        try KeyFile(name, origin: "north.example/2026").create(key)
        #expect(throws: KeyFileError.taken(name)) {
            try KeyFile(name, origin: "north.example/2026").create(EncryptionKey())
        }
        #expect(try KeyFile(name, origin: "north.example/2026").keys() == [key])
        #expect(try Folder(other.directory.path).names() == ["both.keys", "logbook"])
    }

    @Test func `a copy uses the same keys, and an erasure in one of them takes them from both`() throws {
        let copy = book.directory("copy")
        try FileManager.default.copyItem(atPath: book.logbook, toPath: copy)
        let log = try EventLog.open("\(copy)/log.mdb")
        let vault = Vault(log, directory: copy, keyFile: book.keyFile) { _ in .readable }
        #expect(try vault.open(event).map(\.content) == [.text("Kari")])
        _ = try vault.seal(NoteTaken(about: .contact(2), name: "Ola"), .test(2))
        vault.close()
        try book.vault.erase(.contact(1))
        #expect(throws: KeyFileError.wrong(book.keyFile)) { try vault.open(event) }
    }

    @Test func `a log that was taken in makes no keys beside those it had, and has them back`() throws {
        let export = book.directory("export")
        try Export.write(book.notary, to: export)
        try SealedFile.write(book.log, upTo: 1, to: export) { _ in false }
        try book.vault.backUp(to: book.directory("backup"))
        let other = try TestVault()
        _ = try Export.read(export, into: other.notary)
        try SealedFile.read(export, into: other.notary)
        let vault = vault(of: other)
        #expect(throws: KeyFileError.taken(book.keyFile)) { try vault.seal(kari, .test(2)) }
        #expect(try vault.open(event).map(\.content) == [.sealed])
        try vault.restore(from: book.directory("backup"))
        #expect(try vault.open(event).map(\.content) == [.text("Kari")])
        _ = try vault.seal(kari, .test(2))
    }

    @Test func `whoever was ended before the key file was made begins anew`() throws {
        let other = try TestVault()
        try KeyStore.make("\(other.logbook)/keys.mdb", for: EncryptionKey())
        let event = try other.take(1, kari)
        other.restart()
        #expect(try other.texts(event) == [.text("Kari")])
    }

    @Test func `a key file that came meanwhile is another logbook's, also before anything was sealed`() throws {
        let other = try TestVault()
        try KeyStore.make("\(other.logbook)/keys.mdb", for: EncryptionKey())
        #expect(throws: KeyFileError.wrong(book.keyFile)) { try vault(of: other).seal(kari, .test(1)) }
        #expect(throws: KeyFileError.wrong(book.keyFile)) { try vault(of: other).changeEncryptionKey() }
    }

    @Test func `a store from before keys were named in it opens as before, and names its key when that changes`() throws
    {
        book.vault.close()
        let (path, older) = ("\(book.logbook)/keys.mdb", book.directory("older.mdb"))
        let tables = [TableName("keys"), TableName("erasing")]
        try Environment(path, tables: tables).read { transaction in
            _ = try Environment.make(older, tables: tables) { environment, writing in
                try Environment(path, tables: tables).table("keys", keys: ByteKey.self).scan(in: transaction) {
                    try environment.table("keys").put($1, for: ByteKey($0.copied()), in: writing)
                    return true
                }
            }
        }
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.moveItem(atPath: older, toPath: path)
        #expect(try KeyStore(path).encryptionKey() == nil)
        book.restart()
        #expect(try book.texts(event) == [.text("Kari")])
        try book.vault.changeEncryptionKey()
        #expect(try KeyStore(path).encryptionKey() == book.vault.keyFile.keys()[0].id)
    }

    @Test func `a logbook knows its key also after it was changed and everybody was erased`() throws {
        try book.vault.erase(.contact(1))
        let other = try TestVault()
        try other.take(1, kari)
        let foreign = try Data(contentsOf: URL(filePath: other.keyFile))
        book.restart()
        #expect(try book.vault.keyCount() == 0)
        book.restart()
        try FileManager.default.removeItem(atPath: book.keyFile)
        try foreign.write(to: URL(filePath: book.keyFile))
        try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: book.keyFile)
        #expect(throws: KeyFileError.wrong(book.keyFile)) { try book.vault.keyCount() }
    }
}
