import Transparency

/// Whatever a note, a key or a proof says: it is read as it stands, and nothing is believed that was not signed.
enum NoteTarget {
    static func run(_ input: [UInt8]) throws {
        guard let text = String(validating: input, as: UTF8.self) else { return }
        if let note = try? SignedNote(text) { try check(note, text) }
        if let checkpoint = try? SignedCheckpoint(text) { try check(checkpoint) }
        if let file = try? InclusionProofFile(text) { try check(file) }
        if let body = try? AddCheckpointBody(text) { try check(body) }
        if let key = VerifierKey(text) { try promise(isSame(key.description, text), "a key is written otherwise") }
        if let key = SignerKey(secretText: text) {
            try promise(isSame(key.secretText, text), "a secret is written otherwise")
        }
        if let bytes = Base64.decode(text) {
            try promise(isSame(Base64.encode(bytes), text), "base64 has two spellings")
        }
    }

    private static func isSame(_ one: String, _ other: String) -> Bool { one.utf8.elementsEqual(other.utf8) }

    private static func check(_ note: SignedNote, _ text: String) throws {
        try promise(isSame(note.description, text), "a note is written otherwise than it was read")
        if let verified = try? note.verify(SampleTree.keys), !verified.isEmpty {
            try promise(
                SampleTree.signedTexts.contains { isSame($0, note.text) }, "a text was verified that nobody signed")
        }
    }

    private static func check(_ signed: SignedCheckpoint) throws {
        let checkpoint = signed.checkpoint
        try promise(
            (try? Checkpoint(text: checkpoint.text)) == checkpoint, "a checkpoint is read otherwise than written")
        guard (try? signed.verify(origin: SampleTree.origin, SampleTree.keys)) != nil else { return }
        try promise(
            SampleTree.signedTexts.contains { isSame($0, checkpoint.text) },
            "a checkpoint was verified that nobody signed")
    }

    /// No proof shows an entry at a place where it is not. The size is taken from a checkpoint, so it is the right one.
    private static func check(_ file: InclusionProofFile) throws {
        try promise((try? InclusionProofFile(file.description)) == file, "a proof is read otherwise than written")
        for (place, leaf) in SampleTree.leaves.enumerated() where file.proof.treeSize == SampleTree.size {
            if file.proof.proves(leaf, isIn: SampleTree.root(SampleTree.size)) {
                try promise(file.proof.leafIndex == UInt64(place), "entry \(place) was proven to be elsewhere")
            }
        }
        _ = file.proof.proves(SampleTree.leaves[0], isIn: file.checkpoint.checkpoint.rootHash)
    }

    private static func check(_ body: AddCheckpointBody) throws {
        try promise((try? AddCheckpointBody(body.description)) == body, "a proof is read otherwise than written")
        let (first, second) = (body.proof.firstSize, body.proof.secondSize)
        if second == SampleTree.size, first <= second {
            let isProven = body.proof.proves(MerkleHash.emptyTree, isPrefixOf: SampleTree.root(second))
            try promise(!isProven || first == 0, "the tree was proven to begin with an empty one of \(first) entries")
        }
        _ = body.proof.proves(body.checkpoint.checkpoint.rootHash, isPrefixOf: body.checkpoint.checkpoint.rootHash)
    }
}
