import EventSourcing

/// All figures that may be published of statistics about the same persons, and the sums that tie them together.
struct SuppressionCells {
    /// One statistic's contributions, and whether only what is below the line is looked at.
    struct Part {
        let statistic: Statistic
        let contributions: [Contribution]
        var isOfBaseAlone = false
    }

    private let places: SuppressionPlaces
    private let layers: [(layer: SuppressionLayer, sums: SuppressionSums)]
    /// How many persons are behind each figure in any way.
    private let persons: [Int]

    init(_ parts: [Part], _ names: SuppressionKeys) {
        var places = SuppressionPlaces(names)
        let counting = parts.map { part in part.contributions.map { places.places(of: $0, part.statistic) } }
        self.places = places
        layers = zip(parts, counting).map { part, counting in
            let layer = SuppressionLayer(
                part.statistic, part.contributions, in: counting, of: places.keys.count,
                ofBaseAlone: part.isOfBaseAlone)
            return (layer, SuppressionSums(places) { layer.persons[$0] > 0 })
        }
        persons = places.keys.indices.map { [layers] place in layers.reduce(0) { $0 + $1.layer.persons[place] } }
    }

    /// The values as numbers, those of the figures among them.
    var names: SuppressionKeys { places.names }

    /// The figures to withhold.
    /// - Parameter others: figures that are withheld in any case.
    func withheld(besides others: Set<Suppression.Key>) -> Set<Suppression.Key> {
        let keys = places.keys
        var isHidden = keys.indices.map { place in
            layers.contains { $0.layer.isTelling[place] } || others.contains(keys[place])
        }
        while true {
            var told: Set<Int> = []
            for (layer, sums) in layers {
                for number in layer.numbers { told.formUnion(Subtraction(number, sums, isHidden).told) }
            }
            if told.isEmpty || !hideMore(around: told, &isHidden) { break }
        }
        return Set(keys.indices.lazy.filter { isHidden[$0] }.map { keys[$0] })
    }

    /// Withholds more, so that the figures are told of no longer; whether there was more to withhold.
    ///
    /// First one figure of each sum all of whose unknowns are told of. If none is left to withhold in those, it is the
    /// bounds of others that tell: then one of each sum they stand in, and in the end the smallest there is.
    private func hideMore(around told: Set<Int>, _ isHidden: inout [Bool]) -> Bool {
        let sums = layers.flatMap { _, sums in
            Set(told.flatMap { sums.standing($0) }).sorted().map { sums.all[$0] }
        }
        let telling = sums.filter { sum in
            (sum.parts + [sum.whole]).allSatisfy { !isHidden[$0] || told.contains($0) }
        }
        let smallest = isHidden.indices.filter { !isHidden[$0] }.min { persons[$0] < persons[$1] }
        for some in [telling, sums] {
            let before = isHidden
            for sum in some {
                // One that another sum has withheld by now may do for this one.
                let isDone = (sum.parts + [sum.whole]).contains { isHidden[$0] && !before[$0] }
                if !isDone, let next = toHide(sum, isHidden) { isHidden[next] = true }
            }
            if before != isHidden { return true }
        }
        guard let smallest else { return false }
        isHidden[smallest] = true
        return true
    }

    /// The figure to withhold next where a sum gives something away: the smallest of its parts, or the whole.
    private func toHide(_ sum: SuppressionSums.Sum, _ isHidden: [Bool]) -> Int? {
        let smallest = sum.parts.filter { !isHidden[$0] }.min { left, right in
            let (few, more) = (persons[left], persons[right])
            return few != more ? few < more : places.names.precedes(places.keys[left], places.keys[right])
        }
        return smallest ?? (isHidden[sum.whole] ? nil : sum.whole)
    }
}

extension SuppressionCells.Part {
    init(_ statistic: Statistic, _ source: StatisticSource, isOfBaseAlone: Bool = false) throws {
        self.init(
            statistic: statistic, contributions: try statistic.contributions(source), isOfBaseAlone: isOfBaseAlone)
    }
}
