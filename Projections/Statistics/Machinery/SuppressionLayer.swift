import EventSourcing

/// One statistic's part in a pattern of withheld figures: what each figure says, and who is behind it.
struct SuppressionLayer {
    /// What is printed of a figure, or follows from it.
    private enum Side: Hashable {
        case printed(Contribution.Side)
        /// What is below the line and not above it, or in a figure and not in what stands beside it.
        case rest

        var printed: Contribution.Side? {
            if case .printed(let side) = self { side } else { nil }
        }
    }

    /// One kind of number that a reader sees or can work out: what it is in each figure, 0 where there is none.
    struct Number {
        var amounts: [Int]
        /// What it is at least wherever it is.
        let least: Int
    }

    /// How many persons are behind each figure in any way.
    private(set) var persons: [Int]
    /// Whether so few persons are behind a figure, or behind a number of it, that they could be known.
    private(set) var isTelling: [Bool]
    private(set) var numbers: [Number] = []

    /// - Parameters:
    ///   - places: the figures that each contribution counts in.
    ///   - count: how many figures there are.
    ///   - isOfBaseAlone: whether only what is below the line is looked at.
    /// - Cost: grows with the figures that the contributions count in, together.
    init(
        _ statistic: Statistic, _ contributions: [Contribution], in places: [[Int]], of count: Int,
        ofBaseAlone isOfBaseAlone: Bool
    ) {
        let parts = Parts(statistic, contributions, ofBaseAlone: isOfBaseAlone)
        var behind = [[Int]](repeating: [], count: count)
        for part in parts.all.indices {
            for place in places[parts.all[part].contribution] { behind[place].append(part) }
        }
        persons = [Int](repeating: 0, count: count)
        isTelling = [Bool](repeating: false, count: count)
        // Things counted are at least one; how many there are is told by what is printed, unless some are in no figure.
        var counted = Number(amounts: persons, least: 1)
        numbers = parts.sides.map { _ in Number(amounts: persons, least: 0) }
        var (everyone, things) = (DistinctCount(of: parts.persons), DistinctCount(of: parts.identities))
        var few = parts.sides.map { _ in DistinctCount(of: parts.persons) }
        var different = parts.sides.map { _ in DistinctCount(of: parts.identities) }
        let distinctSides = parts.sides.filter { statistic.measure.aggregation($0.key.printed) == .distinct }.values
        for place in 0..<count where !behind[place].isEmpty {
            for part in behind[place].lazy.map({ parts.all[$0] }) {
                everyone.note(part.person, in: place)
                things.note(part.identity, in: place)
                for (side, amount) in part.amounts {
                    few[side].note(part.person, in: place)
                    different[side].note(part.identity, in: place)
                    numbers[side].amounts[place] += amount
                }
            }
            persons[place] = everyone.count(in: place)
            counted.amounts[place] = things.count(in: place)
            isTelling[place] = Self.isFew(persons[place]) || few.contains { Self.isFew($0.count(in: place)) }
            for side in distinctSides { numbers[side].amounts[place] = different[side].count(in: place) }
        }
        numbers.append(counted)
    }

    private static func isFew(_ persons: Int) -> Bool { 1...Suppression.most ~= persons }

    /// The contributions that are about persons, with whom and what they are about as numbers.
    private struct Parts {
        struct Part {
            let contribution: Int
            let person: Int
            let identity: Int
            /// By the number of the side.
            let amounts: [(side: Int, amount: Int)]
        }

        private(set) var all: [Part] = []
        private(set) var sides: [Side: Int] = [:]
        /// How many different ones there are.
        var persons: Int { personNumbers.count }
        var identities: Int { identityNumbers.count }
        private var personNumbers: [String: Int] = [:]
        private var identityNumbers: [String: Int] = [:]

        init(_ statistic: Statistic, _ contributions: [Contribution], ofBaseAlone isOfBaseAlone: Bool) {
            for (index, contribution) in contributions.enumerated() {
                var amounts = contribution.amounts.compactMapValues { $0 }
                if isOfBaseAlone {
                    guard let base = amounts[.base] else { continue }
                    amounts = [.figure: base, .base: base]
                }
                guard let person = contribution.person else { continue }
                let amountsBySide = Self.sides(amounts, statistic)
                all.append(
                    Part(
                        contribution: index, person: Self.number(of: person, &personNumbers),
                        identity: Self.number(of: contribution.identity, &identityNumbers),
                        amounts: amountsBySide.map { (Self.number(of: $0, &sides), $1) }))
            }
        }

        private static func sides(
            _ amounts: [Contribution.Side: Int], _ statistic: Statistic
        ) -> [(Side, Int)] {
            var sides = amounts.filter { $0.value != 0 }.map { (Side.printed($0.key), $0.value) }
            let whole = statistic.unit == .share ? amounts[.base] : amounts[.base] == nil ? amounts[.figure] : nil
            let part = statistic.unit == .share ? amounts[.figure] : amounts[.aside(.estimated)]
            if let whole, whole > part ?? 0 { sides.append((.rest, whole - (part ?? 0))) }
            return sides
        }

        private static func number<Name: Hashable>(of name: Name, _ numbers: inout [Name: Int]) -> Int {
            if let number = numbers[name] { return number }
            numbers[name] = numbers.count
            return numbers.count - 1
        }
    }
}
