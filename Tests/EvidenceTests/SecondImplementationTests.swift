import EventSourcing
import EventStorage
import Evidence
import Foundation
import TestSupport
import Testing
import Transparency

/// What we write is verified by implementations that share nothing with ours.
@Suite struct SecondImplementationTests {
    private let book: TestLogbook
    private let export: Folder
    /// A proof file and a line file for some events.
    private let proofs: [(proof: String, line: String)]

    init() throws {
        let book = try TestLogbook()
        self.book = book
        for count in [100, 156, 45] {
            try book.append(count)
            try book.notary.sign()
        }
        export = Folder(book.directory("export"))
        try Export.write(book.notary, to: export.path)
        let checkpoint = try #require(try book.notary.checkpoints.newest())
        let lines = try book.lines()
        let folder = Folder(book.directory("proofs"))
        try folder.create()
        proofs = try ([1, 128, 256, 257, 300, 301] as [UInt64]).map { position in
            let proof = try book.log.inclusionProof(leafIndex: position - 1, treeSize: 301)
            try folder.write("\(position).tlog-proof", InclusionProofFile(proof, checkpoint).description)
            try folder.write("\(position).line", String(decoding: lines[Int(position) - 1], as: UTF8.self) + "\n")
            return (folder("\(position).tlog-proof"), folder("\(position).line"))
        }
    }

    /// The export with one byte of one line changed.
    private func tamper() throws {
        let text = try #require(try export.text("events.jsonl"))
        try FileManager.default.removeItem(atPath: export("events.jsonl"))
        try export.write("events.jsonl", text.replacing(#""number":200}"#, with: #""number":201}"#))
    }

    private static func source(_ name: String) -> String {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Others/\(name)").path
    }

    // MARK: Go

    private static let packages = "/usr/share/gocode"
    private static let hasGo =
        Shell.find("go") != nil && FileManager.default.fileExists(atPath: packages + "/src/golang.org/x/mod/sumdb/tlog")

    private func go(_ proofs: [(proof: String, line: String)]) throws -> Shell.Result {
        try Shell.start(
            Shell.find("go") ?? "go",
            ["run", Self.source("verify.go"), export.path] + proofs.flatMap { [$0.proof, $0.line] },
            environment: ["GO111MODULE": "off", "GOPATH": Self.packages])
    }

    @Test(.enabled(if: hasGo, "golang-go and golang-golang-x-mod-dev are not installed"))
    func `Go's sumdb verifies our exports and our proofs, and rejects what was changed`() throws {
        let verified = try go(proofs)
        #expect(verified.status == 0, "\(verified)")
        // Two consistency files besides the inclusion proofs.
        let root = try book.log.treeHead().rootHash
        #expect(verified.output == "verified 301 events, root \(root), \(proofs.count + 2) proofs\n")
        let swapped = try go([(proofs[0].proof, proofs[1].line)])
        #expect(swapped.status == 1 && swapped.output.contains("REJECTED"))
        try tamper()
        #expect(try go([]).output.contains("REJECTED"))
    }

    // MARK: Python

    private static let python = Shell.find("python3")
    private static let hasPackages: Bool = {
        guard let python else { return false }
        let result = try? Shell.start(python, ["-c", "import cryptography, pymerkle"])
        return result?.status == 0
    }()

    private func python(_ proofs: [String]) throws -> Shell.Result {
        try Shell.start(Self.python ?? "python3", [Self.source("verify_with_packages.py"), export.path] + proofs)
    }

    @Test(.enabled(if: hasPackages, "Python's cryptography and pymerkle are not installed"))
    func `pymerkle and cryptography verify our exports and our proofs, and reject what was changed`() throws {
        let verified = try python(proofs.map(\.proof))
        #expect(verified.output == "verified 301 events, \(proofs.count) proofs\n", "\(verified)")
        try tamper()
        #expect(try python([]).errors.contains("another root"))
    }

    @Test(.enabled(if: hasGo, "golang-go and golang-golang-x-mod-dev are not installed"))
    func `a note that Go has signed is verified by us`() throws {
        let folder = Folder(book.directory("go"))
        try folder.create()
        let result = try Shell.start(
            Shell.find("go") ?? "go", ["run", Self.source("sign.go"), TestLogbook.origin, folder.path],
            environment: ["GO111MODULE": "off", "GOPATH": Self.packages])
        #expect(result.status == 0, "\(result)")
        let key = try #require(try folder.text("key").flatMap { VerifierKey($0) })
        let note = try SignedCheckpoint(#require(try folder.text("note")))
        #expect(try note.verify(origin: TestLogbook.origin, [key]).map(\.key) == [key])
        let secret = try #require(try folder.text("secret").flatMap { SignerKey(secretText: $0) })
        #expect(secret.verifier == key)
    }
}
