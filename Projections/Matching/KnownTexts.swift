import JSON
import Matching
import ViewStorage

/// Texts of offers as they are stored, each read once: a course that is held again says what it said before.
struct KnownTexts {
    private(set) var all: [OfferTexts] = []
    /// The number in `all` of each that was asked for.
    private(set) var numbers: [Int] = []
    private var stored: [[UInt8]] = []
    /// Numbers by what the bytes come to. Bytes that are others and come to the same are read each time.
    private var known: [UInt64: Int] = [:]

    /// The texts that the bytes begin with.
    mutating func next(in bytes: Span<UInt8>) throws(JSONError) -> OfferTexts {
        let digest = bytes.digest
        if let number = known[digest], bytes.isSame(as: stored[number]) {
            numbers.append(number)
        } else {
            known[digest] = all.count
            numbers.append(all.count)
            all.append(try LiveOfferRow.texts(of: bytes))
            stored.append(bytes.copy)
        }
        return all[numbers[numbers.count - 1]]
    }
}

extension Span<UInt8> {
    /// A number in which bytes that are not the same rarely agree: eight at a time, where a hasher takes one.
    fileprivate var digest: UInt64 {
        var digest = UInt64(count)
        var offset = 0
        while offset + 8 <= count {
            digest = word(at: offset).mixed(with: digest)
            offset += 8
        }
        while offset < count {
            digest = UInt64(self[offset]).mixed(with: digest)
            offset += 1
        }
        return digest
    }

    fileprivate func isSame(as other: [UInt8]) -> Bool {
        let other = other.span
        guard count == other.count else { return false }
        var offset = 0
        while offset + 8 <= count {
            guard word(at: offset) == other.word(at: offset) else { return false }
            offset += 8
        }
        return (offset..<count).allSatisfy { self[$0] == other[$0] }
    }

    fileprivate var copy: [UInt8] {
        var copy: [UInt8] = []
        copy.append(self)
        return copy
    }
}
