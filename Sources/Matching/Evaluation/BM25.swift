/// Ranks texts by the words they share with a question (Okapi BM25, k1 = 1.2, b = 0.75): a figure to beat, no more.
struct BM25 {
    private let texts: [[Word: Int]]
    private let lengths: [Int]
    private let frequency: [Word: Int]

    init(_ texts: [String]) {
        let words = texts.map { Words.of($0) }
        self.texts = words.map { Dictionary($0.map { ($0, 1) }, uniquingKeysWith: +) }
        lengths = words.map(\.count)
        frequency = Dictionary(self.texts.flatMap(\.keys).map { ($0, 1) }, uniquingKeysWith: +)
    }

    func scores(for question: String) -> [Double] {
        let words = Set(Words.of(question)).sorted { $0.lexicographicallyPrecedes($1) }
        let mean = Double(max(1, lengths.reduce(0, +))) / Double(max(1, texts.count))
        return texts.indices.map { text in
            words.reduce(0.0) { sum, word in
                guard let count = texts[text][word], let seen = frequency[word] else { return sum }
                let rarity =
                    GramWeights.naturalLogarithm(of: 2 * texts.count + 2)
                    - GramWeights.naturalLogarithm(of: 2 * seen + 1)
                let length = 0.25 + 0.75 * Double(lengths[text]) / mean
                return sum + rarity * Double(count) * 2.2 / (Double(count) + 1.2 * length)
            }
        }
    }
}
