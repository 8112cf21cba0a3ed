import Testing
import Transparency

@Suite struct SignedNoteTests {
    // The example of Go's sumdb/note, which C2SP's specification was written after.
    static let peter = VerifierKey("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
    static let petersNote = """
        If you think cryptography is the answer to your problem,
        then you don't know what your problem is.

        — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=

        """
    // The examples of C2SP signed-note, tlog-checkpoint, tlog-cosignature and tlog-witness. Their keys are not published.
    static let poem = """
        Ognuno sta solo sul cuor della terra
        trafitto da un raggio di sole:

        ed è subito sera.

        — quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=

        """
    static let sofa = """
        example.com/behind-the-sofa
        20852163
        CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

        — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
        — witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==

        """

    @Test func `a note signed by another implementation verifies`() throws {
        let peter = try #require(Self.peter)
        #expect(peter.description == "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
        let note = try SignedNote(Self.petersNote)
        #expect(try note.verify([peter]).map(\.key) == [peter])
        #expect(note.description == Self.petersNote)
        let example = try #require(VerifierKey("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"))
        let other = try SignedNote(
            """
            This is an example message.

            — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=

            """)
        #expect(try other.verify([peter, example]).map(\.key) == [example])
        #expect(throws: TransparencyError.notSigned) { try other.verify([peter]) }
    }

    @Test func `the specifications' examples are read and written byte for byte`() throws {
        let poem = try SignedNote(Self.poem)
        #expect(poem.text.hasSuffix("sole:\n\ned è subito sera.\n"))
        #expect(poem.signatures.map(\.name) == ["quasimodo.example/salvatore"])
        #expect(poem.signatures[0].keyID.description == "367ba04b")
        #expect(poem.description == Self.poem)
        let sofa = try SignedCheckpoint(Self.sofa)
        #expect(sofa.checkpoint.origin == "example.com/behind-the-sofa")
        #expect(sofa.checkpoint.size == 20_852_163)
        #expect(sofa.checkpoint.text == sofa.note.text)
        #expect(sofa.note.description == Self.sofa)
        #expect(throws: TransparencyError.notSigned) {
            try sofa.verify(origin: "example.com/behind-the-sofa", [#require(Self.peter)])
        }
    }

    @Test func `one changed byte anywhere in the text or the signature is noticed`() throws {
        let peter = try #require(Self.peter)
        let bytes = Array(Self.petersNote.utf8)
        for index in bytes.indices {
            var changed = bytes
            changed[index] ^= 1
            let verified = try? SignedNote(String(decoding: changed, as: UTF8.self)).verify([peter])
            #expect(verified == nil, "byte \(index)")
        }
    }

    @Test func `a known key whose signature fails rejects the note whoever else signed`() throws {
        let peter = try #require(Self.peter)
        let signer = try #require(SignerKey(newNamed: "north.example/2026", kind: .ed25519))
        var note = try SignedNote(Self.petersNote)
        note.add(try signer.sign("another text\n", at: 0))
        #expect(throws: TransparencyError.wrongSignature("north.example/2026+\(signer.verifier.id)")) {
            try note.verify([peter, signer.verifier])
        }
        #expect(try note.verify([peter]).count == 1)
    }

    @Test func `a key with the same name and another id is another key`() throws {
        let first = try #require(SignerKey(newNamed: "north.example/2026", kind: .ed25519))
        let second = try #require(SignerKey(newNamed: "north.example/2026", kind: .ed25519))
        let text = "north.example/2026\n0\n\(MerkleHash.emptyTree)\n"
        let note = SignedNote(text: text, signatures: [try first.sign(text, at: 0), try second.sign(text, at: 0)])
        #expect(try note.verify([second.verifier]).map(\.key) == [second.verifier])
        #expect(try note.verify([first.verifier, second.verifier]).count == 2)
    }

    @Test func `a note with sixteen signatures and more is read`() throws {
        let text = "a\n"
        var note = SignedNote(text: text, signatures: [])
        var keys: [VerifierKey] = []
        for number in 1...40 {
            let signer = try #require(SignerKey(newNamed: "key\(number)", kind: .ed25519))
            keys.append(signer.verifier)
            note.add(try signer.sign(text, at: 0))
        }
        #expect(try SignedNote(note.description).verify(keys).count == 40)
    }

    @Test(arguments: [
        "", "text\n", "text\n\n", "\n\n— a AAAAAAA=\n", "text\n\n- a AAAAAAA=\n", "text\n\n— a AAAAAAA=",
        "text\n\n—  AAAAAAA=\n",
        "text\n\n— a b AAAAAAA=\n", "text\n\n— a+b AAAAAAA=\n", "text\n\n— a AAAAAA==\n", "te\tt\n\n— a AAAAAAA=\n",
        "text\n\n— a AAAAAAA=\n\n", "text\n— a AAAAAAA=\n",
    ])
    func `what is no note is refused`(_ text: String) {
        #expect(throws: TransparencyError.self) { try SignedNote(text) }
    }

    @Test(arguments: [
        "a\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "a\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuF==\n", "a\n1\n",
        "\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "a\n+1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\nx\n",
    ])
    func `what is no checkpoint is refused`(_ text: String) {
        #expect(throws: TransparencyError.self) { try Checkpoint(text: text) }
    }

    @Test func `another log's extension lines are accepted and stay under the signature`() throws {
        let signer = try #require(SignerKey(newNamed: "a", kind: .ed25519))
        let text = "a\n0\n\(MerkleHash.emptyTree)\nan extension\n"
        let note = SignedNote(text: text, signatures: [try signer.sign(text, at: 0)])
        let checkpoint = try SignedCheckpoint(note.description)
        #expect(try checkpoint.verify(origin: "a", [signer.verifier]).count == 1)
        #expect(checkpoint.note.description == note.description)
    }

    @Test func `a witness says when, and speaks for no log`() throws {
        let log = try #require(SignerKey(newNamed: "a", kind: .ed25519))
        let witness = try #require(SignerKey(newNamed: "witness.example", kind: .cosignature))
        let text = "a\n0\n\(MerkleHash.emptyTree)\n"
        let cosignature = try witness.sign(text, at: 1_679_315_147)
        #expect(cosignature.content.prefix(8) == [0, 0, 0, 0, 0x64, 0x18, 0x50, 0xCB])
        let note = SignedNote(text: text, signatures: [try log.sign(text, at: 0), cosignature])
        let checkpoint = try SignedCheckpoint(note.description)
        let verified = try checkpoint.verify(origin: "a", [log.verifier, witness.verifier])
        #expect(verified.map(\.time) == [nil, 1_679_315_147])
        #expect(throws: TransparencyError.notSigned) { try checkpoint.verify(origin: "a", [witness.verifier]) }
        #expect(throws: TransparencyError.otherOrigin(found: "a", expected: "b")) {
            try checkpoint.verify(origin: "b", [log.verifier])
        }
        // The time is signed as well.
        var later = cosignature.content
        later[7] += 1
        let forged = SignedNote(
            text: text,
            signatures: [
                note.signatures[0],
                NoteSignature(name: cosignature.name, keyID: cosignature.keyID, content: later),
            ])
        #expect(throws: TransparencyError.self) { try forged.verify([log.verifier, witness.verifier]) }
    }

    @Test func `a key whose id is written in upper case is none, for a key has one spelling`() {
        let text = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
        #expect(VerifierKey(text) != nil)
        #expect(VerifierKey(text.replacing("c74f20a3", with: "C74F20A3")) == nil)
    }

    @Test func `keys are written and read, and a key with a wrong id is refused`() throws {
        for kind in [VerifierKey.Kind.ed25519, .cosignature] {
            let signer = try #require(SignerKey(newNamed: "north.example/2026", kind: kind))
            #expect(VerifierKey(signer.verifier.description) == signer.verifier)
            let again = try #require(SignerKey(secretText: signer.secretText))
            #expect(again.verifier == signer.verifier && again.secretText == signer.secretText)
            let wrongID = signer.verifier.description.replacing(
                signer.verifier.id.description,
                with: signer.verifier.id.description == "00000000" ? "00000001" : "00000000")
            #expect(VerifierKey(wrongID) == nil)
            #expect(VerifierKey(signer.secretText) == nil)
        }
        for name in ["", "a b", "a+b", "a\u{A0}b", "a\nb"] {
            #expect(SignerKey(newNamed: name, kind: .ed25519) == nil)
        }
    }
}
