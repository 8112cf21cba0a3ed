import EventSourcing

/// All figures of a statistic that may be published, and the sums that tie them together.
struct Cells {
    /// Who is behind one figure.
    private struct Persons {
        var counted: Set<String> = []
        var above: Set<String> = []

        /// Whether so few persons are behind a side of the figure that they could be known.
        func areFew(isShare: Bool) -> Bool {
            let few = 1...Suppression.most
            if few.contains(counted.count) { return true }
            guard isShare, above.isSubset(of: counted) else { return false }
            return few.contains(above.count) || (!above.isEmpty && few.contains(counted.count - above.count))
        }
    }

    /// A sum that a reader can do: the parts along one dimension, or of one stretch of time, make the whole.
    private struct Sum {
        let whole: Int
        var parts: [Int]
    }

    private var index: [Suppression.Key: Int] = [:]
    private var keys: [Suppression.Key] = []
    private var persons: [Persons] = []
    private var isShare = false

    mutating func add(_ contribution: Contribution, to key: Suppression.Key, isShare: Bool) {
        self.isShare = isShare
        let place = index[key] ?? keys.count
        if place == keys.count {
            index[key] = place
            keys.append(key)
            persons.append(Persons())
        }
        let sides = contribution.amounts.keys
        // Below the line of a share stand the persons; beside it, those whose share is not known yet.
        if !isShare || sides.contains(.base) || !sides.contains(.figure) {
            persons[place].counted.insert(contribution.identity)
        }
        if isShare, sides.contains(.figure) { persons[place].above.insert(contribution.identity) }
    }

    /// The figures to withhold.
    func withheld() -> Set<Suppression.Key> {
        var isHidden = persons.map { $0.areFew(isShare: isShare) }
        let sums = sums()
        var bySum: [[Int]] = Array(repeating: [], count: keys.count)
        for (number, sum) in sums.enumerated() {
            for cell in sum.parts + [sum.whole] { bySum[cell].append(number) }
        }
        var waiting = Array(sums.indices)
        var isWaiting = Array(repeating: true, count: sums.count)
        while let number = waiting.popLast() {
            isWaiting[number] = false
            guard let next = unsafe(sums[number], isHidden) else { continue }
            isHidden[next] = true
            for sum in bySum[next] where !isWaiting[sum] {
                isWaiting[sum] = true
                waiting.append(sum)
            }
        }
        return Set(keys.indices.filter { isHidden[$0] }.map { keys[$0] })
    }

    /// The figure to withhold next if the sum can be solved; `nil` if it cannot.
    private func unsafe(_ sum: Sum, _ isHidden: [Bool]) -> Int? {
        let unknown = sum.parts.filter { isHidden[$0] }
        if unknown.isEmpty, !isHidden[sum.whole] { return nil }
        let isSolvable =
            if isHidden[sum.whole] {
                unknown.isEmpty
            } else {
                unknown.count == 1 || unknown.reduce(0) { $0 + persons[$1].counted.count } == unknown.count
            }
        guard isSolvable else { return nil }
        let smallest = sum.parts.filter { !isHidden[$0] }.min { left, right in
            let (few, more) = (persons[left].counted.count, persons[right].counted.count)
            return few != more ? few < more : keys[left].precedes(keys[right])
        }
        return smallest ?? (isHidden[sum.whole] ? nil : sum.whole)
    }

    private func sums() -> [Sum] {
        var wholes: [SumKey: Sum] = [:]
        for (cell, key) in keys.enumerated() {
            for parent in key.parents {
                guard let whole = index[parent.key] else { continue }
                wholes[SumKey(whole: whole, along: parent.along), default: Sum(whole: whole, parts: [])].parts
                    .append(cell)
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
