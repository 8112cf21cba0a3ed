import Registers

/// A table is read, written with each field in quotes, and read again.
enum TableTarget {
    static func run(_ input: [UInt8]) throws {
        let table = CSVTable(String(decoding: input, as: UTF8.self))
        // The header tells what stands between fields, so one that has separators or line ends in it is another matter.
        guard table.header.count > 1, table.header.allSatisfy(isPlain) else { return }
        let written = ([table.header] + table.rows).map(line).joined(separator: "\r\n")
        let again = CSVTable(written)
        try promise(isSame([again.header], [table.header]), "the header is another")
        try promise(isSame(again.rows, table.rows), "the rows are others")
    }

    private static func isPlain(_ title: String) -> Bool {
        !title.unicodeScalars.contains { [",", ";", "\r", "\n"].contains($0) }
    }

    private static func line(_ fields: [String]) -> String {
        fields.map { field in
            let doubled = field.unicodeScalars.reduce(into: String.UnicodeScalarView()) { text, scalar in
                if scalar == "\"" { text.append("\"") }
                text.append(scalar)
            }
            return "\"\(String(doubled))\""
        }.joined(separator: ";")
    }

    private static func isSame(_ one: [[String]], _ other: [[String]]) -> Bool {
        one.map { $0.map { Array($0.utf8) } } == other.map { $0.map { Array($0.utf8) } }
    }
}
