extension Span where Element == UInt8 {
    /// The eight bytes from `offset` on, the first one lowest.
    @inlinable
    public func word(at offset: Int) -> UInt64 {
        precondition(offset >= 0 && offset + 8 <= count, "a word beyond the end of a text")
        return withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) }
    }

    /// The four bytes from `offset` on, the first one lowest.
    @inlinable
    public func halfWord(at offset: Int) -> UInt32 {
        precondition(offset >= 0 && offset + 4 <= count, "a word beyond the end of a text")
        return withUnsafeBytes { UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: UInt32.self)) }
    }

    /// Whether the bytes begin with those of the text.
    @inlinable
    public func starts(with text: StaticString) -> Bool {
        guard count >= text.utf8CodeUnitCount else { return false }
        return withUnsafeBufferPointer { bytes in
            for index in 0..<text.utf8CodeUnitCount where bytes[index] != text.utf8Start[index] { return false }
            return true
        }
    }
}

extension String {
    /// The text that the bytes are in UTF-8; what is not UTF-8 becomes U+FFFD.
    @inlinable
    public init(utf8 bytes: Span<UInt8>) {
        self = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }
}

extension Array where Element == UInt8 {
    /// Appends the bytes.
    @inlinable
    public mutating func append(_ bytes: Span<UInt8>) {
        bytes.withUnsafeBufferPointer { append(contentsOf: $0) }
    }
}
