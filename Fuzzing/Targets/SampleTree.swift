import Transparency

/// A log of thirteen entries with its keys, from which the inputs that fuzzing begins with are made.
enum SampleTree {
    static let origin = "sample.example/2026"
    static let size: UInt64 = 13
    static let leaves = (0..<size).map { MerkleHash.leaf(Array("entry \($0)".utf8).span) }

    static func root(_ size: UInt64) -> MerkleHash {
        var frontier = MerkleFrontier()
        for leaf in leaves.prefix(Int(size)) { frontier.append(leaf) }
        return frontier.root
    }

    /// Keys that everybody knows: of seeds that are 32 times one byte.
    static let signer = key(origin, "a67fa4df", .ed25519, 7)
    static let witness = key("witness.example", "a50367b6", .cosignature, 9)
    static let keys = [signer.verifier, witness.verifier]

    /// The texts that these keys have signed; verifying finds no other.
    static let signedTexts = (0...size).map { checkpoint($0).text }

    static func checkpoint(_ size: UInt64) -> Checkpoint {
        Checkpoint(origin: origin, size: size, rootHash: root(size))
    }

    /// A checkpoint signed by the log and its witness.
    static func signed(_ size: UInt64) throws -> SignedCheckpoint {
        try SignedCheckpoint(checkpoint(size), by: [signer, witness], at: 1_770_000_000)
    }

    private static func key(_ name: String, _ id: String, _ kind: VerifierKey.Kind, _ byte: UInt8) -> SignerKey {
        let seed = Base64.encode([kind.rawValue] + [UInt8](repeating: byte, count: 32))
        guard let key = SignerKey(secretText: "PRIVATE+KEY+\(name)+\(id)+\(seed)") else {
            preconditionFailure("the sample's key is one")
        }
        return key
    }
}
