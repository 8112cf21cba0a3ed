import EventSourcing
import JSON

/// One skill that is needed or taught: by its code in a taxonomy, or by its name.
package struct Skill: Hashable, Sendable {
    package let code: String?
    package let label: String?
    /// The taxonomy and version the code is from, for example `ESCO 1.1.1`.
    package let scheme: String?
    /// What it weighs among the others: 1 to 100.
    package let weight: Int

    package init(code: String? = nil, label: String? = nil, scheme: String? = nil, weight: Int = 100) {
        precondition(code != nil || label != nil, "a skill has a code or a label")
        self.code = code
        self.label = label
        self.scheme = scheme
        self.weight = weight
    }

    /// What people call it.
    package var name: String { label ?? code ?? "" }

    /// `skill:` and the last part of the code, or the label in a spelling that tags allow.
    package var tag: Tag {
        let value = code.map { slug(String($0.split(separator: "/").last ?? "")) } ?? slug(label ?? "")
        guard let tag = Tag("skill", value) else { preconditionFailure("a slug makes a tag") }
        return tag
    }
}

extension Skill: JSONReadable, JSONWritable {
    package init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readObject { (object) throws(JSONError) in
            let code = try object.takeTextIfPresent("code")
            let label = try object.takeTextIfPresent("label")
            guard code != nil || label != nil else { throw JSONError(.missing, path: "label") }
            return Skill(
                code: code, label: label, scheme: try object.takeTextIfPresent("scheme"),
                weight: try object.takeIfPresent("weight", in: 1...100) ?? 100)
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.writeObject { object in
            object.put("code", code)
            object.put("label", label)
            object.put("scheme", scheme)
            object.put("weight", weight)
        }
    }
}

/// The text in the letters that tags allow: lower case, `truckfører` as `truckforer`, everything else a dash.
///
/// Letters with marks are the same whether they are written as one character or as several (Unicode NFC and NFD).
func slug(_ text: String) -> String {
    var letters: [UInt8] = []
    for scalar in text.lowercased().unicodeScalars {
        if scalar.isASCII {
            switch scalar {
            case "a"..."z", "0"..."9": letters.append(UInt8(scalar.value))
            default: if letters.last != UInt8(ascii: "-") { letters.append(UInt8(ascii: "-")) }
            }
            continue
        }
        if scalar.properties.canonicalCombiningClass != .notReordered { continue }
        switch scalar {
        case "æ": letters += Array("ae".utf8)
        case "ð": letters.append(UInt8(ascii: "d"))
        case "ŋ": letters.append(UInt8(ascii: "n"))
        default:
            if let letter = withoutMark(scalar) {
                letters.append(letter)
            } else if letters.last != UInt8(ascii: "-") {
                letters.append(UInt8(ascii: "-"))
            }
        }
    }
    let trimmed = letters.drop { $0 == UInt8(ascii: "-") }.prefix(80)
    let text = String(decoding: trimmed, as: UTF8.self)
    let end = text.last == "-" ? String(text.dropLast()) : text
    return end.isEmpty ? "unnamed" : end
}

/// The letter that a letter with marks is made of: Unicode names `ø` LATIN SMALL LETTER O WITH STROKE.
private func withoutMark(_ scalar: Unicode.Scalar) -> UInt8? {
    let start = "LATIN SMALL LETTER "
    guard let name = scalar.properties.name, name.hasPrefix(start) else { return nil }
    let rest = name.utf8.dropFirst(start.utf8.count)
    guard let letter = rest.first, rest.dropFirst().starts(with: " WITH ".utf8) else { return nil }
    return letter | 0x20
}
