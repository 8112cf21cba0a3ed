import JSON

/// What a business lives by: a code of Statistics Norway's standard industrial classification, and of which edition.
package struct IndustryCode: Hashable, Sendable, JSONReadable, JSONWritable {
    /// The edition: codes of different ones mean different things.
    package enum Standard: String, CaseIterable, JSONReadable, JSONWritable, Sendable {
        case sn2007 = "SN2007"
        case sn2025 = "SN2025"
    }

    /// `dd.ddd`, or `dd.dd`, `dd.d` or `dd` for a wider class.
    package let code: String
    package let standard: Standard

    package init?(_ code: String, _ standard: Standard) {
        guard Self.isCode(code) else { return nil }
        self.code = code
        self.standard = standard
    }

    /// As `SN2025 16.100`, or only as `16.100` where the edition is the same as before.
    package init?(stating text: String, elseIn standard: Standard?) {
        let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard let code = words.last, words.count <= 2 else { return nil }
        let stated = words.count == 2 ? Standard(rawValue: words[0]) : standard
        guard let stated else { return nil }
        self.init(code, stated)
    }

    package static func isCode(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let areDigits = parts.allSatisfy { $0.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } }
        return areDigits && parts.first?.count == 2
            && (parts.count == 1 || (parts.count == 2 && 1...3 ~= parts[1].count))
    }

    package init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readObject { (object) throws(JSONError) in
            guard let code = IndustryCode(try object.take("code"), try object.take("standard")) else {
                throw JSONError(.noIndustryCode, path: "code")
            }
            return code
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.writeObject { object in
            object.put("code", code)
            object.put("standard", standard)
        }
    }
}
