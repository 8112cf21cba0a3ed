/// What came out of a row: a store's figures beside ours.
struct PeerMeasurement {
    let row: PeerRow
    let store: String
    /// Seconds of a round.
    let seconds: Samples
    /// How many times as long as ours; `nil` for our own.
    let ratio: Double?
    /// How many events a round had, where the figure is a rate.
    let events: Int?
}

/// The result for people: a block a row, at most 80 columns.
struct PeerTable {
    static func heading(_ row: PeerRow) -> String {
        "\n" + left(row.title, 34) + right("ratio", 8) + right("median", 15) + right("99 of 100", 14) + "\n"
            + String(repeating: "─", count: 75)
    }

    static func line(_ measured: PeerMeasurement) -> String {
        let ratio = measured.ratio.map { Table.decimals($0) } ?? ""
        let mark = measured.ratio.map { $0 >= measured.row.goal ? " ✓" : " ✗" } ?? ""
        return left("  \(measured.store)", 34) + right(ratio, 8) + right(text(measured, 0.5), 15)
            + right(text(measured, 0.99), 14) + mark
    }

    private static func text(_ measured: PeerMeasurement, _ share: Double) -> String {
        let seconds = measured.seconds.quantile(share)
        if let events = measured.events { return Table.text(Double(events) / seconds, .eventsPerSecond) }
        return Table.text(seconds, .seconds)
    }

    private static func left(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private static func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
