import EventSourcing
import EventStorage
import Evidence
import TestSupport
import Testing
import Transparency

@Suite struct WitnessTests {
    private let book: TestLogbook
    private let witness: Witness
    private let key: VerifierKey
    private let noon: Timestamp

    init() throws {
        book = try TestLogbook()
        let signer = try #require(SignerKey(newNamed: "witness.example/w1", kind: .cosignature))
        witness = Witness(memory: book.directory("seen"), signer: signer)
        key = signer.verifier
        noon = try #require(OffsetTime("2026-02-03T12:00:00Z")).instant
    }

    private func request(from old: UInt64, _ book: TestLogbook) throws -> String {
        let checkpoint = try book.notary.sign()
        let proof = try book.log.consistencyProof(firstSize: old, secondSize: checkpoint.checkpoint.size)
        return AddCheckpointBody(proof, checkpoint).description
    }

    private func cosign(_ request: String) throws -> NoteSignature {
        try witness.cosign(request, keys: book.notary.keys.verifiers().filter { $0.kind == .ed25519 }, at: noon)
    }

    @Test func `a witness cosigns a log that grows, and what it signed verifies`() throws {
        try book.append(5)
        try book.notary.keys.add(witness: key)
        var checkpoint = try book.notary.sign()
        checkpoint.add(try cosign(request(from: 0, book)))
        let verified = try checkpoint.verify(origin: TestLogbook.origin, book.notary.keys.verifiers())
        #expect(verified.map(\.time) == [nil, UInt64(noon.microseconds / 1_000_000)])
        try book.append(4)
        #expect(try cosign(request(from: 5, book)).name == "witness.example/w1")
        // Asked for the same once more, it says the same again.
        #expect(try cosign(request(from: 9, book)).keyID == key.id)
    }

    @Test func `a proof from another size than the last is answered with that size`() throws {
        try book.append(5)
        _ = try cosign(request(from: 0, book))
        try book.append(1)
        #expect(throws: Witness.Refusal.conflict(lastSize: 5)) { try cosign(request(from: 0, book)) }
        #expect(throws: Witness.Refusal.conflict(lastSize: 5)) { try cosign(request(from: 6, book)) }
    }

    @Test func `a log that was rewritten is not cosigned`() throws {
        try book.append(5)
        let lines = try book.lines()
        _ = try cosign(request(from: 0, book))
        let rewritten = try book.rewritten(Array(lines[..<4]), keepsCheckpoints: false)
        try rewritten.append(6, minute: 3)
        let refusal = Witness.Refusal.inconsistent(lastSize: 5, newSize: 10)
        #expect(throws: refusal) { try cosign(request(from: 5, rewritten)) }
        // What it had seen, it still remembers.
        try book.append(1)
        #expect(try cosign(request(from: 5, book)).keyID == key.id)
    }

    @Test func `a fork of the same size is not cosigned`() throws {
        try book.append(5)
        _ = try cosign(request(from: 0, book))
        let fork = try book.rewritten([], keepsCheckpoints: false)
        try fork.append(5, minute: 3)
        #expect(throws: Witness.Refusal.inconsistent(lastSize: 5, newSize: 5)) { try cosign(request(from: 5, fork)) }
    }

    @Test func `only the log's own key is believed`() throws {
        let other = try TestLogbook()
        try other.append(5)
        #expect(throws: Witness.Refusal.notTheLog(.notSigned)) { try cosign(request(from: 0, other)) }
        #expect(throws: Witness.Refusal.self) { try cosign("old 0\n\nnonsense\n") }
    }

    @Test func `another log's memory does not mix with ours`() throws {
        let directory = try TemporaryDirectory()
        let log = try EventLog.create(directory("log.mdb"), source: "/test/south", origin: "south.example/2026")
        let south = Notary(log, directory: directory.path)
        try south.keys.create(origin: "south.example/2026")
        try log.append([.test(1)])
        try book.append(5)
        _ = try cosign(request(from: 0, book))
        let checkpoint = try south.sign()
        let body = AddCheckpointBody(try log.consistencyProof(firstSize: 0, secondSize: 1), checkpoint).description
        #expect(try witness.cosign(body, keys: south.keys.verifiers(), at: noon).keyID == key.id)
    }
}
