/// A QR code (ISO/IEC 18004, model 2) of some bytes, at error correction level M: a seventh of it may be unreadable.
package struct QRCode: Sendable {
    /// Modules a side, without the quiet zone of four that must surround it.
    package let size: Int
    private let dark: [Bool]

    /// The longest content, in bytes: what version 20 holds.
    package static let capacity = 666

    /// The smallest code that holds the bytes; `nil` if they are more than `capacity`.
    package init?(_ bytes: [UInt8]) {
        guard let version = QRVersion.all.first(where: { $0.holds(bytes.count) }) else { return nil }
        let codewords = version.interleaved(version.dataCodewords(bytes))
        let blank = QRMatrix(version, codewords)
        let best = QRMask.allCases.map { blank.masked($0) }.min { $0.penalty < $1.penalty } ?? blank
        size = best.size
        dark = best.dark
    }

    /// Whether the module in the column and row, from the top left, is dark.
    package func isDark(_ column: Int, _ row: Int) -> Bool { dark[row * size + column] }

    /// The dark modules as the path of an SVG, one unit a module, without the quiet zone.
    package var svgPath: String {
        var path = ""
        for row in 0..<size {
            var column = 0
            while column < size {
                var end = column
                while end < size, isDark(end, row) { end += 1 }
                if end > column { path += "M\(column) \(row)h\(end - column)v1h-\(end - column)z" }
                column = end + 1
            }
        }
        return path
    }
}
