/// A table in comma-separated values (RFC 4180), with `,` or `;` between fields, as Excel writes them.
package struct CSVTable {
    package let header: [String]
    package let rows: [[String]]

    /// The header decides what stands between fields.
    package init(_ text: String) {
        let firstLine = text.unicodeScalars.prefix { $0 != "\n" && $0 != "\r" }
        let semicolons = firstLine.count { $0 == ";" }
        let separator: Unicode.Scalar = semicolons >= firstLine.count { $0 == "," } && semicolons > 0 ? ";" : ","
        var records = Self.records(text, separator)
        header = records.isEmpty ? [] : records.removeFirst()
        rows = records.filter { $0 != [""] }
    }

    private static func records(_ text: String, _ separator: Unicode.Scalar) -> [[String]] {
        var records: [[String]] = []
        var record: [String] = []
        var field = String.UnicodeScalarView()
        var isQuoted = false
        var scalars = text.unicodeScalars.makeIterator()
        var next = scalars.next()
        func endField() {
            record.append(String(field))
            field = String.UnicodeScalarView()
        }
        while let scalar = next {
            next = scalars.next()
            switch (scalar, isQuoted) {
            case ("\"", true) where next == "\"":
                field.append("\"")
                next = scalars.next()
            case ("\"", true): isQuoted = false
            case ("\"", false) where field.isEmpty: isQuoted = true
            case (separator, false): endField()
            case ("\r", false) where next == "\n": continue
            case ("\n", false), ("\r", false):
                endField()
                records.append(record)
                record = []
            default: field.append(scalar)
            }
        }
        if !field.isEmpty || !record.isEmpty {
            endField()
            records.append(record)
        }
        return records
    }
}
