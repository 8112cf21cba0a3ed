import EventSourcing

/// What a reader learns of one kind of number by subtracting what is published from sums, again and again.
///
/// Where sums leave nothing for what is withheld, it is known to be nothing; that in turn may leave one unknown in another
/// sum. (It is why a pattern that leaves two unknowns in every sum is not enough.)
struct Subtraction {
    /// The sums from which something was learnt that is withheld, and is not nothing.
    private(set) var told: [SuppressionCells.Sum] = []
    private var isKnown: [Bool]

    init(
        _ numbers: [Int: SuppressionLayer.Number], _ sums: [SuppressionCells.Sum], _ isHidden: [Bool]
    ) {
        isKnown = isHidden.map { !$0 }
        var learnsMore = true
        while learnsMore {
            learnsMore = false
            for sum in sums {
                let learnt = learnt(sum, numbers)
                if learnt.isEmpty { continue }
                learnsMore = true
                for place in learnt { isKnown[place] = true }
                if learnt.contains(where: { numbers[$0]?.amount ?? 0 != 0 }) { told.append(sum) }
            }
        }
    }

    private func learnt(_ sum: SuppressionCells.Sum, _ numbers: [Int: SuppressionLayer.Number]) -> [Int] {
        let unknown = sum.parts.filter { !isKnown[$0] }
        guard isKnown[sum.whole] else { return unknown.isEmpty ? [sum.whole] : [] }
        if unknown.count == 1 { return unknown }
        let known = sum.parts.lazy.filter { isKnown[$0] }.reduce(0) { $0 + (numbers[$1]?.amount ?? 0) }
        return known == numbers[sum.whole]?.amount ?? 0 ? unknown : []
    }
}
