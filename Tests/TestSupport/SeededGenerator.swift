/// Chance that is the same for the same seed (SplitMix64): a test that fails says its seed and can be run again.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    public init(_ seed: Int) {
        state = UInt64(bitPattern: Int64(seed))
        // Neighbouring seeds must not give the same numbers one step apart.
        state = next()
    }

    public mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var value = state
        value = (value ^ value >> 30) &* 0xbf58_476d_1ce4_e5b9
        value = (value ^ value >> 27) &* 0x94d0_49bb_1331_11eb
        return value ^ value >> 31
    }

    /// A seed nobody has chosen, small enough to be typed in again.
    public static func freshSeed() -> Int { Int.random(in: 0..<1_000_000_000) }
}
