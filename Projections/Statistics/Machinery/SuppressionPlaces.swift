import EventSourcing

/// All figures that something counts in, each with a number of its own, and what each is a part of.
struct SuppressionPlaces {
    /// A figure that another is a part of, and the number of the dimension along which, or -1 for time.
    struct Parent {
        let whole: Int
        let along: Int
    }

    private(set) var names: SuppressionKeys
    /// By number.
    private(set) var keys: [Suppression.Key] = []
    private var index: [Suppression.Key: Int] = [:]
    private var parents: [Parent] = []
    /// Where the parents of each figure begin.
    private var parentStarts = [0]
    /// The figures of what has the same values in the same month, by the narrowest of them.
    private var groups: [Suppression.Key: [Int]] = [:]

    init(_ names: SuppressionKeys) { self.names = names }

    func parents(of place: Int) -> ArraySlice<Parent> { parents[parentStarts[place]..<parentStarts[place + 1]] }

    /// Every figure that the contribution counts in: each combination of its values, by each stretch its day lies in.
    mutating func places(of contribution: Contribution, _ statistic: Statistic) -> [Int] {
        let values = names.values(of: contribution, statistic)
        let narrowest = Suppression.Key(time: TimeBucket(.month, of: contribution.on), values: values)
        if let places = groups[narrowest] { return places }
        let places = makePlaces(values, on: contribution.on)
        groups[narrowest] = places
        return places
    }

    /// A figure's parents come before it: fewer values are a smaller number, and wider stretches are earlier.
    private mutating func makePlaces(_ values: SIMD8<UInt32>, on day: CalendarDate) -> [Int] {
        let combinations = 1 << names.dimensions.count
        var places: [Int] = []
        places.reserveCapacity(combinations * TimeBucket.Level.allCases.count)
        for level in TimeBucket.Level.allCases {
            let time = TimeBucket(level, of: day)
            for combination in 0..<combinations {
                var key = Suppression.Key(time: time, values: values)
                for dimension in names.dimensions.indices where combination >> dimension & 1 == 0 {
                    key.values[dimension] = 0
                }
                if let place = index[key] {
                    places.append(place)
                    continue
                }
                if level != .all { parents.append(Parent(whole: places[places.count - combinations], along: -1)) }
                for dimension in names.dimensions.indices where combination >> dimension & 1 == 1 {
                    let whole = places[places.count - (1 << dimension)]
                    parents.append(Parent(whole: whole, along: dimension))
                }
                parentStarts.append(parents.count)
                index[key] = keys.count
                places.append(keys.count)
                keys.append(key)
            }
        }
        return places
    }
}
