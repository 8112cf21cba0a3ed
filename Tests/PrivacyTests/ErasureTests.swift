import EventSourcing
import EventStorage
import Evidence
import Foundation
import TestSupport
import Testing
import Transparency

@testable import Privacy

@Suite struct ErasureTests {
    private struct Killed: Error {}

    private let book: TestVault
    private let kari = EventSourcing.Tag.contact(1)
    private let ola = EventSourcing.Tag.contact(2)

    init() throws {
        book = try TestVault()
        for number in 1...40 {
            try book.take(
                number, NoteTaken(about: number % 2 == 1 ? kari : ola, name: "Navn\(number)", note: "Notat\(number)"))
        }
        try book.notary.sign()
    }

    /// What must not be found once she is erased: her texts, and her keys.
    private func secrets() throws -> [[UInt8]] {
        let texts = stride(from: 1, through: 39, by: 2).flatMap { ["Navn\($0)", "Notat\($0)"] }
        var keys: [[UInt8]] = []
        try book.log.scanSeals { _, _, seal in
            if seal.subject == kari, let key = try book.vault.key(of: seal) { keys.append(key.bytes) }
            return true
        }
        #expect(Set(keys).count == 2)
        return texts.map { Array($0.utf8) } + keys
    }

    /// The bytes of all sealed values of the subject.
    private func blobs(of subject: EventSourcing.Tag) throws -> [[UInt8]] {
        var blobs: [[UInt8]] = []
        try book.log.scanSeals { _, _, seal in
            if seal.subject == subject { blobs.append(seal.blob) }
            return true
        }
        return blobs
    }

    private func expectErased(_ secrets: [[UInt8]]) throws {
        book.erased[kari] = 41
        book.restart()
        for event in try book.log.events() {
            let isKari = event.envelope.tags.contains(kari)
            let number = event.position.rawValue
            #expect(
                try book.texts(event)
                    == (isKari ? [.erased(41), .erased(41)] : [.text("Navn\(number)"), .text("Notat\(number)")]))
        }
        for secret in secrets { #expect(try book.files(with: secret) == [], "neither a text nor a key is anywhere") }
        #expect(try blobs(of: kari) == [])
        var result = Verification()
        let counts = try book.vault.check(erased: [kari], &result)
        #expect(result.holds, "\(result.findings)")
        #expect((counts.values, counts.erased, counts.elsewhere) == (80, 40, 0))
        #expect(try book.vault.unfinished(erased: [kari]) == [])
        #expect(!book.vault.isChangingKey)
    }

    @Test func `after an erasure the bytes are nowhere, and the tree is as it was`() throws {
        let root = try book.log.treeHead()
        let secrets = try secrets()
        #expect(try blobs(of: kari).count == 40)
        #expect(try book.vault.erase(kari) == 40)
        try expectErased(secrets)
        #expect(try book.log.treeHead() == root)
        let checkpoint = try #require(try book.notary.checkpoints.newest()?.checkpoint)
        #expect(try book.notary.isPrefix(checkpoint))
        #expect(try LogVerifier(book.notary, Trust(book.notary.keys.verifiers(), from: .itself)).verify().holds)
    }

    @Test func `the wrapped key that is gone is nowhere either`() throws {
        let before = try #require(FileManager.default.contents(atPath: "\(book.logbook)/keys.mdb"))
        let subject = Array(kari.text.utf8)
        let place = try #require(before.range(of: Data(subject + [0])))
        let wrapped = Array(before[place.upperBound...].prefix(96))
        try book.vault.erase(kari)
        #expect(try book.files(with: wrapped) == [])
    }

    @Test(arguments: Vault.Step.allCases)
    func `interrupted behind any step, it is finished at the next start`(step: Vault.Step) throws {
        let secrets = try secrets()
        #expect(throws: Killed.self) {
            try book.vault.erase(kari) { if $0 == step { throw Killed() } }
        }
        book.restart()
        #expect(try book.vault.unfinished(erased: []) == [kari])
        #expect(try book.vault.erase(kari) == 40, "how many there were is not forgotten")
        try expectErased(secrets)
    }

    @Test func `a subject that is being erased gets no new key`() throws {
        #expect(throws: Killed.self) {
            try book.vault.erase(kari) { if $0 == .keysRemoved { throw Killed() } }
        }
        book.restart()
        #expect(throws: VaultError.noKey(kari)) {
            try book.vault.seal(NoteTaken(about: kari, name: "Kari"), .test(50))
        }
    }

    @Test func `yesterday's keys are of no use after an erasure`() throws {
        try book.vault.backUp(to: book.directory("yesterday"))
        try FileManager.default.copyItem(atPath: book.keyFile, toPath: book.directory("old.keys"))
        try book.vault.erase(kari)
        book.erased[kari] = 41
        #expect(throws: Rejection.self) { try book.vault.restore(from: book.directory("yesterday")) }
        #expect(try book.texts(book.log.event(at: 2)!).count == 2)
        // Even with the key file of yesterday, which nobody should have, the log says that she is erased.
        try FileManager.default.removeItem(atPath: book.keyFile)
        try FileManager.default.copyItem(atPath: book.directory("old.keys"), toPath: book.keyFile)
        try book.vault.restore(from: book.directory("yesterday"))
        book.restart()
        #expect(try book.texts(book.log.event(at: 1)!) == [.erased(41), .erased(41)])
        #expect(try book.vault.unfinished(erased: [kari]) == [kari], "it is carried out once more")
        try book.vault.erase(kari)
        #expect(try book.vault.unfinished(erased: [kari]) == [])
        #expect(try book.texts(book.log.event(at: 2)!) == [.text("Navn2"), .text("Notat2")])
    }

    @Test func `a value that was deleted by hand is missing data, not an erasure`() throws {
        try book.log.removeSeals(of: kari)
        var result = Verification()
        _ = try book.vault.check(erased: [], &result)
        #expect(result.findings.count == 40)
        #expect(result.sorted.first?.position == 1 && result.sorted[0].text.en.hasPrefix("missing data"))
    }

    @Test func `what is left of an erased subject is an incomplete erasure`() throws {
        var result = Verification()
        _ = try book.vault.check(erased: [kari], &result)
        #expect(result.findings.map { $0.text.en.hasPrefix("erasure incomplete") } == [true])
        // The values alone are gone: a key is left.
        try book.log.removeSeals(of: kari)
        result = Verification()
        _ = try book.vault.check(erased: [kari], &result)
        #expect(result.findings.map { $0.text.en.hasPrefix("erasure incomplete") } == [true])
    }
}
