/// Why a note, a key or a proof was not accepted.
public enum TransparencyError: Error, Hashable, Sendable {
    /// The text is not of the form; says what of.
    case malformed(String)
    /// A signature by a key that is known does not fit the text; names the key.
    case wrongSignature(String)
    /// None of the keys that are known has signed.
    case notSigned
    /// The checkpoint is of another log than the one that was meant.
    case otherOrigin(found: String, expected: String)
    /// The hashes do not lead to the root.
    case wrongProof(String)
}
