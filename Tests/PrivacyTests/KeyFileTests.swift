import EventSourcing
import Evidence
import Foundation
import Privacy
import TestSupport
import Testing

/// Whatever is wrong with the key file is said, and changes nothing.
@Suite struct KeyFileTests {
    private let book: TestVault
    private let event: RecordedEvent

    init() throws {
        book = try TestVault()
        event = try book.take(1, NoteTaken(about: .contact(1), name: "Kari"))
        book.restart()
    }

    private func state() throws -> [String: Data?] {
        let names = ["logbook/keys.mdb", "logbook/log.mdb", "outside/test.keys"]
        return Dictionary(
            uniqueKeysWithValues: names.map { ($0, FileManager.default.contents(atPath: book.directory($0))) })
    }

    private func expect(_ error: KeyFileError, readable: Bool = false) throws {
        let before = try state()
        let note = NoteTaken(about: .contact(2), name: "Ola")
        #expect(throws: error) { try book.vault.seal(note, .test(2)) }
        #expect(throws: error) { try book.vault.erase(.contact(1)) }
        #expect(throws: error) { try book.vault.changeEncryptionKey() }
        if readable {
            #expect(try book.texts(event) == [.sealed])
        } else {
            #expect(throws: error) { try book.vault.open(event) }
        }
        #expect(try state() == before)
    }

    @Test func `it is the owner's alone, outside of the logbook`() throws {
        let mode = try FileManager.default.attributesOfItem(atPath: book.keyFile)[.posixPermissions] as? Int
        #expect(mode == 0o400)
        #expect(try book.texts(event) == [.text("Kari")])
    }

    @Test func `a file that is missing leaves values sealed, and nothing can be sealed`() throws {
        try FileManager.default.removeItem(atPath: book.keyFile)
        try expect(.missing(book.keyFile), readable: true)
    }

    @Test(arguments: [0o440, 0o404, 0o644, 0o420])
    func `a file that others can read is not used`(mode: Int) throws {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: book.keyFile)
        try expect(.tooOpen(book.keyFile))
    }

    @Test(arguments: ["", "\n", "KEK", "KEK+north.example/2026+00000000+AAAA", "secret"])
    func `a file that is none is not used`(text: String) throws {
        try replace(with: text)
        try expect(.unreadable(book.keyFile))
    }

    @Test func `a file of another logbook is not used`() throws {
        let other = try TestVault()
        try other.take(1, NoteTaken(about: .contact(1), name: "Kari"))
        let foreign = try String(contentsOfFile: other.keyFile, encoding: .utf8)
        try replace(with: foreign)
        try expect(.wrong(book.keyFile))
        try replace(with: foreign.replacing("north", with: "south"))
        try expect(.unreadable(book.keyFile))
    }

    private func replace(with text: String) throws {
        try FileManager.default.removeItem(atPath: book.keyFile)
        try Data(text.utf8).write(to: URL(filePath: book.keyFile))
        try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: book.keyFile)
    }
}
