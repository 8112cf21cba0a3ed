/// How long it takes to drive from one municipality to another: from a loaded table, or else by the distance.
package struct TravelTimes: Sendable {
    package enum Basis: String, Sendable {
        case table
        /// 1.4 times the great circle, at 60 km/h.
        case distance
    }

    private struct Way: Hashable {
        let from: String
        let to: String
    }

    private var table: [Way: Int] = [:]
    /// The centre of each municipality.
    private var centres: [String: GeoPoint] = [:]

    package init() {}

    package mutating func set(minutes: Int, from: String, to: String) { table[Way(from: from, to: to)] = minutes }

    package mutating func set(centre: GeoPoint, of municipality: String) { centres[municipality] = centre }

    /// Minutes for one way, and how they are known; `nil` where nothing is known of the way.
    package func minutes(from: MatchPlace, to: MatchPlace) -> (minutes: Int, basis: Basis)? {
        if let minutes = table[Way(from: from.municipality, to: to.municipality)]
            ?? table[Way(from: to.municipality, to: from.municipality)]
        {
            return (minutes, .table)
        }
        guard let start = from.point ?? centres[from.municipality], let end = to.point ?? centres[to.municipality]
        else { return from.municipality == to.municipality ? (0, .distance) : nil }
        // 60 km/h is a kilometre a minute.
        return ((start.metres(to: end) * 14 / 10 + 500) / 1000, .distance)
    }

    /// To the nearest of the places.
    func minutes(from: MatchPlace, toNearestOf places: [MatchPlace]) -> (minutes: Int, basis: Basis)? {
        places.compactMap { minutes(from: from, to: $0) }.min { $0.minutes < $1.minutes }
    }
}
