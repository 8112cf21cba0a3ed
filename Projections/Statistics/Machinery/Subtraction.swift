import EventSourcing

/// What a reader learns of one kind of number by subtracting what is published from sums, again and again.
///
/// What is withheld lies between bounds: it is no less than its parts are at least, and no more than a whole leaves when its
/// other parts are at least what they are. Where the bounds meet, the number is known. So a sum with one unknown is solved, and
/// one that leaves nothing, or just one for each unknown. (It is why a pattern that leaves two unknowns in every sum is not
/// enough.)
struct Subtraction {
    /// The withheld figures of which the number is known. (Amounts that are nothing are not among them: they tell of nobody.)
    private(set) var told: [Int] = []

    private var least: [Int]
    private var most: [Int]
    /// The sums that something was learnt about since they were last looked at.
    private var isOpen: [Bool]
    private let sums: SuppressionSums
    /// More than any figure.
    private static let unbounded = 1 << 40
    /// Sums lie within sums less deep than this. Distinct counts do not quite add up: their bounds could move for ever.
    private static let rounds = 24

    /// - Parameter sums: those of the figures that have the number.
    init(_ number: SuppressionLayer.Number, _ sums: SuppressionSums, _ isHidden: [Bool]) {
        let amounts = number.amounts
        self.sums = sums
        least = isHidden.indices.map { isHidden[$0] ? (amounts[$0] == 0 ? 0 : number.least) : amounts[$0] }
        most = isHidden.indices.map { isHidden[$0] ? Self.unbounded : amounts[$0] }
        isOpen = [Bool](repeating: false, count: sums.all.count)
        for place in isHidden.indices where isHidden[place] { open(place) }
        for _ in 0..<Self.rounds {
            var learnsMore = false
            for number in isOpen.indices where isOpen[number] {
                isOpen[number] = false
                if narrow(sums.all[number]) { learnsMore = true }
            }
            if !learnsMore { break }
        }
        told = isHidden.indices.filter {
            isHidden[$0] && amounts[$0] != 0 && least[$0] == most[$0] && most[$0] == amounts[$0]
        }
    }

    /// What was learnt of a figure says something new about every sum it stands in.
    private mutating func open(_ place: Int) { for number in sums.standing(place) { isOpen[number] = true } }

    /// Narrows the bounds of a sum's numbers; whether any of them is narrower now.
    private mutating func narrow(_ sum: SuppressionSums.Sum) -> Bool {
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
        open(place)
        return true
    }

    private mutating func lower(_ place: Int, to bound: Int) -> Bool {
        guard bound < most[place], bound >= least[place] else { return false }
        most[place] = bound
        open(place)
        return true
    }
}
