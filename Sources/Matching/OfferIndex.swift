/// Offers, made ready to be matched with many needs.
package struct OfferIndex: Sendable {
    let offers: [AnalysedOffer]
    /// The texts of all offers, one behind the other.
    private var texts = LabelIndex()
    /// For each offer where its texts begin, and where those that are no names do.
    private var parts: [(first: Int, goals: Int, end: Int)] = []

    package var count: Int { offers.count }
    package func profile(_ offer: Int) -> OfferProfile { offers[offer].profile }

    init(_ offers: [OfferProfile], _ table: SubjectTable, _ grams: GramWeights, _ weights: MatchWeights) {
        self.offers = offers.map { AnalysedOffer($0, table, weights) }
        for offer in offers {
            let first = texts.count
            for label in AnalysedOffer.labels(of: offer) { texts.add(TextVector(label, grams)) }
            let goals = texts.count
            if !offer.goals.isEmpty { texts.add(TextVector(offer.goals, grams)) }
            parts.append((first, goals, texts.count))
        }
    }

    /// How like each text of the need every text of the offers is.
    func products(with need: AnalysedNeed) -> [[Int32]] { need.texts.map { texts.products(with: $0.vector) } }

    /// The best of an offer's texts, for each text of the need.
    func likeness(_ products: [[Int32]], _ offer: Int) -> [PartLikeness] {
        let (first, goals, end) = parts[offer]
        return products.map { products in
            var labels: Int32 = 0
            for part in first..<goals { labels = max(labels, products[part]) }
            var all = labels
            for part in goals..<end { all = max(all, products[part]) }
            return PartLikeness(labels: TextVector.thousandths(labels), all: TextVector.thousandths(all))
        }
    }
}
