/// What a log says of itself when it signs: this is my name, so many entries, this root (C2SP tlog-checkpoint).
public struct Checkpoint: Hashable, Sendable {
    /// The log's name; never changes.
    public let origin: String
    public let size: UInt64
    public let rootHash: MerkleHash

    public init(origin: String, size: UInt64, rootHash: MerkleHash) {
        self.origin = origin
        self.size = size
        self.rootHash = rootHash
    }

    /// The text that is signed. Other logs' extension lines behind the root are accepted when reading, and not kept.
    public var text: String { "\(origin)\n\(size)\n\(rootHash)\n" }

    /// Reads a note's text.
    public init(text: String) throws(TransparencyError) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count >= 4, lines.dropLast().allSatisfy({ !$0.isEmpty }), lines[lines.count - 1].isEmpty else {
            throw .malformed("a checkpoint has an origin, a size and a root")
        }
        guard let size = UInt64(decimal: lines[1]) else { throw .malformed("\(lines[1]) is no size") }
        guard let rootHash = MerkleHash(base64: lines[2]) else { throw .malformed("\(lines[2]) is no root") }
        self.init(origin: String(lines[0]), size: size, rootHash: rootHash)
    }
}

/// A checkpoint with its signatures.
public struct SignedCheckpoint: Hashable, Sendable {
    public let checkpoint: Checkpoint
    public private(set) var note: SignedNote

    /// Reads the note; its signatures are not verified yet.
    public init(_ note: String) throws(TransparencyError) {
        self.note = try SignedNote(note)
        checkpoint = try Checkpoint(text: self.note.text)
    }

    /// Signs with each of the keys.
    public init(_ checkpoint: Checkpoint, by signers: [SignerKey], at seconds: UInt64) throws {
        self.checkpoint = checkpoint
        note = SignedNote(
            text: checkpoint.text, signatures: try signers.map { try $0.sign(checkpoint.text, at: seconds) })
    }

    public mutating func add(_ signature: NoteSignature) { note.add(signature) }

    /// The verified signatures; a log's key among them, since a witness alone does not speak for the log.
    ///
    /// - Throws: `otherOrigin`, and what `SignedNote.verify` throws.
    public func verify(
        origin: String, _ keys: some Collection<VerifierKey>
    ) throws(TransparencyError) -> [VerifiedSignature] {
        guard checkpoint.origin == origin else { throw .otherOrigin(found: checkpoint.origin, expected: origin) }
        let verified = try note.verify(keys)
        guard verified.contains(where: { $0.key.kind == .ed25519 && $0.key.name == origin }) else { throw .notSigned }
        return verified
    }
}

extension UInt64 {
    /// The number that `decimal` writes, without sign and leading zeroes.
    init?(decimal: some StringProtocol) {
        guard let value = UInt64(decimal), value.description == decimal else { return nil }
        self = value
    }
}
