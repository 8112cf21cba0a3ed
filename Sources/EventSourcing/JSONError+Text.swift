import JSON

extension JSONError {
    /// The longest path that is shown whole.
    private static let longestPath = 60

    /// What is wrong, where, and what would be right.
    public var text: Text {
        let path = path.count > Self.longestPath ? path.prefix(Self.longestPath) + "…" : path[...]
        let place = path.isEmpty ? Text("") : Text("`\(path)`: ")
        let problem =
            switch problem {
            case .syntax: Text(en: "not JSON at byte \(offset)", nb: "ikke JSON ved byte \(offset)")
            case .ended: Text(en: "the JSON ends too early", nb: "JSON-teksten slutter for tidlig")
            case .trailing:
                Text(en: "something follows the JSON at byte \(offset)", nb: "noe følger etter JSON ved byte \(offset)")
            case .encoding: Text(en: "not UTF-8 at byte \(offset)", nb: "ikke UTF-8 ved byte \(offset)")
            case .depth: Text(en: "nested too deeply", nb: "for dypt nøstet")
            case .missing: Text(en: "this field is missing", nb: "dette feltet mangler")
            case .unknown: Text(en: "there is no such field", nb: "det finnes ikke noe slikt felt")
            case .repeated: Text(en: "this field is there twice", nb: "dette feltet står to ganger")
            case .expected(let kind): kind.expected
            case .invalid(let en, let nb): Text(en: "should be \(en)", nb: "skulle vært \(nb)")
            }
        return Text(en: place.en + problem.en, nb: place.nb + problem.nb)
    }
}

extension JSONError.Kind {
    fileprivate var expected: Text {
        switch self {
        case .string: Text(en: "should be a text in quotes", nb: "skulle vært en tekst i anførselstegn")
        case .integer: Text(en: "should be a whole number", nb: "skulle vært et heltall")
        case .boolean: Text(en: "should be true or false", nb: "skulle vært true eller false")
        case .array: Text(en: "should be a list", nb: "skulle vært en liste")
        case .object: Text(en: "should be an object", nb: "skulle vært et objekt")
        }
    }
}
