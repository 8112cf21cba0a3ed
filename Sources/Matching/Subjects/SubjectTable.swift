/// What words of working life are about: subjects of education, with the words by which people name them and complain of
/// lacking them.
///
/// Reference data that comes with the program, for Norwegian as it is written and spoken: providers name a subject
/// (*økonomistyring*), businesses tell of a problem (*hva koster et gjestedøgn*), and no two letters need be the same. It is
/// no taxonomy of skills; one of those can be loaded beside it. Subjects of one area are neighbours: not the same, but worth
/// a mention. *Forms* are no subjects: how something is taught, and towards which papers.
///
/// The form of a line: `subject | word, word…`. A word ending in `*` stands for all that begin like it; several words
/// stand side by side in the text. A word may name several subjects.
struct SubjectTable: Sendable {
    /// Named in what is stored: another table gives other scores.
    static let version = "subjects/1"

    /// Neighbouring subjects, in the form above.
    struct Area: Sendable {
        let title: String
        let isForm: Bool
        let lines: String
    }

    static let shared = SubjectTable([
        .land, .forest, .sea, .food, .trade, .building, .industry, .transport, .digital, .leadership, .economy, .safety,
        .health, .culture, .operations, .routes, .forms,
    ])

    struct Subject: Sendable {
        let title: String
        /// The number of its area.
        let area: Int
        let isForm: Bool
    }

    private struct Pattern: Sendable {
        let words: [(letters: Word, isBeginning: Bool)]
        let subject: Int
    }

    private(set) var subjects: [Subject] = []
    private var patterns: [Pattern] = []
    /// Patterns by the hash of their first word, whole or as a beginning.
    private var whole: [UInt64: [Int]] = [:]
    private var beginnings: [UInt64: [Int]] = [:]
    private var shortest = Int.max
    private var longest = 0
    /// Every term and title, as a sample of the language: what is rare in it tells much.
    private(set) var sample: [String] = []

    init(_ areas: [Area]) {
        for (number, area) in areas.enumerated() {
            for line in area.lines.split(separator: "\n") { add(line, area, number) }
        }
    }

    private mutating func add(_ line: Substring, _ area: Area, _ number: Int) {
        let parts = line.split(separator: "|", maxSplits: 1)
        guard parts.count == 2 else { preconditionFailure("a line of the subject table has a title and words") }
        let title = parts[0].split(separator: " ").joined(separator: " ")
        subjects.append(Subject(title: title, area: number, isForm: area.isForm))
        sample.append(title)
        for term in parts[1].split(separator: ",") { add(term, of: subjects.count - 1) }
    }

    private mutating func add(_ term: Substring, of subject: Int) {
        let words = term.split(separator: " ").map { written in
            let isBeginning = written.hasSuffix("*")
            return (letters: Words.of(String(written)).flatMap(\.self), isBeginning: isBeginning)
        }
        guard let first = words.first, !first.letters.isEmpty else { return }
        sample.append(term.filter { $0 != "*" })
        if first.isBeginning {
            beginnings[Self.hash(first.letters), default: []].append(patterns.count)
            shortest = min(shortest, first.letters.count)
            longest = max(longest, first.letters.count)
        } else {
            whole[Self.hash(first.letters), default: []].append(patterns.count)
        }
        patterns.append(Pattern(words: words, subject: subject))
    }
}

extension SubjectTable {
    /// The areas of those of the subjects that are no forms, a bit for each.
    func areaBits(_ subjects: some Sequence<Int>) -> UInt64 {
        subjects.reduce(0) { bits, subject in
            self.subjects[subject].isForm ? bits : bits | 1 << UInt64(self.subjects[subject].area)
        }
    }
}

// MARK: - Look-up

extension SubjectTable {
    /// The subjects the text names, in the table's order, each with how many of its terms do.
    func subjects(in text: String) -> [(subject: Int, terms: Int)] { subjects(in: Words.of(text)) }

    /// - Parameter words: two that stand side by side are looked up as one as well: compounds are often split by mistake, or
    ///   by a hyphen.
    func subjects(in words: [Word]) -> [(subject: Int, terms: Int)] {
        var found: Set<Int> = []
        for start in words.indices {
            look(up: words[start], followedBy: words[(start + 1)...], &found)
            if start + 1 < words.count {
                look(up: words[start] + words[start + 1], followedBy: words[(start + 2)...], &found)
            }
        }
        var terms: [Int: Int] = [:]
        for pattern in found { terms[patterns[pattern].subject, default: 0] += 1 }
        return terms.map { (subject: $0.key, terms: $0.value) }.sorted { $0.subject < $1.subject }
    }

    /// The hash of a word grows letter by letter (FNV-1a), so all its beginnings are looked up in one pass.
    private func look(up word: Word, followedBy rest: ArraySlice<Word>, _ found: inout Set<Int>) {
        var hash = Self.emptyHash
        for (index, letter) in word.enumerated() {
            hash = Self.hash(hash, letter)
            guard index + 1 >= shortest, index < longest, let beginning = beginnings[hash] else { continue }
            take(beginning, word, rest, &found)
        }
        if let exact = whole[hash] { take(exact, word, rest, &found) }
    }

    private static let emptyHash: UInt64 = 0xCBF2_9CE4_8422_2325

    private static func hash(_ hash: UInt64, _ letter: UInt16) -> UInt64 {
        (hash ^ UInt64(letter)) &* 0x0000_0100_0000_01B3
    }

    private static func hash(_ word: Word) -> UInt64 { word.reduce(emptyHash, hash) }

    private func take(_ candidates: [Int], _ word: Word, _ rest: ArraySlice<Word>, _ found: inout Set<Int>) {
        for candidate in candidates {
            let pattern = patterns[candidate]
            // Different words may have one hash.
            guard let first = pattern.words.first, word.starts(with: first.letters) else { continue }
            if continues(pattern, rest) { found.insert(candidate) }
        }
    }

    private func continues(_ pattern: Pattern, _ rest: ArraySlice<Word>) -> Bool {
        guard pattern.words.count > 1 else { return true }
        guard rest.count >= pattern.words.count - 1 else { return false }
        return zip(pattern.words.dropFirst(), rest).allSatisfy { wanted, word in
            wanted.isBeginning ? word.starts(with: wanted.letters) : word == wanted.letters
        }
    }
}
