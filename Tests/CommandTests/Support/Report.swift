import JSON

/// A report as its values: a line a figure.
struct ReportValues {
    /// Which figure of the report; the total has no key.
    struct Key: Hashable {
        let statistic: String
        let dimension: String
        let key: String?
    }

    struct Figure: Equatable {
        let value: Int?
        let base: Int?
        let isWithheld: Bool
    }

    /// In the order of the report.
    let figures: [(key: Key, figure: Figure)]
    /// Those that a page shows: a table by a dimension that has no rows is left out, with its total.
    let shown: [(key: Key, figure: Figure)]

    /// From the lines that `report make --format csv` prints; no field of theirs is quoted.
    init(_ lines: [String]) {
        let lines = lines.dropFirst().map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        figures = lines.map { fields in
            let isTotal = fields[9] == "true"
            return (
                Key(statistic: fields[0], dimension: isTotal ? "" : fields[2], key: isTotal ? nil : fields[3]),
                Figure(value: Int(fields[4]), base: Int(fields[5]), isWithheld: fields[8] == "true")
            )
        }
        let isAlone = lines.indices.map { index in
            lines[index][9] == "true" && lines[index][2] != "" && lines[index - 1][..<3] != lines[index][..<3]
        }
        shown = zip(figures, isAlone).filter { !$1 }.map(\.0)
    }

    var byKey: [Key: Figure] { Dictionary(figures.map { ($0.key, $0.figure) }) { first, _ in first } }
}

extension TestLogbook {
    /// The county's report in a format.
    func report(_ period: String = "2025-H1", _ format: String = "csv", _ options: String...) throws -> Program.Run {
        try run(["report", "make", "--period", period, "--format", format] + options)
    }

    /// Locks the county's report; returns its id.
    func lock(_ period: String = "2025-H1") throws -> String {
        try begin("report", "lock", "--period", period)
    }

    /// What happens after a report was locked: visits recorded late, a need that was another, and one that never was.
    func tellLate() throws {
        for (business, day) in [("999900003", "2025-06-03"), ("999900011", "2025-02-11"), ("999900038", "2025-05-20")] {
            _ = try begin("visit", "record", "--business", business, "--on", day)
        }
        let late = try begin("need", "log", "--business", "999900003", "--title", "Truck", "--on", "2025-06-04")
        let doubled = try begin("need", "log", "--business", "999900003", "--title", "Truck", "--on", "2025-06-04")
        let events = try run("log", "--type", "need.logged", "--json").json()
        func position(of need: String) throws -> String {
            let found = events.first { $0["event"]?["data"]?["need"]?.string == need }
            guard let position = found?["position"]?.integer else { throw NothingBegan(errors: "no \(need)") }
            return "\(position)"
        }
        _ = try begin("correct", try position(of: late), "--set", "heads=9", "--reason", "amount")
        _ = try begin("void", try position(of: doubled), "--reason", "duplicate")
    }
}
