import RegexBuilder

/// Words that are other ones each time, and the names they are compared by: 〈0〉 for the first that was seen, and so on.
///
/// Other each time are the ids, roots, digests, signatures and keys that are made on the way, and today's dates and times.
/// The demo's own ids and dates are always the same, and stand for themselves.
struct StandIns {
    /// Whole words in the order in which they were first seen.
    private(set) var words: [String] = []

    /// The line with every such word by its name.
    mutating func learning(_ line: String) -> String {
        for match in line.matches(of: Self.word) where name(of: String(match.output)) == nil {
            words.append(String(match.output))
        }
        return naming(line)
    }

    /// The line with every such word that was seen before by its name.
    func naming(_ line: String) -> String {
        line.replacing(Self.word) { match in name(of: String(match.output)) ?? String(match.output) }
    }

    /// The line with every name by the whole word.
    func restoring(_ line: String) -> String {
        line.replacing(/〈(\d+)[^〉]*〉/) { match in Int(match.1).map { words[$0] } ?? String(match.0) }
    }

    /// A line that another has learned, in our spelling of its words; a word that we have none for is taken over.
    mutating func spelling(_ line: String, of other: StandIns) -> String {
        words += other.words.dropFirst(words.count)
        return line.replacing(Self.word) { match in
            let word = String(match.output)
            guard let number = other.number(of: word) else { return word }
            return String((word.contains(":") ? words[number][...] : Self.bare(words[number])).prefix(word.count))
        }
    }

    private func name(of word: String) -> String? {
        if word.starts(with: /2\d\d\d-\d\d-/) { return word.prefix(10) < "2026-07-01" ? word : "〈today〉" }
        if word.contains("-"), Self.bare(word) < "019b76da-9c00" { return word }
        return number(of: word).map { $0 == words.firstIndex(of: word) ? "〈\($0)〉" : "〈\($0), \(word.count)〉" }
    }

    /// Which word it is, or begins: an id may be cut short. Only a thing's id is, `need:0198…`; an event's may begin like it.
    private func number(of word: String) -> Int? {
        words.firstIndex(of: word)
            ?? words.firstIndex { whole in
                whole.contains(":") && (word.contains(":") ? whole[...] : Self.bare(whole)).hasPrefix(word)
            }
    }

    /// An id without its kind.
    private static func bare(_ word: String) -> Substring {
        word.firstIndex(of: ":").map { word[$0...].dropFirst() } ?? word[...]
    }

    /// A date or time; an id, its kind before it; a digest in hexadecimal; a root, a signature or a key; or a key's number.
    private static var word: some RegexComponent<Substring> {
        /2\d\d\d-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?|(?:[a-z]+:)?[0-9a-f]{8}-[0-9a-f]{4}(?:-[0-9a-f]{1,4})*(?:[0-9a-f]{8})?|[0-9a-f]{64}|[A-Za-z0-9+\/]{40,}=*|\b[0-9a-f]{8}\b/
    }
}
