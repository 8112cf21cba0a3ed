/// The modules of a code: the patterns that a reader finds it by, and the codewords between them.
struct QRMatrix {
    let version: QRVersion
    let size: Int
    private(set) var dark: [Bool]
    /// Modules that belong to patterns, and that no mask touches.
    private var isFixed: [Bool]

    init(_ version: QRVersion, _ codewords: [UInt8]) {
        self.version = version
        size = version.size
        dark = Array(repeating: false, count: size * size)
        isFixed = dark
        drawPatterns()
        draw(codewords)
    }

    private mutating func set(_ column: Int, _ row: Int, _ isDark: Bool) {
        dark[row * size + column] = isDark
        isFixed[row * size + column] = true
    }

    func masked(_ mask: QRMask) -> QRMatrix {
        var masked = self
        for row in 0..<size {
            for column in 0..<size where !isFixed[row * size + column] && mask.inverts(column, row) {
                masked.dark[row * size + column].toggle()
            }
        }
        masked.drawFormat(mask)
        return masked
    }
}

// MARK: - Patterns

extension QRMatrix {
    private mutating func drawPatterns() {
        for index in 0..<size {
            set(6, index, index % 2 == 0)
            set(index, 6, index % 2 == 0)
        }
        for (column, row) in [(3, 3), (size - 4, 3), (3, size - 4)] { drawFinder(column, row) }
        let places = version.alignments
        for (i, column) in places.enumerated() {
            for (j, row) in places.enumerated() {
                let last = places.count - 1
                if (i, j) == (0, 0) || (i, j) == (0, last) || (i, j) == (last, 0) { continue }
                for down in -2...2 {
                    for right in -2...2 { set(column + right, row + down, max(abs(right), abs(down)) != 1) }
                }
            }
        }
        drawFormat(.zero)
        drawVersion()
    }

    private mutating func drawFinder(_ column: Int, _ row: Int) {
        for down in -4...4 {
            for right in -4...4 where 0..<size ~= column + right && 0..<size ~= row + down {
                let distance = max(abs(right), abs(down))
                set(column + right, row + down, distance != 2 && distance != 4)
            }
        }
    }

    /// Level and mask with their correction, twice (section 7.9).
    private mutating func drawFormat(_ mask: QRMask) {
        // Level M has the bits 00.
        var remainder = mask.rawValue
        for _ in 0..<10 { remainder = remainder << 1 ^ (remainder >> 9) * 0x537 }
        let bits = (mask.rawValue << 10 | remainder) ^ 0x5412
        func bit(_ index: Int) -> Bool { bits >> index & 1 == 1 }
        for index in 0...5 { set(8, index, bit(index)) }
        set(8, 7, bit(6))
        set(8, 8, bit(7))
        set(7, 8, bit(8))
        for index in 9..<15 { set(14 - index, 8, bit(index)) }
        for index in 0..<8 { set(size - 1 - index, 8, bit(index)) }
        for index in 8..<15 { set(8, size - 15 + index, bit(index)) }
        set(8, size - 8, true)
    }

    /// The version with its correction, twice (section 7.10).
    private mutating func drawVersion() {
        guard version.number >= 7 else { return }
        var remainder = version.number
        for _ in 0..<12 { remainder = remainder << 1 ^ (remainder >> 11) * 0x1F25 }
        let bits = version.number << 12 | remainder
        for index in 0..<18 {
            let isDark = bits >> index & 1 == 1
            set(size - 11 + index % 3, index / 3, isDark)
            set(index / 3, size - 11 + index % 3, isDark)
        }
    }

    /// The codewords in columns of two, upwards and downwards in turn (section 7.7.3).
    private mutating func draw(_ codewords: [UInt8]) {
        var index = 0
        var right = size - 1
        while right >= 1 {
            if right == 6 { right = 5 }
            for step in 0..<size {
                for column in [right, right - 1] {
                    let row = (right + 1) & 2 == 0 ? size - 1 - step : step
                    guard !isFixed[row * size + column], index < codewords.count * 8 else { continue }
                    dark[row * size + column] = codewords[index / 8] >> UInt8(7 - index % 8) & 1 == 1
                    index += 1
                }
            }
            right -= 2
        }
    }
}
