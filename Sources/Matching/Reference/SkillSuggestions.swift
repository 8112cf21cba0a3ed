/// Finds the skills of a taxonomy whose labels are most like a text, of very many, from lists kept on disk.
///
/// A piece of three letters has a list of the labels it occurs in; a question reads the lists of its own pieces only. Each
/// label counts by itself, and a skill as its best one.
package struct SkillSuggestions {
    /// A label, as far as scoring goes.
    package struct Label: Sendable {
        package let code: String
        package let text: String
        /// How many different pieces it has.
        package let size: Int

        package init(code: String, text: String, size: Int) {
            self.code = code
            self.text = text
            self.size = size
        }
    }

    package struct Suggestion: Hashable, Sendable {
        package let code: String
        /// The label that is most like the text.
        package let label: String
        /// In thousandths of the likeness of a text with itself, roughly.
        package let likeness: Int
    }

    /// The pieces of a label or a text, distinct and in order.
    package static func pieces(_ text: String, asQuestion: Bool = false) -> [UInt64] {
        let words = Words.of(text)
        return Grams.of(asQuestion ? words.map(DictionaryForm.of) : words).map(\.gram).filter {
            $0 >> 32 != 0 && $0 >> 48 == 0
        }
    }

    /// - Parameters:
    ///   - all: how many labels there are.
    ///   - labels: the numbers of the labels that a piece occurs in, rising.
    ///   - label: the label with the number.
    package static func suggestions(
        for text: String, of all: Int, limit: Int, labels: (UInt64) throws -> [Int], label: (Int) throws -> Label?
    ) rethrows -> [Suggestion] {
        var points = [Int32](repeating: 0, count: all)
        var asked = 0
        for piece in pieces(text, asQuestion: true) {
            let found = try labels(piece)
            let weight = Self.weight(all, found.count)
            asked += Int(weight)
            for number in found where number < all { points[number] += weight }
        }
        guard asked > 0 else { return [] }
        let candidates = points.indices.filter { points[$0] > 0 && Int(points[$0]) * 4 > asked }
            .sorted { (points[$1], $0) < (points[$0], $1) }.prefix(400)
        var best: [String: Suggestion] = [:]
        for number in candidates {
            guard let label = try label(number) else { continue }
            // What both have, against what either has: a long label that happens to have everything is no better.
            let likeness = Int(points[number]) * 1000 / (asked + max(0, label.size - shared(text, label)) * 4000)
            if likeness > best[label.code]?.likeness ?? 0 {
                best[label.code] = Suggestion(code: label.code, label: label.text, likeness: likeness)
            }
        }
        return Array(best.values.sorted { ($1.likeness, $0.code) < ($0.likeness, $1.code) }.prefix(limit))
    }

    private static func shared(_ text: String, _ label: Label) -> Int {
        Set(pieces(label.text)).intersection(pieces(text, asQuestion: true)).count
    }

    /// What a piece tells, by how rare it is: in thousandths of a natural logarithm.
    private static func weight(_ all: Int, _ with: Int) -> Int32 {
        let rarity = GramWeights.naturalLogarithm(of: 1 + all) - GramWeights.naturalLogarithm(of: 1 + with)
        return Int32((rarity * 1000).rounded())
    }
}
