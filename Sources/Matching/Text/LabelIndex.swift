/// Many labels, each by itself, to be asked which are most like a text.
///
/// Labels of one thing are never joined: a thing is as like a text as the best of its labels.
package struct LabelIndex: Sendable {
    /// A label that contains the piece, and what the piece weighs in it.
    private struct Posting {
        let label: Int32
        let weight: Int32
    }

    private var lists: [UInt64: Int32] = [:]
    private var postings: [[Posting]] = []
    package private(set) var count = 0

    package init() {}

    package init(_ labels: some Sequence<TextVector>) {
        for label in labels { add(label) }
    }

    package mutating func add(_ label: TextVector) {
        for (gram, weight) in zip(label.grams, label.weights) where weight > 0 {
            let posting = Posting(label: Int32(count), weight: weight)
            if let list = lists[gram] {
                postings[Int(list)].append(posting)
            } else {
                lists[gram] = Int32(postings.count)
                postings.append([posting])
            }
        }
        count += 1
    }

    /// What each label has in common with the text, in the order they were added; `TextVector.same` for the same text.
    func products(with text: TextVector) -> [Int32] {
        var products = [Int32](repeating: 0, count: count)
        addProducts(with: text, to: &products)
        return products
    }

    func addProducts(with text: TextVector, to products: inout [Int32]) {
        for (gram, weight) in zip(text.grams, text.weights) {
            guard let list = lists[gram] else { continue }
            for posting in postings[Int(list)] { products[Int(posting.label)] &+= weight &* posting.weight }
        }
    }

    /// The labels in order of likeness, those alike in the order they were added.
    package func ranking(for text: TextVector) -> [Int] {
        let products = products(with: text)
        return products.indices.sorted { (products[$1], $0) < (products[$0], $1) }
    }
}
