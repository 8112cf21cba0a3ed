/// An inclusion proof as a file of its own: `*.tlog-proof` (C2SP tlog-proof).
public struct InclusionProofFile: Hashable, Sendable {
    public let proof: InclusionProof
    public let checkpoint: SignedCheckpoint

    private static let firstLine = "c2sp.org/tlog-proof@v1"

    public init(_ proof: InclusionProof, _ checkpoint: SignedCheckpoint) {
        self.proof = proof
        self.checkpoint = checkpoint
    }

    public init(_ text: String) throws(TransparencyError) {
        var parts = try ProofText(text)
        guard let first = parts.header.first, first == Self.firstLine else {
            throw .malformed("a proof begins with \(Self.firstLine)")
        }
        parts.header.removeFirst()
        if let extra = parts.header.first, extra.hasPrefix("extra ") {
            guard Base64.decode(extra.dropFirst(6)) != nil else { throw .malformed("the extra data are no base64") }
            parts.header.removeFirst()
        }
        let (index, path) = try parts.numberAndHashes("index")
        checkpoint = parts.checkpoint
        proof = InclusionProof(leafIndex: index, treeSize: checkpoint.checkpoint.size, path: path)
    }

    public func verify(
        _ leafHash: MerkleHash, origin: String, _ keys: some Collection<VerifierKey>
    ) throws(TransparencyError) -> [VerifiedSignature] {
        let signatures = try checkpoint.verify(origin: origin, keys)
        guard proof.proves(leafHash, isIn: checkpoint.checkpoint.rootHash) else {
            throw .wrongProof("the event is not at index \(proof.leafIndex) of this log")
        }
        return signatures
    }
}

extension InclusionProofFile: CustomStringConvertible {
    public var description: String {
        "\(Self.firstLine)\nindex \(proof.leafIndex)\n\(proof.path.lines)\n\(checkpoint.note)"
    }
}

/// A consistency proof as a log sends it to a witness (C2SP tlog-witness, add-checkpoint).
public struct AddCheckpointBody: Hashable, Sendable {
    public let proof: ConsistencyProof
    public let checkpoint: SignedCheckpoint

    public static let maximumHashes = 63

    public init(_ proof: ConsistencyProof, _ checkpoint: SignedCheckpoint) {
        self.proof = proof
        self.checkpoint = checkpoint
    }

    public init(_ text: String) throws(TransparencyError) {
        let parts = try ProofText(text)
        let (old, path) = try parts.numberAndHashes("old")
        guard path.count <= Self.maximumHashes else { throw .malformed("more than \(Self.maximumHashes) hashes") }
        checkpoint = parts.checkpoint
        proof = ConsistencyProof(firstSize: old, secondSize: checkpoint.checkpoint.size, path: path)
    }

    public func verify(
        _ firstRoot: MerkleHash, origin: String, _ keys: some Collection<VerifierKey>
    ) throws(TransparencyError) -> [VerifiedSignature] {
        let signatures = try checkpoint.verify(origin: origin, keys)
        guard proof.proves(firstRoot, isPrefixOf: checkpoint.checkpoint.rootHash) else {
            throw .wrongProof("the log of \(proof.secondSize) does not begin with that of \(proof.firstSize)")
        }
        return signatures
    }
}

extension AddCheckpointBody: CustomStringConvertible {
    public var description: String { "old \(proof.firstSize)\n\(proof.path.lines)\n\(checkpoint.note)" }
}

/// What both kinds of proof files have in common: lines, an empty line, a checkpoint verbatim.
private struct ProofText {
    var header: [Substring]
    let checkpoint: SignedCheckpoint

    init(_ text: String) throws(TransparencyError) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let empty = lines.firstIndex(where: \.isEmpty) else { throw .malformed("a proof ends in a checkpoint") }
        header = Array(lines[..<empty])
        checkpoint = try SignedCheckpoint(lines[(empty + 1)...].joined(separator: "\n"))
    }

    func numberAndHashes(_ word: String) throws(TransparencyError) -> (UInt64, [MerkleHash]) {
        guard let first = header.first, first.hasPrefix("\(word) "),
            let number = UInt64(decimal: first.dropFirst(word.utf8.count + 1))
        else { throw .malformed("here stands: \(word) number") }
        let hashes = header.dropFirst().compactMap { MerkleHash(base64: $0) }
        guard hashes.count == header.count - 1 else { throw .malformed("a line of the proof is no hash") }
        return (number, hashes)
    }
}

extension [MerkleHash] {
    fileprivate var lines: String { map { "\($0)\n" }.joined() }
}
