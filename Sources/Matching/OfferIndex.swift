/// Offers, made ready to be matched with many needs.
package struct OfferIndex: Sendable {
    let offers: [AnalysedOffer]
    /// The texts of all offers, each once.
    private var texts = LabelIndex()
    private var numbers: [String: Int32] = [:]
    /// The texts of each offer by their numbers: those that are names, and the others.
    private var parts: [(labels: [Int32], goals: [Int32])] = []

    package var count: Int { offers.count }
    package func profile(_ offer: Int) -> OfferProfile { offers[offer].profile }

    init(_ offers: [OfferProfile], _ table: SubjectTable, _ grams: GramWeights, _ weights: MatchWeights) {
        var texts = AnalysedTexts(table, grams)
        self.offers = offers.map { AnalysedOffer($0, &texts, weights) }
        for offer in offers {
            let labels = AnalysedOffer.labels(of: offer)
            let goals = offer.goals.isEmpty ? [] : [offer.goals]
            parts.append(
                (labels: labels.map { add($0, &texts) }, goals: goals.map { add($0, &texts) }))
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
    func likeness(_ products: [[Int32]], _ offer: Int) -> [PartLikeness] {
        products.map { products in
            var labels: Int32 = 0
            for part in parts[offer].labels { labels = max(labels, products[Int(part)]) }
            var all = labels
            for part in parts[offer].goals { all = max(all, products[Int(part)]) }
            return PartLikeness(labels: TextVector.thousandths(labels), all: TextVector.thousandths(all))
        }
    }
}
