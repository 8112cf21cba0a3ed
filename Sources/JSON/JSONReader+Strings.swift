extension JSONReader {
    /// The content of a string, between its quotes.
    @usableFromInline
    struct RawString {
        @usableFromInline let range: Range<Int>
        @usableFromInline let hasEscapes: Bool

        @inlinable init(range: Range<Int>, hasEscapes: Bool) {
            self.range = range
            self.hasEscapes = hasEscapes
        }
    }

    @inlinable
    mutating func readRawString() throws(JSONError) -> RawString {
        skipSpace()
        guard take(UInt8(ascii: "\"")) else { throw JSONError(at < count ? .expected(.string) : .ended, offset: at) }
        let start = at
        var hasEscapes = false
        while true {
            skipPlainText()
            guard at < count else { throw JSONError(.ended, offset: count) }
            if bytes[at] == UInt8(ascii: "\"") {
                at += 1
                return RawString(range: start..<at - 1, hasEscapes: hasEscapes)
            }
            guard bytes[at] == UInt8(ascii: "\\") else { throw JSONError(.syntax, offset: at) }
            hasEscapes = true
            at += 2
        }
    }

    /// Moves to the next quote, backslash or control character, eight bytes at a time.
    @inlinable
    mutating func skipPlainText() {
        let (ones, tops): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
        while count - at >= 8 {
            let word = UInt64(littleEndian: UnsafeRawPointer(bytes + at).loadUnaligned(as: UInt64.self))
            let quotes = word ^ (ones &* 0x22)
            let backslashes = word ^ (ones &* 0x5C)
            // The top bit of a byte is set where it is below 0x20, or equal to the character (Mycroft's test for zero).
            // The lowest that is set is right; one above it may be set by what was borrowed from there.
            let special =
                ((word &- ones &* 0x20) & ~word) | ((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes)
            if special & tops != 0 {
                at += (special & tops).trailingZeroBitCount / 8
                return
            }
            at += 8
        }
        while at < count, bytes[at] >= 0x20, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "\\") {
            at += 1
        }
    }

    /// By way of a span: `String(validating:as:)` asks the runtime for its generic type each time, a tenth of all decoding.
    @usableFromInline
    func text(_ range: Range<Int>) throws(JSONError) -> String {
        let content = UnsafeBufferPointer(start: bytes + range.lowerBound, count: range.count)
        do {
            return String(copying: try UTF8Span(validating: content.span))
        } catch {
            throw JSONError(.encoding, offset: range.lowerBound)
        }
    }

    @usableFromInline
    func unescape(_ range: Range<Int>) throws(JSONError) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(range.count)
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            index += 1
            guard byte == UInt8(ascii: "\\") else {
                text.append(byte)
                continue
            }
            let escape = bytes[index]
            index += 1
            switch escape {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(escape)
            case UInt8(ascii: "b"): text.append(0x08)
            case UInt8(ascii: "f"): text.append(0x0C)
            case UInt8(ascii: "n"): text.append(0x0A)
            case UInt8(ascii: "r"): text.append(0x0D)
            case UInt8(ascii: "t"): text.append(0x09)
            case UInt8(ascii: "u"): text.append(contentsOf: try unescapeUnicode(&index, range.upperBound))
            default: throw JSONError(.syntax, offset: index - 1)
            }
        }
        guard let text = String(validating: text, as: UTF8.self) else {
            throw JSONError(.encoding, offset: range.lowerBound)
        }
        return text
    }

    /// Four hexadecimal digits, or two times four for a surrogate pair. `index` stands behind the first `\u`.
    private func unescapeUnicode(_ index: inout Int, _ end: Int) throws(JSONError) -> [UInt8] {
        let start = index
        func unit() throws(JSONError) -> UInt32 {
            guard index + 4 <= end else { throw JSONError(.syntax, offset: start) }
            var value: UInt32 = 0
            for digit in index..<index + 4 {
                guard let nibble = Character(Unicode.Scalar(bytes[digit])).hexDigitValue else {
                    throw JSONError(.syntax, offset: digit)
                }
                value = value << 4 | UInt32(nibble)
            }
            index += 4
            return value
        }
        var value = try unit()
        if 0xD800..<0xDC00 ~= value {
            guard index + 2 <= end, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") else {
                throw JSONError(.encoding, offset: start)
            }
            index += 2
            let low = try unit()
            guard 0xDC00..<0xE000 ~= low else { throw JSONError(.encoding, offset: start) }
            value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(value) else { throw JSONError(.encoding, offset: start) }
        return Array(String(scalar).utf8)
    }
}
