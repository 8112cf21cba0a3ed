import EventSourcing
import JSON

/// A file from a business register: JSON of Enhetsregisteret in any of its shapes, or a CSV table.
package enum RegisterFile {
    /// The file is neither.
    package struct Unrecognised: Error {
        package let text: Text
    }

    /// The rows of the file, in its order.
    package static func rows(_ bytes: [UInt8]) throws -> [RegisterRow] {
        let text = FileText.decode(bytes)
        switch text.utf8.first(where: { $0 > 0x20 }) {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            do throws(JSONError) {
                return RegisterJSON.rows(try JSONValue(parsing: Array(text.utf8)))
            } catch {
                throw Unrecognised(
                    text: Text(
                        en: "The file begins like JSON, but is not JSON at byte \(error.offset).",
                        nb: "Fila begynner som JSON, men er ikke JSON ved byte \(error.offset)."))
            }
        case nil: throw Unrecognised(text: Text(en: "The file is empty.", nb: "Fila er tom."))
        default:
            guard let rows = RegisterTable.rows(text) else {
                throw Unrecognised(
                    text: Text(
                        en: "The file is neither JSON nor a table with a column for the organisation number.",
                        nb: "Fila er verken JSON eller en tabell med en kolonne for organisasjonsnummer."))
            }
            return rows
        }
    }
}
