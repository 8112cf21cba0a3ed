extension Span where Element == UInt8 {
    /// The integer that stands at `offset` in little-endian order, wherever that is in memory.
    @inlinable
    public func load<Integer: FixedWidthInteger>(_ offset: Int, as type: Integer.Type = Integer.self) -> Integer {
        precondition(offset >= 0 && offset + MemoryLayout<Integer>.size <= count, "a load beyond the end of a value")
        return withUnsafeBytes { Integer(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: Integer.self)) }
    }

    /// The bytes in an array of their own.
    @inlinable
    public func copied() -> [UInt8] { withUnsafeBytes { Array($0) } }
}

extension Array where Element == UInt8 {
    /// Appends the integer in little-endian order.
    @inlinable
    public mutating func store(_ value: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
    }

    /// Appends the integers in little-endian order.
    @inlinable
    public mutating func store<Integer: FixedWidthInteger>(_ values: [Integer]) {
        #if _endian(little)
            values.withUnsafeBytes { append(contentsOf: $0) }
        #else
            for value in values { store(value) }
        #endif
    }
}
