import Crypto
import EventSourcing
import EventStorage
import JSON
import Transparency

/// A text that only the holder of a key can read, and that is provably the one whose digest was published.
///
/// Bytes: `0x01`, salt (32), commitment (32), ciphertext, tag (16). The field's secret is HKDF-SHA256 (RFC 5869) of the
/// subject's key, the salt and the context; the cipher's key and the commitment are HMAC-SHA256 of it. So the key is fresh
/// for each value, and the nonce of AES-256-GCM (NIST SP 800-38D) may be zero; the commitment binds the blob to one key, as
/// GCM alone would not; and the secret discloses one value without the subject's key.
package struct SealedBlob: Hashable, Sendable {
    package let bytes: [UInt8]

    private static let version: UInt8 = 1
    private static let saltLength = 32
    private static let commitmentLength = 32
    private static let tagLength = 16
    private static let headerLength = 1 + saltLength + commitmentLength
    /// Texts are filled up to a multiple of this, in bytes: their length tells less.
    private static let blockLength = 64

    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The digest that stands in the line: SHA-256 in base64url without padding.
    package var digest: String { base64url(Array(SHA256.hash(data: bytes))) }
}

/// Why a sealed value cannot be read.
package enum SealingError: Error, Hashable {
    /// The bytes are not those of a sealed value.
    case malformed
    /// It was sealed with another key, or for another place.
    case wrongKey
    /// It does not decrypt, or not to a text.
    case damaged
}

// MARK: - Seal

extension SealedBlob {
    /// - Parameter salt: 32 random bytes.
    package init(sealing text: String, with key: DataKey, for context: SealingContext, salt: [UInt8]) throws {
        precondition(salt.count == Self.saltLength, "a salt has 32 bytes")
        let secret = FieldSecret(key, salt: salt, context)
        var plain = JSONWriter.bytes { $0.write(text) } + [0x80]
        plain += [UInt8](repeating: 0, count: (Self.blockLength - plain.count % Self.blockLength) % Self.blockLength)
        let box = try AES.GCM.seal(
            plain, using: secret.cipherKey, nonce: Self.nonce(), authenticating: context.bytes)
        self.init([Self.version] + salt + secret.commitment + Array(box.ciphertext) + Array(box.tag))
    }

    package static func newSalt() -> [UInt8] { randomBytes(saltLength) }

    /// Twelve zeros: every value has a key of its own.
    private static func nonce() throws -> AES.GCM.Nonce { try AES.GCM.Nonce(data: [UInt8](repeating: 0, count: 12)) }
}

// MARK: - Open

extension SealedBlob {
    /// The secret with which this value, and no other, can be read.
    package func secret(_ key: DataKey, for context: SealingContext) throws(SealingError) -> FieldSecret {
        guard bytes.count > Self.headerLength + Self.tagLength, bytes[0] == Self.version else { throw .malformed }
        let secret = FieldSecret(key, salt: Array(bytes[1..<1 + Self.saltLength]), context)
        guard isCommitted(to: secret) else { throw .wrongKey }
        return secret
    }

    private func isCommitted(to secret: FieldSecret) -> Bool {
        bytes[(1 + Self.saltLength)..<Self.headerLength].elementsEqual(secret.commitment)
    }

    /// The text.
    package func open(with secret: FieldSecret, for context: SealingContext) throws(SealingError) -> String {
        guard bytes.count > Self.headerLength + Self.tagLength, bytes[0] == Self.version else { throw .malformed }
        guard isCommitted(to: secret) else { throw .wrongKey }
        let plain: [UInt8]
        do {
            let box = try AES.GCM.SealedBox(
                nonce: Self.nonce(), ciphertext: bytes[Self.headerLength..<bytes.count - Self.tagLength],
                tag: bytes.suffix(Self.tagLength))
            plain = Array(try AES.GCM.open(box, using: secret.cipherKey, authenticating: context.bytes))
        } catch {
            throw .damaged
        }
        guard let end = plain.lastIndex(where: { $0 != 0 }), plain[end] == 0x80,
            let value = try? JSONValue(parsing: Array(plain[..<end])), let text = value.string
        else { throw .damaged }
        return text
    }
}

/// The secret of one sealed value, 32 bytes: whoever has it can read that value.
package struct FieldSecret: Hashable, Sendable {
    package let bytes: [UInt8]

    package init?(_ bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    init(_ key: DataKey, salt: [UInt8], _ context: SealingContext) {
        let derived = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: key.symmetric, salt: salt, info: context.bytes, outputByteCount: 32)
        bytes = unsafe derived.withUnsafeBytes { unsafe Array($0) }
    }

    fileprivate var cipherKey: SymmetricKey { SymmetricKey(data: part("key")) }
    fileprivate var commitment: [UInt8] { part("commit") }

    private func part(_ name: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Array(name.utf8), using: SymmetricKey(data: bytes)))
    }
}

/// RFC 4648, section 5, without padding.
func base64url(_ bytes: [UInt8]) -> String {
    String(Base64.encode(bytes).compactMap { $0 == "+" ? "-" : $0 == "/" ? "_" : $0 == "=" ? nil : $0 })
}
