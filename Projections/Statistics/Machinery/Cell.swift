import EventSourcing

/// One figure.
package struct Cell: Hashable, Sendable {
    /// The figure itself, or what is above the line; `nil` for a median that is not reached.
    package let amount: Int?
    /// What is below the line; `nil` where the figure is no share.
    package let base: Int?
    /// What is told beside it.
    package let asides: [Contribution.Aside: Int]
    package let unit: Statistic.Unit

    init(_ contributions: [Contribution], _ statistic: Statistic) {
        unit = statistic.unit
        switch statistic.measure {
        case .count(let aggregation):
            let sides = aggregation.put(contributions)
            (amount, base) = (sides[.figure] ?? 0, nil)
            asides = Self.asides(sides)
        case .ratio(let above, let below):
            let (above, below) = (above.put(contributions), below.put(contributions))
            (amount, base) = (above[.figure] ?? 0, below[.base] ?? 0)
            asides = Self.asides(below)
        case .median:
            amount = Self.median(contributions.map { $0.amounts[.figure] ?? nil })
            (base, asides) = (nil, Self.asides(Statistic.Aggregation.sum.put(contributions)))
        }
    }

    private static func asides(_ sides: [Contribution.Side: Int]) -> [Contribution.Aside: Int] {
        sides.reduce(into: [:]) { asides, side in
            if case .aside(let aside) = side.key { asides[aside] = side.value }
        }
    }

    /// The middle amount; of two in the middle the lower. Those without an amount come last.
    private static func median(_ amounts: [Int?]) -> Int? {
        guard !amounts.isEmpty else { return nil }
        return amounts.sorted { ($0 ?? .max) < ($1 ?? .max) }[(amounts.count - 1) / 2]
    }
}

extension Statistic.Aggregation {
    /// The figure of each side.
    fileprivate func put(_ contributions: [Contribution]) -> [Contribution.Side: Int] {
        switch self {
        case .sum:
            return contributions.reduce(into: [:]) { sums, contribution in
                for case (let side, let amount?) in contribution.amounts { sums[side, default: 0] += amount }
            }
        case .distinct:
            var identities: [Contribution.Side: Set<String>] = [:]
            for contribution in contributions {
                for side in contribution.amounts.keys { identities[side, default: []].insert(contribution.identity) }
            }
            return identities.mapValues(\.count)
        case .first:
            let groups = Dictionary(grouping: contributions, by: \.identity).values
            return groups.reduce(into: [:]) { counts, group in
                guard let first = group.min(by: { $0.precedes($1) }) else { return }
                for side in first.amounts.keys { counts[side, default: 0] += 1 }
            }
        }
    }
}

extension Contribution {
    fileprivate func precedes(_ other: Contribution) -> Bool {
        (on, sources.first ?? .start) < (other.on, other.sources.first ?? .start)
    }
}

// MARK: - As printed

extension Cell {
    /// `3`, or `1/2 50 %`; a share of nothing is `-`, never 0 %.
    package var text: Text { Text(numbers: numbers) }

    private var numbers: String {
        if unit == .days { return amount.map { "\($0)" } ?? "-" }
        let amount = amount ?? 0
        guard let base else { return Self.write(amount, unit) }
        guard base > 0 else { return "-" }
        switch unit {
        case .mean: return "\(Self.hundredths(rounding: amount * 100, over: base)) (\(base))"
        case .minutesEach: return "\(Self.hundredths(rounding: amount * 100, over: base * 60)) (\(base))"
        default: return "\(Self.write(amount, unit))/\(Self.write(base, unit)) \((amount * 200 + base) / (base * 2)) %"
        }
    }

    /// The asides in words: `1 unknown, 2 still open`.
    package func asideText(_ language: Language) -> String {
        Contribution.Aside.allCases.compactMap { aside in
            asides[aside].flatMap { amount in
                amount == 0 ? nil : "\(Text(numbers: Self.write(amount, unit))[language]) \(aside.title[language])"
            }
        }.joined(separator: ", ")
    }

    private static func write(_ amount: Int, _ unit: Statistic.Unit) -> String {
        switch unit {
        case .minutes: hundredths(rounding: amount * 100, over: 60)
        case .øre, .credits: hundredths(rounding: amount, over: 1)
        default: "\(amount)"
        }
    }

    /// `value / divisor` hundredths, rounded half up: `12.50`, without decimals where they are zero.
    private static func hundredths(rounding value: Int, over divisor: Int) -> String {
        let rounded = (value * 2 + divisor) / (divisor * 2)
        let (whole, rest) = (rounded / 100, rounded % 100)
        if rest == 0 { return "\(whole)" }
        return "\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }
}
