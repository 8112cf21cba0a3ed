/// A text for people, in every language the program speaks.
///
/// Texts are declared beside the thing they name. Both languages are parameters, so that none can be forgotten.
public struct Text: Hashable, Sendable {
    public let en: String
    public let nb: String

    public init(en: String, nb: String) {
        self.en = en
        self.nb = nb
    }

    /// A text that is the same in all languages: a name, a code, a whole number.
    public init(_ same: String) { self.init(en: same, nb: same) }

    /// Numbers, written with decimal points: Norwegian has commas there.
    public init(numbers: String) {
        self.init(en: numbers, nb: String(numbers.map { $0 == "." ? "," : $0 }))
    }

    public subscript(language: Language) -> String {
        switch language {
        case .english: en
        case .norwegian: nb
        }
    }
}

/// A language that texts are written in, by its BCP 47 tag.
public enum Language: String, CaseIterable, Sendable {
    case norwegian = "nb"
    case english = "en"
}
