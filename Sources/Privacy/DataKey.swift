import Crypto
import EventSourcing
import EventStorage

/// The key that a subject's personal values are sealed with, for one purpose and one epoch: 256 random bits.
///
/// Who takes the key away takes away every value that was sealed with it, wherever copies of them are.
package struct DataKey: Hashable, Sendable {
    let bytes: [UInt8]

    package init() { bytes = randomBytes(32) }

    /// The key of these 32 bytes.
    package init?(_ bytes: some Sequence<UInt8>) {
        let bytes = Array(bytes)
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    var symmetric: SymmetricKey { SymmetricKey(data: bytes) }
}

/// Whose key, what for, and from when.
package struct DataKeyName: Hashable, Sendable {
    package let subject: Tag
    package let purpose: Purpose
    /// The year in which it was first used, in UTC: `2026`.
    package let epoch: String

    package init(subject: Tag, purpose: Purpose, epoch: String) {
        self.subject = subject
        self.purpose = purpose
        self.epoch = epoch
    }

    /// The epoch of a moment: its year.
    package static func epoch(at time: Timestamp) -> String { String(time.description.prefix(epochLength)) }

    static let epochLength = 4
}

/// A data key as it is stored: encrypted with a key-encryption key.
///
/// Bytes: the id of the key-encryption key (4), nonce (12), ciphertext (32), tag (16). AES-256-GCM with a random nonce; the
/// associated data are `sealed/v1`, origin, subject, purpose and epoch, each behind its length.
struct WrappedKey: Hashable, Sendable {
    let bytes: [UInt8]

    static let length = 4 + 12 + 32 + 16

    init?(_ bytes: [UInt8]) {
        guard bytes.count == Self.length else { return nil }
        self.bytes = bytes
    }

    init(_ key: DataKey, _ name: DataKeyName, origin: String, with encryption: EncryptionKey) throws {
        let box = try AES.GCM.seal(
            key.bytes, using: encryption.symmetric, nonce: AES.GCM.Nonce(data: randomBytes(12)),
            authenticating: Self.context(name, origin))
        bytes = encryption.id + Array(box.nonce) + Array(box.ciphertext) + Array(box.tag)
    }

    var encryptionKey: [UInt8] { Array(bytes[..<4]) }

    /// - Throws: `SealingError.wrongKey` if it was wrapped with another key, or for another name.
    func unwrap(_ name: DataKeyName, origin: String, with encryption: EncryptionKey) throws(SealingError) -> DataKey {
        do {
            let box = try AES.GCM.SealedBox(
                nonce: AES.GCM.Nonce(data: bytes[4..<16]), ciphertext: bytes[16..<48], tag: bytes[48...])
            let plain = try AES.GCM.open(
                box, using: encryption.symmetric, authenticating: Self.context(name, origin))
            if let key = DataKey(plain) { return key }
        } catch {}
        throw .wrongKey
    }

    private static func context(_ name: DataKeyName, _ origin: String) -> [UInt8] {
        lengthPrefixed(["sealed/v1", origin, name.subject.text, name.purpose.description, name.epoch])
    }
}

/// The key that data keys are encrypted with. It lies in a file outside the logbook.
package struct EncryptionKey: Hashable, Sendable {
    let bytes: [UInt8]

    package init() { bytes = randomBytes(32) }

    init?(_ bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    /// The first four bytes of a hash of it.
    var id: [UInt8] { Array(Array(SHA256.hash(data: Array("loggbok/kek/v1".utf8) + bytes)).prefix(4)) }
    var symmetric: SymmetricKey { SymmetricKey(data: bytes) }
}
