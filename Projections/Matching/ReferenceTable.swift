import Registers

/// A file of reference data as a table: separated by tabs, commas or semicolons, with a header.
package struct ReferenceTable {
    package let header: [String]
    package let rows: [[String]]

    package init(_ bytes: [UInt8]) {
        let text = String(
            decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
        let firstLine = text.utf8.prefix { $0 != UInt8(ascii: "\n") }
        guard firstLine.contains(UInt8(ascii: "\t")) else {
            let table = CSVTable(text)
            (header, rows) = (table.header, table.rows)
            return
        }
        var lines = text.utf8.split(separator: UInt8(ascii: "\n"))[...]
        header = lines.popFirst().map(Self.fields) ?? []
        rows = lines.map(Self.fields)
    }

    private static func fields(_ line: Substring.UTF8View.SubSequence) -> [String] {
        line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
            String(Substring($0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0))
        }
    }

    /// The column that has one of the names, upper and lower case alike.
    package func column(_ names: String...) -> Int? {
        header.firstIndex { title in names.contains { $0.lowercased() == title.lowercased() } }
    }

    /// What stands in a column of a row; empty where the row ends before it.
    package static func field(_ row: [String], _ column: Int) -> String { column < row.count ? row[column] : "" }
}
