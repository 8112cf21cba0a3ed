/// The text engine against a published set of questions, labels and judgements in TREC's form (such as MELO).
package struct LabelRetrieval {
    package struct Result {
        package let questions: Int
        package let labels: Int
        /// Mean average precision, and mean nDCG of the first ten.
        package let averagePrecision: Double
        package let normalisedGain: Double
        /// The same where labels that score the same stand in the reverse of the file's order, as in trec_eval.
        package let averagePrecisionReversed: Double
        package let normalisedGainReversed: Double
    }

    let questions: [(id: Substring, text: Substring)]
    let labels: [(id: Substring, text: Substring)]
    let relevant: [Substring: Set<Substring>]

    /// - Parameters:
    ///   - questions, labels: lines of id, tab, text.
    ///   - judgements: lines of question, 0, label, 1.
    package init(questions: String, labels: String, judgements: String) {
        self.questions = Self.pairs(questions)
        self.labels = Self.pairs(labels)
        var relevant: [Substring: Set<Substring>] = [:]
        for line in judgements.split(whereSeparator: \.isNewline) {
            let fields = line.split(separator: "\t")
            if fields.count == 4, fields[3] != "0" { relevant[fields[0], default: []].insert(fields[2]) }
        }
        self.relevant = relevant
    }

    private static func pairs(_ text: String) -> [(id: Substring, text: Substring)] {
        text.split(whereSeparator: \.isNewline).compactMap { line in
            let fields = line.split(separator: "\t", maxSplits: 1)
            return fields.count == 2 ? (fields[0], fields[1]) : nil
        }
    }

    package func result() -> Result {
        let weights = GramWeights(labels: labels.map { String($0.text) })
        let index = LabelIndex(labels.map { TextVector(String($0.text), weights) })
        let places = Dictionary(labels.enumerated().map { ($1.id, $0) }) { first, _ in first }
        var sums = (0.0, 0.0, 0.0, 0.0)
        var asked = 0
        for question in questions {
            guard let relevant = relevant[question.id] else { continue }
            asked += 1
            let products = index.products(with: TextVector(String(question.text), weights, asQuestion: true))
            let wanted = relevant.compactMap { places[$0] }
            let first = measures(ranks(products, wanted, isReversed: false), relevant.count)
            let reversed = measures(ranks(products, wanted, isReversed: true), relevant.count)
            sums = (sums.0 + first.0, sums.1 + first.1, sums.2 + reversed.0, sums.3 + reversed.1)
        }
        let count = Double(max(1, asked))
        return Result(
            questions: asked, labels: labels.count, averagePrecision: sums.0 / count, normalisedGain: sums.1 / count,
            averagePrecisionReversed: sums.2 / count, normalisedGainReversed: sums.3 / count)
    }

    /// The ranks, from 1, of the wanted labels among all.
    private func ranks(_ products: [Int32], _ wanted: [Int], isReversed: Bool) -> [Int] {
        wanted.map { label in
            var rank = 1
            for other in products.indices {
                let isBefore = isReversed ? other > label : other < label
                if products[other] > products[label] || (products[other] == products[label] && isBefore) { rank += 1 }
            }
            return rank
        }
    }

    private func measures(_ ranks: [Int], _ relevant: Int) -> (Double, Double) {
        let last = min(ranks.max() ?? 0, 10)
        var gains = [Int](repeating: 0, count: last)
        for rank in ranks where rank <= last { gains[rank - 1] = 1 }
        return (
            RankingMetrics.averagePrecision(relevantRanks: ranks, relevant: relevant),
            RankingMetrics.normalisedGain(gains: gains, judged: [Int](repeating: 1, count: relevant), limit: 10)
        )
    }
}
