/// Brings nouns of a question to the form in which they stand in a dictionary.
///
/// Labels of a taxonomy are in that form already (`sykepleier`), while people ask in the plural (`Sykepleiere`). Only what
/// is asked is changed: cutting endings on both sides makes different labels the same. Rules for Norwegian and Danish.
enum DictionaryForm {
    static func of(_ word: Word) -> Word {
        guard word.count >= 5 else { return word }
        for (ending, replacement) in rules where word.hasSuffix(ending) {
            return word.dropLast(ending.count) + replacement
        }
        if word.hasSuffix(er), isPlural(word) { return word.dropLast(2) }
        return word
    }

    /// Whether `-er` makes a plural; behind one of these consonants it more often makes a trade (`leder`, `fører`).
    private static func isPlural(_ word: Word) -> Bool {
        let before = word[word.count - 3]
        if word[word.count - 4] == before { return true }
        return !trades.contains(before) && !word.hasSuffix(ster)
    }

    private static let er = "er".word
    private static let ster = "ster".word
    private static let trades = Set("lkrdgnv".utf16)
    private static let rules: [(Word, Word)] = [
        ("mødrene", "mor"), ("mødre", "mor"), ("menn", "mann"), ("mænd", "mand"), ("folk", "mann"), ("ørene", "ør"),
        ("ørerne", "ør"),
        ("iører", "iør"), ("sører", "sør"), ("tører", "tør"), ("lører", "lør"), ("nører", "nør"), ("erne", "er"),
        ("ere", "er"), ("inger", "ing"), ("sjefer", "sjef"),
        ("ister", "ist"), ("enter", "ent"), ("ologer", "olog"), ("afer", "af"), ("ene", ""),
    ].map { ($0.0.word, $0.1.word) }
}

extension Word {
    func hasSuffix(_ ending: Word) -> Bool { count >= ending.count && suffix(ending.count).elementsEqual(ending) }
}
