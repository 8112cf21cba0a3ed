import Crypto

/// A private key that signs notes. Whoever has it can sign in the log's name.
public struct SignerKey: Sendable {
    public let verifier: VerifierKey
    private let key: Curve25519.Signing.PrivateKey

    public var name: String { verifier.name }
    public var kind: VerifierKey.Kind { verifier.kind }

    /// A new key of the system's randomness; `nil` for a name that cannot be a key's.
    public init?(newNamed name: String, kind: VerifierKey.Kind) {
        self.init(name: name, kind: kind, key: Curve25519.Signing.PrivateKey())
    }

    private init?(name: String, kind: VerifierKey.Kind, key: Curve25519.Signing.PrivateKey) {
        guard let verifier = VerifierKey(name: name, kind: kind, publicKey: Array(key.publicKey.rawRepresentation))
        else { return nil }
        self.verifier = verifier
        self.key = key
    }

    /// `PRIVATE+KEY+name+hex8(keyID)+base64(kind || seed)`: for the file that is kept safe, and for nothing else.
    public var secretText: String {
        let seed = [kind.rawValue] + Array(key.rawRepresentation)
        return "\(Self.mark)\(name)+\(verifier.id)+\(Base64.encode(seed))"
    }

    /// The key that `secretText` writes; `nil` also if its id is not its own.
    public init?(secretText text: some StringProtocol) {
        guard text.hasPrefix(Self.mark) else { return nil }
        let parts = text.dropFirst(Self.mark.count).split(
            separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let bytes = Base64.decode(parts[2]),
            let kind = bytes.first.flatMap(VerifierKey.Kind.init),
            let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes.dropFirst())
        else { return nil }
        self.init(name: String(parts[0]), kind: kind, key: key)
        guard KeyID(hexadecimal: parts[1]) == verifier.id else { return nil }
    }

    private static let mark = "PRIVATE+KEY+"
}

extension SignerKey {
    /// Signs a note's text. A witness's key also says when: `seconds` since 1970, which a log's key has no use for.
    public func sign(_ text: String, at seconds: UInt64) throws -> NoteSignature {
        let bytes = Array(text.utf8)
        let content: [UInt8]
        switch kind {
        case .ed25519: content = Array(try key.signature(for: bytes))
        case .cosignature:
            let signature = Array(try key.signature(for: Cosignature.message(seconds, bytes)))
            content = Cosignature(time: seconds, signature: signature).bytes
        }
        return NoteSignature(name: name, keyID: verifier.id, content: content)
    }
}
