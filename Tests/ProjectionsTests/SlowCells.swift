import EventSourcing

@testable import Projections

/// The figures to withhold, found as plainly as can be: every key is looked up by its words, every sum is done over and over.
///
/// It is what `SuppressionCells` must come to, whatever it does to be fast.
struct SlowCells {
    /// A sum that a reader can do: the parts along one dimension, or of one stretch of time, make the whole.
    struct Sum {
        let whole: Int
        var parts: [Int]
    }

    private var index: [SlowKey: Int] = [:]
    private(set) var keys: [SlowKey] = []
    private var layers: [(layer: SlowLayer, sums: [Sum])] = []

    init(_ parts: [SuppressionCells.Part], _ dimensions: [Dimension]) {
        for part in parts {
            var layer = SlowLayer(part.statistic, ofBaseAlone: part.isOfBaseAlone)
            for contribution in part.contributions {
                let values = dimensions.map { $0.key(contribution, of: part.statistic) }
                for key in SlowKey.all(values, on: contribution.on) { layer.add(contribution, to: place(of: key)) }
            }
            add(layer)
        }
    }

    /// The number of the figure with the key.
    private mutating func place(of key: SlowKey) -> Int {
        if let place = index[key] { return place }
        index[key] = keys.count
        keys.append(key)
        return keys.count - 1
    }

    private mutating func add(_ layer: SlowLayer) { layers.append((layer, sums(layer))) }

    /// The figures to withhold.
    /// - Parameter others: figures that are withheld in any case.
    func withheld(besides others: Set<SlowKey>) -> Set<SlowKey> {
        var isHidden = keys.indices.map { place in
            others.contains(keys[place]) || layers.contains { $0.layer.isTelling(place) }
        }
        let numbers = layers.flatMap { layer, sums in layer.numbers.map { ($0.amounts, $0.least, sums) } }
        while true {
            let told = numbers.flatMap { SlowSubtraction($0, atLeast: $1, $2, isHidden).told }
            if told.isEmpty || !hideMore(around: Set(told), &isHidden) { break }
        }
        return Set(keys.indices.filter { isHidden[$0] }.map { keys[$0] })
    }

    /// Withholds more, so that the figures are told of no longer; whether there was more to withhold.
    ///
    /// First one figure of each sum all of whose unknowns are told of. If none is left to withhold in those, it is the
    /// bounds of others that tell: then one of each sum they stand in, and in the end the smallest there is.
    private func hideMore(around told: Set<Int>, _ isHidden: inout [Bool]) -> Bool {
        let sums = layers.flatMap(\.sums).filter { told.contains($0.whole) || $0.parts.contains(where: told.contains) }
        let telling = sums.filter { sum in
            (sum.parts + [sum.whole]).allSatisfy { !isHidden[$0] || told.contains($0) }
        }
        let smallest = keys.indices.filter { !isHidden[$0] }.min { count($0) < count($1) }
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
    private func toHide(_ sum: Sum, _ isHidden: [Bool]) -> Int? {
        let smallest = sum.parts.filter { !isHidden[$0] }.min { left, right in
            let (few, more) = (count(left), count(right))
            return few != more ? few < more : keys[left].precedes(keys[right])
        }
        return smallest ?? (isHidden[sum.whole] ? nil : sum.whole)
    }

    private func count(_ place: Int) -> Int { layers.reduce(0) { $0 + $1.layer.count(place) } }

    private func sums(_ layer: SlowLayer) -> [Sum] {
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

/// What a figure is about: a value for some of the dimensions, `nil` for all together, and a stretch of the calendar.
struct SlowKey: Hashable {
    let time: TimeBucket
    let values: [String?]

    /// Every figure that something with the values on the day counts in.
    static func all(_ values: [String], on day: CalendarDate) -> [SlowKey] {
        TimeBucket.Level.allCases.flatMap { level in
            (0..<(1 << values.count)).map { subset in
                let chosen = values.enumerated().map { subset >> $0 & 1 == 1 ? $1 : nil }
                return SlowKey(time: TimeBucket(level, of: day), values: chosen)
            }
        }
    }
}

extension SlowKey {
    /// The figures that this one is a part of, each along one dimension or along time (-1).
    fileprivate var parents: [(key: SlowKey, along: Int)] {
        var parents: [(key: SlowKey, along: Int)] = []
        if let wider = time.parent { parents.append((SlowKey(time: wider, values: values), -1)) }
        for index in values.indices where values[index] != nil {
            var wider = values
            wider[index] = nil
            parents.append((SlowKey(time: time, values: wider), index))
        }
        return parents
    }

    fileprivate func precedes(_ other: SlowKey) -> Bool {
        if time != other.time { return time < other.time }
        for (left, right) in zip(values, other.values) where left != right { return (left ?? "") < (right ?? "") }
        return false
    }
}
