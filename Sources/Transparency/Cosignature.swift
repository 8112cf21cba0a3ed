/// A witness's statement: at this time, this was the largest tree I had seen of this log, and it was consistent with all I
/// had seen before (C2SP tlog-cosignature).
public struct Cosignature: Hashable, Sendable {
    /// Seconds since 1970.
    public let time: UInt64
    /// Ed25519, 64 bytes.
    public let signature: [UInt8]

    public init(time: UInt64, signature: [UInt8]) {
        self.time = time
        self.signature = signature
    }

    /// What stands behind the key id in a signature line: eight bytes of time, big-endian, and the signature.
    init?(_ bytes: [UInt8]) {
        guard bytes.count == 72 else { return nil }
        time = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
        signature = Array(bytes.dropFirst(8))
        guard time <= UInt64(Int64.max) else { return nil }
    }

    var bytes: [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: time >> UInt64(56 - 8 * $0)) } + signature }

    /// What is signed.
    static func message(_ time: UInt64, _ text: [UInt8]) -> [UInt8] {
        Array("cosignature/v1\ntime \(time)\n".utf8) + text
    }
}
