import EventSourcing
import EventStorage
import Evidence
import Foundation
import JSON
import Privacy
import TestSupport
import Testing
import Transparency

@Suite struct DisclosureTests {
    private let book: TestVault
    private let disclosure: Disclosure

    init() throws {
        book = try TestVault()
        for number in 1...5 {
            try book.take(number, NoteTaken(about: .contact(number), note: "Notat \(number) på Høylandet"))
        }
        let checkpoint = try book.notary.sign()
        let proof = try book.log.inclusionProof(leafIndex: 2, treeSize: 5)
        let event = try #require(try book.log.event(at: 3))
        disclosure = try #require(
            try book.vault.disclose(event, at: "/note", InclusionProofFile(proof, checkpoint)))
    }

    private var keys: [VerifierKey] { get throws { try book.notary.keys.verifiers() } }

    private func bytes(_ change: (inout [String: String]) -> Void = { _ in }) throws -> [UInt8] {
        let written = JSONWriter.bytes { disclosure.write(to: &$0) }
        var members = try #require(try JSONSerialization.jsonObject(with: Data(written)) as? [String: String])
        change(&members)
        return Array(try JSONSerialization.data(withJSONObject: members))
    }

    @Test func `a disclosed value is verified against the tree, without the key`() throws {
        let proven = try Disclosure(bytes()).verify(keys, origin: book.log.origin)
        #expect(proven.text == "Notat 3 på Høylandet" && proven.event.position == 3)
        #expect(proven.checkpoint.size == 5)
    }

    @Test(arguments: ["text", "secret", "blob", "line", "at", "epoch"])
    func `another value, key or place for the same digest is rejected`(member: String) throws {
        let other: String =
            switch member {
            case "text": "Notat 4 på Høylandet"
            case "secret": Base64.encode([UInt8](repeating: 7, count: 32))
            case "blob": Base64.encode(disclosure.blob.bytes + [0])
            case "line": String(decoding: disclosure.line, as: UTF8.self).replacing("actor:tester", with: "actor:other")
            case "at": "/name"
            default: "2001"
            }
        #expect(throws: (any Error).self) {
            try Disclosure(bytes { $0[member] = other }).verify(keys, origin: book.log.origin)
        }
    }

    @Test func `a blob made for another text has another digest`() throws {
        let event = try #require(try book.log.event(at: 3))
        let forged = try SealedBlob(
            sealing: "Noe annet", with: DataKey(),
            for: SealingContext(
                origin: book.log.origin, event: event.id, type: event.type, at: "/note", subject: .contact(3),
                epoch: disclosure.epoch),
            salt: SealedBlob.newSalt())
        #expect(throws: Rejection.self) {
            try Disclosure(bytes { $0["blob"] = Base64.encode(forged.bytes) }).verify(keys, origin: book.log.origin)
        }
    }

    // MARK: Python

    private static let hasCryptography = (try? python(["-c", "import cryptography"]).status) == 0

    private static func python(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        let pipe = Foundation.Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }

    private func verifyInPython(_ bytes: [UInt8]) throws -> (status: Int32, output: String) {
        let file = book.directory("disclosure.json")
        try Data(bytes).write(to: URL(filePath: file))
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Others/open_disclosure.py")
        return try Self.python([script.path, file])
    }

    @Test(.enabled(if: hasCryptography, "Python's cryptography is not installed"))
    func `Python's cryptography opens a disclosed value, and rejects another one`() throws {
        let verified = try verifyInPython(bytes())
        #expect(verified == (0, "Notat 3 på Høylandet\n"))
        for (member, other) in [
            ("text", "Noe annet"), ("secret", Base64.encode([UInt8](repeating: 7, count: 32))), ("epoch", "2001"),
            ("blob", Base64.encode(disclosure.blob.bytes + [0])),
        ] {
            #expect(try verifyInPython(bytes { $0[member] = other }).status == 1, "\(member)")
        }
    }
}
