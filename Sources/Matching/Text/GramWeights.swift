/// How much each piece of a word tells, by how rare it is in a collection of labels (inverse document frequency).
///
/// The same on every machine: logarithms are taken in whole numbers, and floating point is used only for operations that
/// IEEE 754 rounds exactly, in a fixed order.
package struct GramWeights: Sendable {
    private var weights: [UInt64: Double]
    private let unseen: Double

    /// From how many of the labels each piece occurs in: `(ln((1 + N) / (1 + n)) + 1)` to the power 1.25.
    package init(labels: some Sequence<String>) {
        var frequency: [UInt64: Int] = [:]
        var count = 0
        for label in labels {
            count += 1
            for counted in Grams.of(Words.of(label)) { frequency[counted.gram, default: 0] += 1 }
        }
        let all = count
        weights = frequency.mapValues { Self.weight(all: all, with: $0) }
        unseen = Self.weight(all: all, with: 0)
    }

    private static func weight(all: Int, with: Int) -> Double {
        let bits = naturalLogarithm(of: 1 + all) - naturalLogarithm(of: 1 + with) + 1
        return bits * bits.squareRoot().squareRoot()
    }

    /// The natural logarithm to about 9 digits, by squaring (Knuth, The Art of Computer Programming 1.2.2, exercise 25):
    /// the library's may differ in the last place between platforms.
    static func naturalLogarithm(of number: Int) -> Double {
        var bits = 0
        while number >> (bits + 1) > 0 { bits += 1 }
        var fraction = 0.0
        var rest = Double(number) / Double(1 << bits)
        var half = 0.5
        for _ in 0..<30 {
            rest *= rest
            if rest >= 2 {
                rest /= 2
                fraction += half
            }
            half /= 2
        }
        return (Double(bits) + fraction) * 0.6931471805599453
    }

    func callAsFunction(_ gram: UInt64) -> Double { weights[gram] ?? unseen }
}
