/// Offers, made ready to be matched with many needs.
package struct OfferIndex: Sendable {
    /// An offer, and which of the texts are its own.
    ///
    /// A class, so that looking at one of ten thousand does not count references to each of its parts.
    final class Entry: Sendable {
        let profile: OfferProfile
        let texts: Int

        init(_ profile: OfferProfile, texts: Int) { (self.profile, self.texts) = (profile, texts) }
    }

    let offers: [Entry]
    /// The texts of the offers taken apart, the same once: a course that is held again says what it said before.
    private(set) var texts: [AnalysedOffer] = []
    /// The names and goals that stand in them, each once.
    private var labels = LabelIndex()
    private var numbers: [String: Int32] = [:]
    /// The numbers of those in each of `texts`, one behind the other: the names, then the goals.
    private var parts: [Int32] = []
    private var bounds: [(first: Int, goals: Int, end: Int)] = []

    package var count: Int { offers.count }

    init(
        _ offers: [OfferProfile], alike: [Int], _ table: SubjectTable, _ grams: GramWeights, _ weights: MatchWeights
    ) {
        var distinct: [OfferTexts] = []
        self.offers = offers.indices.map { offer in
            if alike[offer] == distinct.count { distinct.append(offers[offer].texts) }
            return Entry(offers[offer], texts: alike[offer])
        }
        var analysed = AnalysedTexts(table, grams)
        texts = distinct.map { AnalysedOffer($0, &analysed, weights) }
        for texts in distinct {
            let first = parts.count
            for name in AnalysedOffer.names(in: texts) { parts.append(add(name, &analysed)) }
            let goals = parts.count
            if !texts.goals.isEmpty { parts.append(add(texts.goals, &analysed)) }
            bounds.append((first, goals, parts.count))
        }
    }

    private mutating func add(_ text: String, _ analysed: inout AnalysedTexts) -> Int32 {
        if let number = numbers[text] { return number }
        let number = Int32(labels.count)
        labels.add(analysed[text].vector)
        numbers[text] = number
        return number
    }

    /// How like each text of the need every text of the offers is.
    func products(with need: AnalysedNeed) -> [[Int32]] { need.texts.map { labels.products(with: $0.vector) } }

    /// The best of the parts of one of `texts`, for each text of the need.
    func likeness(_ products: [[Int32]], _ texts: Int, into likeness: inout [PartLikeness]) {
        let (first, goals, end) = bounds[texts]
        for (number, products) in products.enumerated() {
            var labels: Int32 = 0
            for part in first..<goals { labels = max(labels, products[Int(parts[part])]) }
            var all = labels
            for part in goals..<end { all = max(all, products[Int(parts[part])]) }
            likeness[number] = PartLikeness(labels: TextVector.thousandths(labels), all: TextVector.thousandths(all))
        }
    }
}

extension OfferIndex {
    /// A number for each offer, the same for those whose texts are equal; from 0, in the order in which they come.
    static func alike(_ offers: [OfferProfile]) -> [Int] {
        var numbers: [OfferTexts: Int] = [:]
        return offers.map { offer in
            if let number = numbers[offer.texts] { return number }
            defer { numbers[offer.texts] = numbers.count }
            return numbers.count
        }
    }
}
