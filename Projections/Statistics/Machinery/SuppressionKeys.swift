import EventSourcing

extension Suppression {
    /// What a figure is about: a value for some of the dimensions, and a stretch of the calendar.
    struct Key: Hashable {
        let time: TimeBucket
        /// The number of each dimension's value, in the order of the dimensions; 0 for all values together.
        var values: SIMD8<UInt32>
    }
}

/// The values of the dimensions as numbers: there are many figures, and their keys are looked up again and again.
struct SuppressionKeys {
    let dimensions: [Dimension]
    private var numbers: [[String: UInt32]]
    /// The value of each number; that of 0 is for all together.
    private var names: [[String]]

    /// - Precondition: no more than eight dimensions.
    init(_ dimensions: [Dimension]) {
        precondition(dimensions.count <= SIMD8<UInt32>.scalarCount, "a key has room for eight dimensions")
        self.dimensions = dimensions
        numbers = dimensions.map { _ in [:] }
        names = dimensions.map { _ in [""] }
    }

    /// The numbers of the contribution's values, new ones for those not met before.
    mutating func values(of contribution: Contribution, _ statistic: Statistic) -> SIMD8<UInt32> {
        var values = SIMD8<UInt32>.zero
        for (index, dimension) in dimensions.enumerated() {
            values[index] = number(of: dimension.key(contribution, of: statistic), in: index)
        }
        return values
    }

    private mutating func number(of value: String, in dimension: Int) -> UInt32 {
        if let number = numbers[dimension][value] { return number }
        let number = UInt32(names[dimension].count)
        numbers[dimension][value] = number
        names[dimension].append(value)
        return number
    }

    /// The key of a figure for the values, `nil` for all together; `nil` if nothing has one of them.
    func key(_ time: TimeBucket, _ values: [String?]) -> Suppression.Key? {
        var key = Suppression.Key(time: time, values: .zero)
        for case (let index, let value?) in values.enumerated() {
            guard let number = numbers[index][value] else { return nil }
            key.values[index] = number
        }
        return key
    }

    /// An order that is the same for the same figures, whatever was met first.
    func precedes(_ left: Suppression.Key, _ right: Suppression.Key) -> Bool {
        if left.time != right.time { return left.time < right.time }
        for index in dimensions.indices where left.values[index] != right.values[index] {
            return names[index][Int(left.values[index])] < names[index][Int(right.values[index])]
        }
        return false
    }
}
