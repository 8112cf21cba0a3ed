/// Texts taken apart, each once: the same skills stand in many offers.
struct AnalysedTexts {
    let table: SubjectTable
    let grams: GramWeights
    private var known: [String: Text] = [:]

    struct Text {
        let subjects: [Int]
        let vector: TextVector
    }

    init(_ table: SubjectTable, _ grams: GramWeights) {
        self.table = table
        self.grams = grams
    }

    subscript(text: String) -> Text {
        mutating get {
            if let known = known[text] { return known }
            let words = Words.of(text)
            let analysed = Text(
                subjects: table.subjects(in: words).map { $0.subject }, vector: TextVector(words: words, grams))
            known[text] = analysed
            return analysed
        }
    }
}
