import JSON

// An id as text: eight hexadecimal digits are read and written at a time, as the bytes of one word. Digit by digit it took
// 100 ns to read an id, and an event has five.

extension UniqueID {
    /// The id that the bytes write as 32 hexadecimal digits in the groups 8-4-4-4-12; `nil` for anything else.
    public init?(utf8 text: Span<UInt8>) {
        guard text.count == Self.length, Self.hasDashes(text) else { return nil }
        func pair(_ first: Int, _ second: Int) -> UInt64 {
            UInt64(text.halfWord(at: first)) | UInt64(text.halfWord(at: second)) << 32
        }
        guard let first = number(ofDigits: text.word(at: 0)), let second = number(ofDigits: pair(9, 14)),
            let third = number(ofDigits: pair(19, 24)), let fourth = number(ofDigits: text.word(at: 28))
        else { return nil }
        self.init(high: UInt64(first) << 32 | UInt64(second), low: UInt64(third) << 32 | UInt64(fourth))
    }

    private static func hasDashes(_ text: Span<UInt8>) -> Bool {
        let dash = UInt8(ascii: "-")
        return text[8] == dash && text[13] == dash && text[18] == dash && text[23] == dash
    }

    /// As `description`, as bytes.
    public var characters: InlineArray<36, UInt8> {
        var characters = InlineArray<36, UInt8>(repeating: UInt8(ascii: "-"))
        func put(_ word: UInt64, _ first: Int, _ second: Int) {
            for index in 0..<4 {
                characters[first + index] = UInt8(truncatingIfNeeded: word >> UInt64(8 * index))
                characters[second + index] = UInt8(truncatingIfNeeded: word >> UInt64(8 * index + 32))
            }
        }
        put(hexadecimal(UInt32(truncatingIfNeeded: high >> 32)), 0, 4)
        put(hexadecimal(UInt32(truncatingIfNeeded: high)), 9, 14)
        put(hexadecimal(UInt32(truncatingIfNeeded: low >> 32)), 19, 24)
        put(hexadecimal(UInt32(truncatingIfNeeded: low)), 28, 32)
        return characters
    }
}

extension UniqueID: CustomStringConvertible {
    public var description: String { String(utf8: characters.span) }
}

private let eachByte: UInt64 = 0x0101_0101_0101_0101

/// The number that eight hexadecimal digits write, the first in the lowest byte; `nil` if one is no digit.
private func number(ofDigits text: UInt64) -> UInt32? {
    // Letters have bit 6 set, and their low four bits are 9 less than their value.
    let letters = text & (eachByte &* 0x40)
    let values = (text & (eachByte &* 0x0F)) &+ (letters >> 6) &* 9
    guard values & (eachByte &* 0xF0) == 0, digits(ofValues: values) == text | letters >> 1 else { return nil }
    var number = values.byteSwapped
    number = (number | number >> 4) & 0x00FF_00FF_00FF_00FF
    number = (number | number >> 8) & 0x0000_FFFF_0000_FFFF
    return UInt32(truncatingIfNeeded: number | number >> 16)
}

/// Eight hexadecimal digits, the first in the lowest byte.
private func hexadecimal(_ number: UInt32) -> UInt64 {
    var values = UInt64(number)
    values = (values | values << 16) & 0x0000_FFFF_0000_FFFF
    values = (values | values << 8) & 0x00FF_00FF_00FF_00FF
    values = (values | values << 4) & (eachByte &* 0x0F)
    return digits(ofValues: values.byteSwapped)
}

/// Lower-case digits for eight values of 0 to 15, a byte each.
private func digits(ofValues values: UInt64) -> UInt64 {
    let letters = (values &+ eachByte &* 6) >> 4 & eachByte
    return values &+ eachByte &* 0x30 &+ letters &* 0x27
}
