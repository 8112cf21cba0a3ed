import EventSourcing

/// What a reader learns of one kind of number, by doing every sum again until none says anything new.
struct SlowSubtraction {
    /// The withheld figures of which a number is known. (Amounts that are nothing are not among them: they tell of nobody.)
    private(set) var told: [Int] = []

    private var least: [Int]
    private var most: [Int]
    /// More than any figure.
    private static let unbounded = 1 << 40
    /// Sums lie within sums less deep than this. Distinct counts do not quite add up: their bounds could move for ever.
    private static let rounds = 24

    /// - Parameters:
    ///   - least: what the number is at least wherever it is.
    ///   - sums: those of the figures that have the number.
    init(
        _ amounts: [Int: Int], atLeast least: Int, _ sums: [SlowCells.Sum], _ isHidden: [Bool]
    ) {
        self.least = isHidden.indices.map { isHidden[$0] ? (amounts[$0] == nil ? 0 : least) : amounts[$0] ?? 0 }
        most = isHidden.indices.map { isHidden[$0] ? Self.unbounded : amounts[$0] ?? 0 }
        let open = sums.filter { sum in isHidden[sum.whole] || sum.parts.contains { isHidden[$0] } }
        for _ in 0..<Self.rounds {
            var learnsMore = false
            for sum in open where narrow(sum) { learnsMore = true }
            if !learnsMore { break }
        }
        told = amounts.keys.filter { isHidden[$0] && self.least[$0] == most[$0] && most[$0] == amounts[$0] }.sorted()
    }

    /// Narrows the bounds of a sum's numbers; whether any of them is narrower now.
    private mutating func narrow(_ sum: SlowCells.Sum) -> Bool {
        var (low, high, unbounded) = (0, 0, 0)
        for part in sum.parts {
            low += least[part]
            if most[part] == Self.unbounded { unbounded += 1 } else { high += most[part] }
        }
        var narrows = raise(sum.whole, to: low)
        if unbounded == 0 { narrows = lower(sum.whole, to: high) || narrows }
        for part in sum.parts where least[part] < most[part] {
            let (from, to) = (least[part], most[part])
            if most[sum.whole] < Self.unbounded {
                narrows = lower(part, to: most[sum.whole] - (low - from)) || narrows
            }
            if unbounded - (to == Self.unbounded ? 1 : 0) == 0 {
                narrows = raise(part, to: least[sum.whole] - (to == Self.unbounded ? high : high - to)) || narrows
            }
            low += least[part] - from
            if to < Self.unbounded {
                high += most[part] - to
            } else if most[part] < Self.unbounded {
                (unbounded, high) = (unbounded - 1, high + most[part])
            }
        }
        return narrows
    }

    private mutating func raise(_ place: Int, to bound: Int) -> Bool {
        guard bound > least[place], bound <= most[place] else { return false }
        least[place] = bound
        return true
    }

    private mutating func lower(_ place: Int, to bound: Int) -> Bool {
        guard bound < most[place], bound >= least[place] else { return false }
        most[place] = bound
        return true
    }
}
