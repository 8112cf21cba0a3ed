import EventSourcing

/// All figures that may be published of statistics about the same persons, and the sums that tie them together.
struct SuppressionCells {
    /// A sum that a reader can do: the parts along one dimension, or of one stretch of time, make the whole.
    struct Sum {
        let whole: Int
        var parts: [Int]
    }

    private var index: [Suppression.Key: Int] = [:]
    private var keys: [Suppression.Key] = []
    private var layers: [(layer: SuppressionLayer, sums: [Sum])] = []

    /// The number of the figure with the key.
    mutating func place(of key: Suppression.Key) -> Int {
        if let place = index[key] { return place }
        index[key] = keys.count
        keys.append(key)
        return keys.count - 1
    }

    mutating func add(_ layer: SuppressionLayer) { layers.append((layer, sums(layer))) }

    /// The figures to withhold.
    func withheld() -> Set<Suppression.Key> {
        var isHidden = keys.indices.map { place in layers.contains { $0.layer.isTelling(place) } }
        while true {
            hideUnknowns(&isHidden)
            let next = layers.flatMap { layer, sums in
                layer.numbers.flatMap { Subtraction($0, sums, isHidden).told }
            }.compactMap { toHide($0, isHidden) }
            if next.isEmpty { break }
            for place in next { isHidden[place] = true }
        }
        return Set(keys.indices.filter { isHidden[$0] }.map { keys[$0] })
    }

    /// Withholds more until no sum has one unknown only, or unknowns that must all be one.
    private func hideUnknowns(_ isHidden: inout [Bool]) {
        let sums = layers.flatMap { layer, sums in sums.map { (layer: layer, sum: $0) } }
        var bySum: [[Int]] = Array(repeating: [], count: keys.count)
        for (number, one) in sums.enumerated() {
            for place in one.sum.parts + [one.sum.whole] { bySum[place].append(number) }
        }
        var waiting = Array(sums.indices)
        var isWaiting = Array(repeating: true, count: sums.count)
        while let number = waiting.popLast() {
            isWaiting[number] = false
            guard isSolvable(sums[number].sum, sums[number].layer, isHidden),
                let next = toHide(sums[number].sum, isHidden)
            else { continue }
            isHidden[next] = true
            for sum in bySum[next] where !isWaiting[sum] {
                isWaiting[sum] = true
                waiting.append(sum)
            }
        }
    }

    private func isSolvable(_ sum: Sum, _ layer: SuppressionLayer, _ isHidden: [Bool]) -> Bool {
        let unknown = sum.parts.filter { isHidden[$0] }
        if isHidden[sum.whole] { return unknown.isEmpty }
        return unknown.count == 1
            || (!unknown.isEmpty && unknown.reduce(0) { $0 + layer.count($1) } == unknown.count)
    }

    /// The figure to withhold next where a sum gives something away: the smallest of its parts, or the whole.
    private func toHide(_ sum: Sum, _ isHidden: [Bool]) -> Int? {
        let smallest = sum.parts.filter { !isHidden[$0] }.min { left, right in
            let (few, more) = (count(left), count(right))
            return few != more ? few < more : keys[left].precedes(keys[right])
        }
        return smallest ?? (isHidden[sum.whole] ? nil : sum.whole)
    }

    private func count(_ place: Int) -> Int { layers.reduce(0) { $0 + $1.layer.count(place) } }

    private func sums(_ layer: SuppressionLayer) -> [Sum] {
        var wholes: [SumKey: Sum] = [:]
        for place in layer.places {
            for parent in keys[place].parents {
                guard let whole = index[parent.key] else { continue }
                wholes[SumKey(whole: whole, along: parent.along), default: Sum(whole: whole, parts: [])].parts
                    .append(place)
            }
        }
        return wholes.sorted { ($0.key.whole, $0.key.along) < ($1.key.whole, $1.key.along) }.map(\.value)
    }

    private struct SumKey: Hashable {
        let whole: Int
        /// The number of the dimension, or -1 for time.
        let along: Int
    }
}

extension Suppression.Key {
    /// The figures that this one is a part of, each along one dimension or along time (-1).
    fileprivate var parents: [(key: Suppression.Key, along: Int)] {
        var parents: [(key: Suppression.Key, along: Int)] = []
        if let wider = time.parent { parents.append((Suppression.Key(time: wider, values: values), -1)) }
        for index in values.indices where values[index] != nil {
            var wider = values
            wider[index] = nil
            parents.append((Suppression.Key(time: time, values: wider), index))
        }
        return parents
    }

    fileprivate func precedes(_ other: Suppression.Key) -> Bool {
        if time != other.time { return time < other.time }
        for (left, right) in zip(values, other.values) where left != right { return (left ?? "") < (right ?? "") }
        return false
    }
}
