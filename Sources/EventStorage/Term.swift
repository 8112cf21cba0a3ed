import EventSourcing
import LMDB

/// A 64-bit hash of one thing an event can be found by: its type, one of its tags, or its id.
///
/// Terms select candidates only; each candidate is compared with what was asked for, so a collision costs time and never
/// gives a wrong answer.
typealias Term = UInt64

extension EventType {
    var term: Term { murmur(name.utf8.span, seed: 1) }
}

extension Tag {
    var term: Term { tagTerm(text.utf8.span) }
}

/// The term of the tag that these bytes write.
func tagTerm(_ bytes: Span<UInt8>) -> Term { murmur(bytes, seed: 2) }

extension UniqueID {
    var term: Term { mixed(mixed(high ^ 3) ^ low) }
}

/// MurmurHash64A (Austin Appleby, public domain). Stored: it must never change.
private func murmur(_ bytes: Span<UInt8>, seed: UInt64) -> UInt64 {
    let multiplier: UInt64 = 0xc6a4_a793_5bd1_e995
    var hash = seed ^ (UInt64(bytes.count) &* multiplier)
    let whole = bytes.count / 8 * 8
    for start in stride(from: 0, to: whole, by: 8) {
        var word = bytes.load(start, as: UInt64.self) &* multiplier
        word ^= word >> 47
        hash = (hash ^ (word &* multiplier)) &* multiplier
    }
    if whole < bytes.count {
        var rest: UInt64 = 0
        for index in whole..<bytes.count { rest |= UInt64(bytes[index]) << UInt64((index - whole) * 8) }
        hash = (hash ^ rest) &* multiplier
    }
    hash ^= hash >> 47
    hash = hash &* multiplier
    return hash ^ hash >> 47
}

/// The finaliser of SplitMix64: every bit of the input reaches every bit of the output.
func mixed(_ value: UInt64) -> UInt64 {
    var value = value &+ 0x9e37_79b9_7f4a_7c15
    value = (value ^ value >> 30) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ value >> 27) &* 0x94d0_49bb_1331_11eb
    return value ^ value >> 31
}
