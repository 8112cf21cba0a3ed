import Glibc

/// Random words from the system's generator for keys, 32 at a time: a call for each would take a tenth of the time in which
/// a thousand events are appended.
func randomWords(_ count: Int) -> [UInt64] {
    var words: [UInt64] = []
    words.reserveCapacity(count + 31)
    // It gives up to 256 bytes at a time, and never refuses once the system is up (getentropy(3)).
    var some = [UInt64](repeating: 0, count: 32)
    while words.count < count {
        let code = unsafe getentropy(&some, 256)
        precondition(code == 0, "the system has no random numbers")
        words += some
    }
    return words
}

/// Random bytes from the same generator, for keys.
package func randomBytes(_ count: Int) -> [UInt8] {
    let words = randomWords((count + 7) / 8)
    return (0..<count).map { UInt8(truncatingIfNeeded: words[$0 / 8] >> UInt64($0 % 8 * 8)) }
}
