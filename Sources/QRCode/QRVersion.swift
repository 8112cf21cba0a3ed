/// A size of code, with how its codewords are laid out (ISO/IEC 18004, tables 1, 9 and E.1, level M).
struct QRVersion: Sendable {
    let number: Int
    /// Error correction codewords in each block, and how many blocks there are.
    let correction: Int
    let blocks: Int

    static let all: [QRVersion] = [
        (10, 1), (16, 1), (26, 1), (18, 2), (24, 2), (16, 4), (18, 4), (22, 4), (22, 5), (26, 5),
        (30, 5), (22, 8), (22, 9), (24, 9), (24, 10), (28, 10), (28, 11), (26, 13), (26, 14), (26, 16),
    ].enumerated().map { QRVersion(number: $0 + 1, correction: $1.0, blocks: $1.1) }

    var size: Int { number * 4 + 17 }

    /// Codewords of both kinds.
    private var codewords: Int {
        var modules = (16 * number + 128) * number + 64
        if number >= 2 {
            let alignments = number / 7 + 2
            modules -= (25 * alignments - 10) * alignments - 55
            if number >= 7 { modules -= 36 }
        }
        return modules / 8
    }

    private var data: Int { codewords - correction * blocks }

    /// Bits of the field that says how many bytes follow.
    private var countBits: Int { number < 10 ? 8 : 16 }

    func holds(_ bytes: Int) -> Bool { 4 + countBits + bytes * 8 <= data * 8 && bytes < 1 << countBits }

    /// Where alignment patterns have their middles, on either axis.
    var alignments: [Int] {
        guard number > 1 else { return [] }
        let count = number / 7 + 2
        let step = (number * 8 + count * 3 + 5) / (count * 4 - 4) * 2
        return [6] + (0..<count - 1).map { size - 7 - step * (count - 2 - $0) }
    }
}

// MARK: - Codewords

extension QRVersion {
    /// Mode, length, bytes and padding (section 7.4).
    func dataCodewords(_ bytes: [UInt8]) -> [UInt8] {
        var bits: [Bool] = []
        func append(_ value: Int, _ count: Int) {
            for bit in stride(from: count - 1, through: 0, by: -1) { bits.append(value >> bit & 1 == 1) }
        }
        append(0b0100, 4)
        append(bytes.count, countBits)
        for byte in bytes { append(Int(byte), 8) }
        append(0, min(4, data * 8 - bits.count))
        append(0, (8 - bits.count % 8) % 8)
        var words = stride(from: 0, to: bits.count, by: 8).map { start in
            bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
        }
        for padding in 0..<data - words.count { words.append(padding % 2 == 0 ? 0xEC : 0x11) }
        return words
    }

    /// The codewords in blocks with their correction, one of each block in turn (section 7.6).
    func interleaved(_ data: [UInt8]) -> [UInt8] {
        let short = codewords / blocks - correction
        let longBlocks = codewords % blocks
        let generator = ReedSolomon(degree: correction)
        var start = 0
        let parts = (0..<blocks).map { block in
            let count = short + (block < blocks - longBlocks ? 0 : 1)
            defer { start += count }
            return Array(data[start..<start + count])
        }
        let corrections = parts.map { generator.remainder(of: $0) }
        let dataPart = (0...short).flatMap { index in parts.compactMap { index < $0.count ? $0[index] : nil } }
        return dataPart + (0..<correction).flatMap { index in corrections.map { $0[index] } }
    }
}
