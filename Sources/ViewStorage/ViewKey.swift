import EventSourcing
import LMDB

/// A key of a view's table: written so that the order of the bytes is the order of the keys.
public protocol ViewKey: Hashable, Comparable, Sendable {
    func write(to bytes: inout [UInt8])
    /// Reads the key that begins at `offset`, and moves `offset` behind it; `nil` if there is none.
    init?(_ bytes: Span<UInt8>, _ offset: inout Int)
    /// The key as people read it.
    var text: String { get }
    /// A number in which keys that are not equal rarely agree, whatever the bits of it that are looked at.
    func mixed(with seed: UInt64) -> UInt64
}

extension ViewKey {
    public var text: String { "\(self)" }

    @inlinable
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        write(to: &bytes)
        return bytes
    }

    @inlinable
    public func mixed(with seed: UInt64) -> UInt64 { UInt64(truncatingIfNeeded: hashValue).mixed(with: seed) }
}

extension UInt64: ViewKey {
    /// The folded product of two words, as in wyhash (Wang Yi, 2019).
    @inlinable
    public func mixed(with seed: UInt64) -> UInt64 {
        let product = (self ^ 0xa076_1d64_78bd_642f).multipliedFullWidth(by: seed | 1)
        return product.high ^ product.low
    }

    @inlinable
    public func write(to bytes: inout [UInt8]) {
        bytes.store(byteSwapped)
    }

    public init?(_ bytes: Span<UInt8>, _ offset: inout Int) {
        guard offset + 8 <= bytes.count else { return nil }
        self = 0
        for index in offset..<offset + 8 { self = self << 8 | UInt64(bytes[index]) }
        offset += 8
    }
}

extension UniqueID: ViewKey {
    @inlinable
    public func mixed(with seed: UInt64) -> UInt64 { low.mixed(with: high.mixed(with: seed)) }

    @inlinable
    public func write(to bytes: inout [UInt8]) {
        high.write(to: &bytes)
        low.write(to: &bytes)
    }

    public init?(_ bytes: Span<UInt8>, _ offset: inout Int) {
        guard let high = UInt64(bytes, &offset), let low = UInt64(bytes, &offset) else { return nil }
        self.init(high: high, low: low)
    }
}

extension Position: ViewKey {
    @inlinable
    public func write(to bytes: inout [UInt8]) { rawValue.write(to: &bytes) }

    @inlinable
    public func mixed(with seed: UInt64) -> UInt64 { rawValue.mixed(with: seed) }

    public init?(_ bytes: Span<UInt8>, _ offset: inout Int) {
        guard let value = UInt64(bytes, &offset) else { return nil }
        self.init(value)
    }
}

/// Two keys, sorted by the first and then by the second.
public struct Pair<First: ViewKey, Second: ViewKey>: ViewKey {
    public let first: First
    public let second: Second

    @inlinable
    public init(_ first: First, _ second: Second) {
        self.first = first
        self.second = second
    }

    @inlinable
    public static func < (left: Self, right: Self) -> Bool {
        left.first != right.first ? left.first < right.first : left.second < right.second
    }

    public var text: String { "\(first.text) \(second.text)" }

    @inlinable
    public func mixed(with seed: UInt64) -> UInt64 { second.mixed(with: first.mixed(with: seed)) }

    @inlinable
    public func write(to bytes: inout [UInt8]) {
        first.write(to: &bytes)
        second.write(to: &bytes)
    }

    public init?(_ bytes: Span<UInt8>, _ offset: inout Int) {
        guard let first = First(bytes, &offset), let second = Second(bytes, &offset) else { return nil }
        self.init(first, second)
    }
}
