/// The result for people: two lines a row, at most 80 columns.
struct Table {
    static let heading =
        "                                  ratio   reach       median        reach\n"
        + String(repeating: "─", count: 75)

    static func lines(_ row: Row, _ measurement: Measurement) -> String {
        var ratioGoal = ""
        var figureGoal = ""
        for goal in row.goals {
            switch goal {
            case .ratioAtMost(let most): ratioGoal = "≤ \(decimals(most))"
            case .ratioAtLeast(let least): ratioGoal = "≥ \(decimals(least))"
            case .atMost(let most): figureGoal = "≤ \(text(most, measurement.unit))"
            case .atLeast(let least): figureGoal = "≥ \(text(least, measurement.unit))"
            }
        }
        let isReached = row.goals.allSatisfy { $0.isReached(by: measurement) }
        let ratio = measurement.ratio.map { decimals($0) } ?? ""
        let figures =
            left(row.work, 33) + right(ratio, 6) + right(ratioGoal, 8)
            + right(text(measurement.work.median, measurement.unit), 13) + right(figureGoal, 14)
        let floor = measurement.floor.map { " \(text($0.median, measurement.unit))" } ?? ""
        return "\(figures) \(isReached ? "✓" : "✗")\n   \(left(row.name, 18)) \(row.floor)\(floor)"
    }

    static func text(_ value: Double, _ unit: Measurement.Unit) -> String {
        switch unit {
        case .seconds where value < 0.000_001: "\(decimals(value * 1e9)) ns"
        case .seconds where value < 0.001: "\(decimals(value * 1e6)) µs"
        case .seconds where value < 1: "\(decimals(value * 1e3)) ms"
        case .seconds: "\(decimals(value)) s"
        case .eventsPerSecond: "\(thousands(Int(value)))/s"
        case .bytes: "\(decimals(value / 1e6)) MB"
        case .bytesPerByte: decimals(value)
        }
    }

    /// The value with as many decimals as mean something, and no zeros behind them.
    static func decimals(_ value: Double) -> String {
        let places = value >= 100 ? 0 : value >= 10 ? 1 : value >= 0.1 ? 2 : 4
        let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
        let (whole, rest) = Int((value * Double(scale)).rounded()).quotientAndRemainder(dividingBy: scale)
        if rest == 0 { return "\(whole)" }
        var digits = "\(rest)"
        digits = String(repeating: "0", count: places - digits.count) + digits
        while digits.last == "0" { digits.removeLast() }
        return "\(whole).\(digits)"
    }

    private static func thousands(_ value: Int) -> String {
        var text = ""
        for (index, digit) in "\(value)".reversed().enumerated() {
            if index > 0, index % 3 == 0 { text = "," + text }
            text = "\(digit)" + text
        }
        return text
    }

    private static func left(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private static func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
