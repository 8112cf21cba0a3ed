/// A text as a direction in the space of word pieces; two texts are as alike as their directions (cosine).
package struct TextVector: Sendable {
    /// The length of every vector: products of two stay within 32 bits.
    static let unit = 4096.0
    /// The square of `unit`: what identical texts score.
    static let same: Int32 = 4096 * 4096

    /// Pieces in rising order.
    let grams: [UInt64]
    let weights: [Int32]

    /// The text as it is, for labels; brought to dictionary form, for questions.
    package init(_ text: String, _ weights: GramWeights, asQuestion: Bool = false) {
        let words = Words.of(text)
        self.init(words: asQuestion ? words.map(DictionaryForm.of) : words, weights)
    }

    init(words: [Word], _ weigh: GramWeights) {
        let counted = Grams.of(words)
        let raw = counted.map { Double($0.count) * weigh($0.gram) }
        var sum = 0.0
        for weight in raw { sum += weight * weight }
        let length = sum > 0 ? sum.squareRoot() : 1
        grams = counted.map { $0.gram }
        weights = raw.map { Int32(($0 / length * Self.unit).rounded()) }
    }

    /// How alike the texts are, in thousandths.
    package func similarity(to other: TextVector) -> Int {
        var (left, right) = (0, 0)
        var sum: Int32 = 0
        while left < grams.count, right < other.grams.count {
            if grams[left] == other.grams[right] {
                sum += weights[left] * other.weights[right]
                left += 1
                right += 1
            } else if grams[left] < other.grams[right] {
                left += 1
            } else {
                right += 1
            }
        }
        return Self.thousandths(sum)
    }

    static func thousandths(_ product: Int32) -> Int { min(1000, Int(product) * 1000 / Int(same)) }
}
