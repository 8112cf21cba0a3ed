/// How well a ranking did on a judged set, or on half of it.
package struct GoldResult: Sendable {
    /// Which needs are counted: weights may be set on the even half, and are measured on the odd one.
    package enum Half: String, CaseIterable, Sendable { case all, even, odd }

    /// Means over the needs with a match: nDCG of the first five (gain 2^grade - 1), and 1 / rank of the first good one.
    package let normalisedGain: Double
    package let reciprocalRank: Double
    /// Needs without a match for which nothing is listed, of all of them.
    package let foundNone: Int
    package let none: Int
    /// Needs with a match for which nothing is listed.
    package let falseAlarms: Int
    /// Listed pairs that something rules out.
    package let violations: Int

    package static func measure(_ ranking: GoldRanking, on gold: GoldSet) -> [Half: GoldResult] {
        let listed = ranking.listed(gold)
        return Dictionary(uniqueKeysWithValues: Half.allCases.map { ($0, GoldResult(listed, gold, $0)) })
    }

    private init(_ listed: [[Int]], _ gold: GoldSet, _ half: Half) {
        let filters = HardFilters(travel: gold.travel)
        var (gain, rank, matched, none, foundNone, alarms, violations) = (0.0, 0.0, 0, 0, 0, 0, 0)
        for (need, offers) in zip(gold.needs, listed) where half.contains(need.key) {
            violations += offers.count { filters.isRuledOut(need.profile, gold.offers[$0], on: gold.day) }
            guard let grades = gold.grades[need.key] else {
                none += 1
                foundNone += offers.isEmpty ? 1 : 0
                continue
            }
            let found = offers.map { grades[gold.offers[$0].key] ?? 0 }
            matched += 1
            alarms += offers.isEmpty ? 1 : 0
            gain += RankingMetrics.normalisedGain(
                gains: found.map { 1 << $0 - 1 }, judged: grades.values.map { 1 << $0 - 1 }, limit: 5)
            rank += RankingMetrics.reciprocalRank(found.map { $0 >= 2 })
        }
        normalisedGain = gain / Double(max(1, matched))
        reciprocalRank = rank / Double(max(1, matched))
        self.foundNone = foundNone
        self.none = none
        falseAlarms = alarms
        self.violations = violations
    }
}

extension GoldResult.Half {
    /// By the number at the end of the need's name.
    func contains(_ need: String) -> Bool {
        guard self != .all else { return true }
        let digits = need.reversed().prefix { $0.isNumber }.reversed()
        return (Int(String(digits)) ?? 0) % 2 == (self == .even ? 0 : 1)
    }
}
