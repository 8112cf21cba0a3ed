/// A word as matching sees it: lower case, in UTF-16 code units, composed letters.
///
/// Code units, so that a piece of up to four letters is one number (`Grams`).
typealias Word = [UInt16]

/// Takes texts apart into words.
enum Words {
    /// The words of the text in order: runs of letters and digits, in lower case.
    ///
    /// `å` written as one character and as two (Unicode NFC and NFD) gives the same word.
    static func of(_ text: String) -> [Word] {
        var words: [Word] = []
        var word: Word = []
        for scalar in text.unicodeScalars {
            if let mark = combining[scalar.value], let last = word.last {
                if let composed = mark[last] { word[word.count - 1] = composed }
            } else if let letter = letter(scalar) {
                word.append(letter)
            } else if !word.isEmpty {
                words.append(word)
                word = []
            }
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    /// The scalar in lower case; `nil` if it is neither letter nor digit, or lies outside the basic plane.
    private static func letter(_ scalar: Unicode.Scalar) -> UInt16? {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A: return UInt16(scalar.value)
        case 0x41...0x5A: return UInt16(scalar.value + 32)
        case 0...0x7F: return nil
        case 0xC0...0xD6, 0xD8...0xDE: return UInt16(scalar.value + 32)
        case 0xDF...0xF6, 0xF8...0xFF: return UInt16(scalar.value)
        default:
            guard scalar.value <= 0xFFFF, scalar.properties.isAlphabetic else { return nil }
            let lower = scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value
            return UInt16(exactly: lower)
        }
    }

    /// Combining ring and diaeresis, with what they make of the letters that Nordic languages put them on.
    private static let combining: [UInt32: [UInt16: UInt16]] = [
        0x030A: [0x61: 0xE5], 0x0308: [0x61: 0xE4, 0x6F: 0xF6, 0x69: 0xEF, 0x75: 0xFC],
        0x0301: [0x61: 0xE1, 0x65: 0xE9], 0x0300: [0x61: 0xE0, 0x65: 0xE8], 0x030C: [0x63: 0x10D, 0x73: 0x161],
    ]
}

extension String {
    var word: Word { Array(utf16) }
}
