/// The sums that a reader can do with figures: the parts along one dimension, or of one stretch of time, make the whole.
struct SuppressionSums {
    struct Sum {
        let whole: Int
        let parts: [Int]
    }

    /// In the order of their wholes.
    private(set) var all: [Sum] = []
    /// The sums that each figure stands in, by their numbers.
    private var sums: [Int] = []
    private var starts: [Int] = []

    /// The sums of those of the figures that are there.
    init(_ places: SuppressionPlaces, where isThere: (Int) -> Bool) {
        // A slot for each whole and each dimension, and one for time before them.
        let slots = places.names.dimensions.count + 1
        var counts = [Int](repeating: 0, count: places.keys.count * slots)
        let there = places.keys.indices.filter(isThere)
        for place in there {
            for parent in places.parents(of: place) { counts[parent.whole * slots + parent.along + 1] += 1 }
        }
        var parts: [[Int]] = []
        var number = [Int](repeating: -1, count: counts.count)
        var wholes: [Int] = []
        for slot in counts.indices where counts[slot] > 0 {
            number[slot] = parts.count
            wholes.append(slot / slots)
            parts.append([])
            parts[parts.count - 1].reserveCapacity(counts[slot])
        }
        for place in there {
            for parent in places.parents(of: place) {
                parts[number[parent.whole * slots + parent.along + 1]].append(place)
            }
        }
        all = zip(wholes, parts).map { Sum(whole: $0, parts: $1) }
        (starts, sums) = Self.standings(all, of: places.keys.count)
    }

    /// The sums that the figure stands in.
    func standing(_ place: Int) -> ArraySlice<Int> { sums[starts[place]..<starts[place + 1]] }

    private static func standings(_ all: [Sum], of count: Int) -> (starts: [Int], sums: [Int]) {
        var starts = [Int](repeating: 0, count: count + 1)
        for sum in all {
            starts[sum.whole + 1] += 1
            for part in sum.parts { starts[part + 1] += 1 }
        }
        for place in 0..<count { starts[place + 1] += starts[place] }
        var next = starts
        var sums = [Int](repeating: 0, count: starts[count])
        for (number, sum) in all.enumerated() {
            for place in [sum.whole] + sum.parts {
                sums[next[place]] = number
                next[place] += 1
            }
        }
        return (starts, sums)
    }
}
