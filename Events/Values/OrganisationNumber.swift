import EventSourcing
import JSON

/// A Norwegian organisation number: nine digits, the first 8 or 9, the last a check on the others.
///
/// The check (Brønnøysund Register Centre): the first eight digits weighted 3, 2, 7, 6, 5, 4, 3, 2 and summed, modulo 11; the
/// last digit is 11 minus the rest, 0 for no rest; a rest of 1 gives no number.
package struct OrganisationNumber: Hashable, Sendable, CustomStringConvertible {
    package let description: String

    /// The number `text` writes, spaces between the digits allowed; `nil` if it is none.
    package init?(_ text: some StringProtocol) {
        let digits = text.utf8.filter { $0 != UInt8(ascii: " ") }.map { Int($0) - 0x30 }
        guard digits.count == 9, digits.allSatisfy({ 0...9 ~= $0 }), digits[0] >= 8 else { return nil }
        let sum = zip(digits, [3, 2, 7, 6, 5, 4, 3, 2]).map { $0 * $1 }.reduce(0, +)
        guard (11 - sum % 11) % 11 == digits[8] else { return nil }
        description = digits.map(String.init).joined()
    }

    package var tag: Tag {
        guard let tag = Tag("org", description) else { preconditionFailure("digits make a tag") }
        return tag
    }
}

extension OrganisationNumber: JSONReadable, JSONWritable {
    package init(from reader: inout JSONReader) throws(JSONError) {
        let offset = reader.offset
        guard let number = OrganisationNumber(try reader.readString()) else {
            throw JSONError(
                .invalid(
                    en: "an organisation number whose check digit is right",
                    nb: "et organisasjonsnummer med riktig kontrollsiffer"), offset: offset)
        }
        self = number
    }

    package func write(to writer: inout JSONWriter) { writer.write(description) }
}
