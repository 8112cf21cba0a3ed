import Crypto

/// A public key that verifies notes, with the name it signs under (C2SP signed-note, "Verifier keys").
public struct VerifierKey: Hashable, Sendable {
    /// What a key's signatures are over (C2SP signed-note, "Signature types").
    public enum Kind: UInt8, Sendable {
        /// Ed25519 over the note's text: how a log signs.
        case ed25519 = 0x01
        /// Ed25519 over a time and the note's text (C2SP tlog-cosignature): how a witness signs.
        case cosignature = 0x04
    }

    public let name: String
    public let kind: Kind
    /// 32 bytes.
    public let publicKey: [UInt8]

    /// `nil` for a name that is empty or has spaces, control characters or a plus, and for a key that is not 32 bytes.
    public init?(name: String, kind: Kind, publicKey: [UInt8]) {
        guard Self.isName(name), publicKey.count == 32 else { return nil }
        self.name = name
        self.kind = kind
        self.publicKey = publicKey
    }

    public static func isName(_ name: some StringProtocol) -> Bool {
        !name.isEmpty
            && name.unicodeScalars.allSatisfy { $0 != "+" && $0.value > 0x20 && !$0.properties.isWhitespace }
    }

    /// Tells keys of one name apart: the first four bytes of SHA-256(name || 0x0A || kind || public key).
    public var id: KeyID {
        KeyID(SHA256.hash(data: Array(name.utf8) + [0x0A, kind.rawValue] + publicKey).prefix(4))
    }
}

/// The four bytes by which a signature names its key, besides the key's name.
public struct KeyID: Hashable, Sendable, CustomStringConvertible {
    public let rawValue: UInt32

    public init(_ bytes: some Sequence<UInt8>) { rawValue = bytes.reduce(0) { $0 << 8 | UInt32($1) } }

    public init?(hexadecimal: some StringProtocol) {
        guard let value = UInt32(hexadecimal, radix: 16) else { return nil }
        rawValue = value
        // In lower case and with all its zeros: a key has one spelling.
        guard description.utf8.elementsEqual(hexadecimal.utf8) else { return nil }
    }

    public var bytes: [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: rawValue >> UInt32(24 - 8 * $0)) } }

    public var description: String {
        let digits = String(rawValue, radix: 16)
        return String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }
}

extension VerifierKey: CustomStringConvertible {
    /// `name+hex8(keyID)+base64(kind || public key)`
    public var description: String { "\(name)+\(id)+\(Base64.encode([kind.rawValue] + publicKey))" }

    /// The key that `text` writes; `nil` also if its id is not its own.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let bytes = Base64.decode(parts[2]), let kind = bytes.first.flatMap(Kind.init) else {
            return nil
        }
        self.init(name: String(parts[0]), kind: kind, publicKey: Array(bytes.dropFirst()))
        guard KeyID(hexadecimal: parts[1]) == id else { return nil }
    }
}

extension VerifierKey {
    /// Whether the signature, without its key id, is this key's over the text.
    func verifies(_ signature: [UInt8], _ text: [UInt8]) -> Bool {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else { return false }
        switch kind {
        case .ed25519: return key.isValidSignature(signature, for: text)
        case .cosignature:
            guard let cosignature = Cosignature(signature) else { return false }
            return key.isValidSignature(cosignature.signature, for: Cosignature.message(cosignature.time, text))
        }
    }
}
