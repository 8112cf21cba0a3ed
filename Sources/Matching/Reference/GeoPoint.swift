/// A point on the earth, in 1e-5 degree.
package struct GeoPoint: Hashable, Sendable {
    package let latitude: Int
    package let longitude: Int

    package init(latitude: Int, longitude: Int) {
        self.latitude = latitude
        self.longitude = longitude
    }

    /// The distance along a great circle in metres, on a sphere of 6,371 km (haversine).
    ///
    /// Sine and arc sine are summed here: the library's may differ in the last place between platforms.
    package func metres(to other: GeoPoint) -> Int {
        let degree = Double.pi / 180 / 100_000
        let north = Self.sine(Double(other.latitude - latitude) * degree / 2)
        let east = Self.sine(Double(other.longitude - longitude) * degree / 2)
        let scale = Self.cosine(Double(latitude) * degree) * Self.cosine(Double(other.latitude) * degree)
        let chord = (north * north + scale * east * east).squareRoot()
        return Int((2 * 6_371_000 * Self.arcSine(min(1, chord))).rounded())
    }

    /// Taylor's series; enough terms for angles up to a half turn.
    private static func sine(_ angle: Double) -> Double {
        var term = angle
        var sum = angle
        for step in 1...15 {
            term *= -angle * angle / Double(2 * step * (2 * step + 1))
            sum += term
        }
        return sum
    }

    private static func cosine(_ angle: Double) -> Double { sine(Double.pi / 2 - angle) }

    /// By halving the angle until its series converges at once.
    private static func arcSine(_ value: Double) -> Double {
        guard value > 0.1 else {
            var term = value
            var sum = value
            for step in 1...8 {
                let odd = Double(2 * step - 1)
                term *= value * value * odd / Double(2 * step)
                sum += term / (odd + 2)
            }
            return sum
        }
        let cosine = (1 - value * value).squareRoot()
        return 2 * arcSine((value * value / (2 * (1 + cosine))).squareRoot())
    }
}
