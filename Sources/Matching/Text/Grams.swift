/// The pieces of two to four letters of a text's words, where a word's beginning and end count as a letter each.
///
/// Norwegian writes compounds in one word and bends them: `truckførerkurs` and `truckføreren` share most of their pieces
/// and no word. A piece is one number, its code units side by side, so no two pieces are ever taken for one another.
enum Grams {
    static let lengths = 2...4

    /// A piece and how often it occurs. No tuple: the runtime is asked for the type of an array of those each time.
    struct Counted {
        let gram: UInt64
        var count: Int
    }

    /// How often each piece occurs, in the order of the pieces.
    static func of(_ words: [Word]) -> [Counted] {
        var all: [UInt64] = []
        for word in words where !StopWords.contains(word) { append(word, to: &all) }
        all.sort()
        var counted: [Counted] = []
        for gram in all {
            if counted.last?.gram == gram {
                counted[counted.count - 1].count += 1
            } else {
                counted.append(Counted(gram: gram, count: 1))
            }
        }
        return counted
    }

    private static func append(_ word: Word, to grams: inout [UInt64]) {
        let boundary: UInt16 = 0x20
        let letters = [boundary] + word + [boundary]
        for start in letters.indices {
            var gram: UInt64 = 0
            for length in 1...lengths.upperBound where start + length <= letters.count {
                gram = gram << 16 | UInt64(letters[start + length - 1])
                if length >= lengths.lowerBound { grams.append(gram) }
            }
        }
    }
}
