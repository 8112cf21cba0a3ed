/// How good an order of results is, measured against what was judged relevant (as trec_eval defines the measures).
package enum RankingMetrics {
    /// Mean of the precision at the rank of each relevant result; those not found count as nothing.
    package static func averagePrecision(relevantRanks: [Int], relevant: Int) -> Double {
        guard relevant > 0 else { return 0 }
        let sum = relevantRanks.sorted().enumerated().reduce(0.0) { $0 + Double($1.offset + 1) / Double($1.element) }
        return sum / Double(relevant)
    }

    /// Discounted gain of the first `limit` results against that of the best order there could be.
    /// - Parameters:
    ///   - gains: what each result is worth, in the order they were given.
    ///   - judged: what every judged result is worth, in any order.
    package static func normalisedGain(gains: [Int], judged: [Int], limit: Int) -> Double {
        let ideal = discountedGain(judged.sorted(by: >), limit)
        return ideal == 0 ? 0 : discountedGain(gains, limit) / ideal
    }

    private static func discountedGain(_ gains: [Int], _ limit: Int) -> Double {
        gains.prefix(limit).enumerated().reduce(0.0) { sum, result in
            let logarithm = GramWeights.naturalLogarithm(of: result.offset + 2) / GramWeights.naturalLogarithm(of: 2)
            return sum + Double(result.element) / logarithm
        }
    }

    /// One divided by the rank of the first good result; 0 if there is none.
    package static func reciprocalRank(_ isGood: [Bool]) -> Double {
        isGood.firstIndex(of: true).map { 1 / Double($0 + 1) } ?? 0
    }
}
