import JSON

// How event types read fields that have a range: the check stands where the field is read, and the error says what is right.

extension JSONObject {
    mutating func take(_ name: StaticString, in range: ClosedRange<Int>) throws(JSONError) -> Int {
        guard let value = try takeIfPresent(name, in: range) else {
            throw JSONError(.missing, path: name.description)
        }
        return value
    }

    mutating func takeIfPresent(_ name: StaticString, in range: ClosedRange<Int>) throws(JSONError) -> Int? {
        guard let value: Int = try takeIfPresent(name) else { return nil }
        guard range.contains(value) else {
            let (low, high) = (range.lowerBound, range.upperBound)
            throw JSONError(.invalid(en: "\(low) to \(high)", nb: "\(low) til \(high)"), path: name.description)
        }
        return value
    }

    /// A line of text: 1 to 500 bytes, without control characters; when it is written, more than spaces.
    mutating func takeText(_ name: StaticString) throws(JSONError) -> String {
        guard let text = try takeTextIfPresent(name) else { throw JSONError(.missing, path: name.description) }
        return text
    }

    mutating func takeTextIfPresent(_ name: StaticString) throws(JSONError) -> String? {
        guard let text: String = try takeIfPresent(name) else { return nil }
        return try checkedText(text, name)
    }

    /// Lines of text; none if the member is absent.
    mutating func takeTexts(_ name: StaticString) throws(JSONError) -> [String] {
        let texts: [String] = try takeIfPresent(name) ?? []
        for text in texts { _ = try checkedText(text, name) }
        return texts
    }

    private func checkedText(_ text: String, _ name: StaticString) throws(JSONError) -> String {
        guard 1...500 ~= text.utf8.count, text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
            throw JSONError(
                .invalid(en: "one line of 1 to 500 bytes", nb: "én linje på 1 til 500 byte"), path: name.description)
        }
        guard !isStrict || text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            throw JSONError(.invalid(en: "more than spaces", nb: "mer enn mellomrom"), path: name.description)
        }
        return text
    }

    /// Languages by the first part of their BCP 47 tags: two or three lower-case letters. None if the member is absent.
    mutating func takeLanguages(_ name: StaticString) throws(JSONError) -> [String] {
        try takeLanguagesIfPresent(name) ?? []
    }

    mutating func takeLanguagesIfPresent(_ name: StaticString) throws(JSONError) -> [String]? {
        guard let languages: [String] = try takeIfPresent(name) else { return nil }
        let areTags = languages.allSatisfy { language in
            2...3 ~= language.utf8.count && language.utf8.allSatisfy { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }
        }
        guard areTags else {
            throw JSONError(
                .invalid(en: "languages such as nb, en, pl", nb: "språk som nb, en, pl"), path: name.description)
        }
        return languages
    }

    mutating func takeNonEmpty<Element: JSONReadable>(_ name: StaticString) throws(JSONError) -> [Element] {
        guard let elements: [Element] = try takeIfPresentNonEmpty(name) else {
            throw JSONError(.missing, path: name.description)
        }
        return elements
    }

    mutating func takeIfPresentNonEmpty<Element: JSONReadable>(_ name: StaticString) throws(JSONError) -> [Element]? {
        guard let elements: [Element] = try takeIfPresent(name) else { return nil }
        guard !elements.isEmpty else {
            throw JSONError(.invalid(en: "at least one", nb: "minst én"), path: name.description)
        }
        return elements
    }
}
