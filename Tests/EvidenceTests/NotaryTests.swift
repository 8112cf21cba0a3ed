import EventSourcing
import EventStorage
import Evidence
import Foundation
import TestSupport
import Testing
import Transparency

@Suite struct NotaryTests {
    @Test func `a checkpoint says the log's name, size and root, signed by its key`() throws {
        let book = try TestLogbook()
        let head = try book.append(3)
        let checkpoint = try book.notary.sign()
        #expect(checkpoint.note.text == "north.example/2026\n3\n\(head.rootHash)\n")
        #expect(try checkpoint.verify(origin: TestLogbook.origin, book.notary.keys.verifiers()).count == 1)
        #expect(try book.notary.checkpoints.read(3)?.note.description == checkpoint.note.description)
    }

    @Test func `the signing key is for its owner's eyes only`() throws {
        let book = try TestLogbook()
        let mode = try FileManager.default.attributesOfItem(atPath: book.directory("signing.key"))[.posixPermissions]
        #expect(mode as? Int == 0o400)
        #expect(try book.notary.keys.signers().map(\.name) == [TestLogbook.origin])
    }

    @Test func `a size is signed once`() throws {
        let book = try TestLogbook()
        try book.append(3)
        let first = try book.notary.sign()
        #expect(try book.notary.sign() == first)
    }

    @Test func `a log that lost events it signed for signs nothing more`() throws {
        let book = try TestLogbook()
        try book.append(3)
        let yesterday = try book.copy()
        let lost = try book.append(2)
        try book.notary.sign()
        try yesterday.notary.checkpoints.keep(#require(try book.notary.checkpoints.newest()))
        let error = RolledBack(signed: lost, log: try yesterday.log.treeHead())
        #expect(throws: error) { try yesterday.notary.sign() }
        #expect(throws: error) { try yesterday.notary.requireNotRolledBack() }
        #expect(error.text.en.contains("was rolled back"))
        #expect(error.text.en.contains("5 events") && error.text.en.contains("log of 3"))
        // As many events as were signed, but other ones.
        try yesterday.append(2, minute: 5)
        #expect(throws: RolledBack.self) { try yesterday.notary.sign() }
    }

    @Test func `what was rolled back is kept aside, and verifying asks for its reason`() throws {
        let book = try TestLogbook()
        try book.append(3)
        let yesterday = try book.copy()
        let lost = try book.append(2)
        try yesterday.notary.checkpoints.keep(book.notary.sign())
        let rolledBack = try yesterday.notary.rolledBackCheckpoints()
        #expect(rolledBack.map(\.checkpoint.size) == [5])
        try yesterday.notary.setAside(rolledBack)
        #expect(try yesterday.notary.sign().checkpoint.size == 3)
        #expect(try !yesterday.verify().holds)
        let trust = try Trust(yesterday.notary.keys.verifiers(), from: .itself)
        #expect(try LogVerifier(yesterday.notary, trust, acceptedRollbacks: [lost]).verify().holds)
    }

    @Test func `while a key is changed both sign, and whoever knows either can verify`() throws {
        let book = try TestLogbook()
        try book.append(3)
        let old = try book.notary.keys.verifiers()
        try book.notary.sign()
        try book.notary.keys.add(KeyFiles.newKey(TestLogbook.origin, .ed25519))
        let new = Array(try book.notary.keys.verifiers().suffix(1))
        // The size that was signed already gets the new signature as well.
        let both = try book.notary.sign()
        #expect(both.note.signatures.count == 2)
        for keys in [old, new] { #expect(try both.verify(origin: TestLogbook.origin, keys).count == 1) }
        #expect(try book.notary.keys.retireOlder() == old)
        try book.append(1)
        let after = try book.notary.sign()
        #expect(after.note.signatures.count == 1)
        #expect(throws: TransparencyError.notSigned) { try after.verify(origin: TestLogbook.origin, old) }
        #expect(try book.verify().holds)
    }

    @Test func `a key that an event introduces is believed once a known key has signed over the event`() throws {
        let book = try TestLogbook()
        try book.append(3)
        let old = try book.notary.keys.verifiers()
        try book.notary.keys.add(KeyFiles.newKey(TestLogbook.origin, .ed25519))
        let new = try #require(try book.notary.keys.verifiers().last)
        try book.notary.sign()
        _ = try book.notary.keys.retireOlder()
        try book.append(1)
        try book.notary.sign()
        func verify(_ introduced: [(position: Position, key: VerifierKey)]) throws -> Bool {
            try LogVerifier(book.notary, Trust(old, from: .given, introduced: introduced)).verify().holds
        }
        #expect(try !verify([]))
        #expect(try verify([(3, new)]))
        #expect(try !verify([(4, new)]))
    }

    @Test func `a checkpoint of the same size and another root is not kept`() throws {
        let book = try TestLogbook()
        try book.append(3)
        try book.notary.sign()
        let other = try TestLogbook()
        try other.append(3, minute: 1)
        #expect(throws: Rejection.self) { try book.notary.checkpoints.keep(other.notary.sign()) }
    }
}
