/// Offers, made ready to be matched with many needs.
package struct OfferIndex: Sendable {
    let offers: [AnalysedOffer]
    /// The texts of all offers, each once.
    private var texts = LabelIndex()
    private var numbers: [String: Int32] = [:]
    /// The texts of each offer by their numbers, one offer behind the other: those that are names, then the others.
    private var parts: [Int32] = []
    private var bounds: [(first: Int, goals: Int, end: Int)] = []

    package var count: Int { offers.count }
    package func profile(_ offer: Int) -> OfferProfile { offers[offer].profile }

    init(_ offers: [OfferProfile], _ table: SubjectTable, _ grams: GramWeights, _ weights: MatchWeights) {
        var texts = AnalysedTexts(table, grams)
        self.offers = offers.map { AnalysedOffer($0, &texts, weights) }
        for offer in offers {
            let first = parts.count
            for label in AnalysedOffer.labels(of: offer) { parts.append(add(label, &texts)) }
            let goals = parts.count
            if !offer.goals.isEmpty { parts.append(add(offer.goals, &texts)) }
            bounds.append((first, goals, parts.count))
        }
    }

    private mutating func add(_ text: String, _ texts: inout AnalysedTexts) -> Int32 {
        if let number = numbers[text] { return number }
        let number = Int32(self.texts.count)
        self.texts.add(texts[text].vector)
        numbers[text] = number
        return number
    }

    /// How like each text of the need every text of the offers is.
    func products(with need: AnalysedNeed) -> [[Int32]] { need.texts.map { texts.products(with: $0.vector) } }

    /// The best of an offer's texts, for each text of the need.
    func likeness(_ products: [[Int32]], _ offer: Int, into likeness: inout [PartLikeness]) {
        let (first, goals, end) = bounds[offer]
        for (number, products) in products.enumerated() {
            var labels: Int32 = 0
            for part in first..<goals { labels = max(labels, products[Int(parts[part])]) }
            var all = labels
            for part in goals..<end { all = max(all, products[Int(parts[part])]) }
            likeness[number] = PartLikeness(labels: TextVector.thousandths(labels), all: TextVector.thousandths(all))
        }
    }
}
