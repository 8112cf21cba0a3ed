/// The result for people: a line for what is measured, at most 80 columns with four sizes.
struct SizesTable {
    static func heading(_ sizes: [Int]) -> String {
        padded("", 32) + sizes.map { padded(short($0), -10) }.joined() + padded("growth", -8) + "\n"
            + String(repeating: "─", count: 40 + 10 * sizes.count)
    }

    static func line(_ line: SizeLine) -> String {
        padded(line.title, 32) + line.samples.map { padded(Table.text($0.median, .seconds), -10) }.joined()
            + padded(Table.decimals(line.growth), -8)
    }

    static func short(_ size: Int) -> String { size >= 1_000_000 ? "\(size / 1_000_000) M" : "\(size / 1000),000" }

    /// Filled up with spaces: behind it, or in front of it if the width is negative.
    private static func padded(_ text: String, _ width: Int) -> String {
        let spaces = String(repeating: " ", count: max(0, abs(width) - text.count))
        return width < 0 ? spaces + text : text + spaces
    }
}
