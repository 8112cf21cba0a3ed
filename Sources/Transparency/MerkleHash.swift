import Crypto

/// A SHA-256 hash in a Merkle tree: of one entry, or of a subtree.
public struct MerkleHash: Hashable, Sendable {
    /// How many bytes a hash has.
    public static let length = 32

    /// The bytes, eight to a word, the first in the lowest place.
    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// `nil` unless there are 32 bytes.
    public init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == Self.length else { return nil }
        var words: [UInt64] = [0, 0, 0, 0]
        for (index, byte) in bytes.enumerated() { words[index / 8] |= UInt64(byte) << UInt64(index % 8 * 8) }
        self.words = (words[0], words[1], words[2], words[3])
    }

    /// As `init(_:)`, from borrowed bytes.
    public init?(_ bytes: Span<UInt8>) {
        guard bytes.count == Self.length else { return nil }
        self.init((0..<Self.length).map { bytes[$0] })
    }

    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.length)
        for word in [words.0, words.1, words.2, words.3] {
            for place in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(place * 8))) }
        }
        return bytes
    }

    /// The first eight bytes as a number: enough to tell by accident from no other.
    public var prefix: UInt64 { words.0 }

    public static func == (left: Self, right: Self) -> Bool { left.words == right.words }

    public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

extension MerkleHash: CustomStringConvertible {
    /// Standard base64, as checkpoints and proofs have it.
    public var description: String { Base64.encode(bytes) }

    /// The hash that `base64` writes, or `nil`.
    public init?(base64: some StringProtocol) {
        guard let bytes = Base64.decode(base64) else { return nil }
        self.init(bytes)
    }
}

// MARK: - The tree's two hash functions

extension MerkleHash {
    /// MTH of a list of one entry: SHA-256(0x00 || entry) (RFC 9162, section 2.1.1).
    public static func leaf(_ entry: Span<UInt8>) -> MerkleHash {
        var hash = Self.startOfLeaf
        unsafe entry.withUnsafeBytes { unsafe hash.update(bufferPointer: $0) }
        return MerkleHash(hash.finalize())
    }

    /// SHA-256(0x01 || left || right) (RFC 9162, section 2.1.1).
    public static func node(_ left: MerkleHash, _ right: MerkleHash) -> MerkleHash {
        var hash = Self.startOfNode
        let words = (left.words, right.words)
        unsafe withUnsafeBytes(of: words) { unsafe hash.update(bufferPointer: $0) }
        return MerkleHash(hash.finalize())
    }

    /// MTH of an empty list: SHA-256 of nothing.
    public static let emptyTree = MerkleHash(SHA256().finalize())

    private static let startOfLeaf = SHA256(startingWith: 0)
    private static let startOfNode = SHA256(startingWith: 1)

    private init(_ digest: SHA256Digest) {
        words = unsafe digest.withUnsafeBytes { bytes in
            unsafe (
                bytes.load(fromByteOffset: 0, as: UInt64.self), bytes.load(fromByteOffset: 8, as: UInt64.self),
                bytes.load(fromByteOffset: 16, as: UInt64.self), bytes.load(fromByteOffset: 24, as: UInt64.self)
            )
        }
    }
}

extension SHA256 {
    fileprivate init(startingWith byte: UInt8) {
        self.init()
        update(data: [byte])
    }
}
