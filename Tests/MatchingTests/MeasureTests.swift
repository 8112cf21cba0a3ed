import Testing

@testable import Matching

@Suite struct MeasureTests {
    @Test func `average precision counts those not found as nothing`() {
        // trec_eval: (1/1 + 2/3) / 4
        #expect(abs(RankingMetrics.averagePrecision(relevantRanks: [3, 1], relevant: 4) - 0.416667) < 0.00001)
        #expect(RankingMetrics.averagePrecision(relevantRanks: [], relevant: 0) == 0)
    }

    @Test func `gain is discounted by rank and held against the best order`() {
        // (3 + 7 / log2(3)) / (7 + 3 / log2(3) + 1 / 2)
        let gain = RankingMetrics.normalisedGain(gains: [3, 7, 0], judged: [1, 7, 3], limit: 5)
        #expect(abs(gain - 0.789596) < 0.00001)
        #expect(RankingMetrics.normalisedGain(gains: [7, 3, 1], judged: [7, 3, 1], limit: 5) == 1)
    }

    @Test func `the reciprocal rank is that of the first good result`() {
        #expect(RankingMetrics.reciprocalRank([false, false, true, true]) == 1.0 / 3)
        #expect(RankingMetrics.reciprocalRank([false]) == 0)
    }
}
