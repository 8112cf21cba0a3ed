import EventSourcing

/// A table for people: columns as wide as they need, together at most 80 wide.
struct TextTable {
    struct Column {
        let title: Text
        let isNumber: Bool

        init(_ title: Text, isNumber: Bool = false) {
            self.title = title
            self.isNumber = isNumber
        }
    }

    static let width = 80

    private let columns: [Column]
    private var rows: [[String]] = []

    init(_ columns: [Column]) { self.columns = columns }

    mutating func add(_ cells: [String]) { rows.append(cells) }

    var isEmpty: Bool { rows.isEmpty }

    /// Texts that are too long for their column go on below; numbers and the first column always fit.
    var text: String {
        let titles = columns.map(\.title.spoken)
        let widths = widths(titles)
        return ([titles] + rows).flatMap { lines(of: $0, widths) }.joined(separator: "\n")
    }

    private func lines(of cells: [String], _ widths: [Int]) -> [String] {
        let cells = zip(cells, widths).map { $0.wrapped(to: max(1, $1)) }
        return (0..<(cells.map(\.count).max() ?? 0)).map { row in
            var line = ""
            for (index, cell) in cells.enumerated() {
                let shown = row < cell.count ? cell[row] : ""
                let padding = String(repeating: " ", count: widths[index] - shown.count)
                line += (index == 0 ? "" : "  ") + (columns[index].isNumber ? padding + shown : shown + padding)
            }
            return line.withoutTrailingSpaces
        }
    }

    private func widths(_ titles: [String]) -> [Int] {
        var widths = columns.indices.map { index in ([titles] + rows).map { $0[index].count }.max() ?? 0 }
        var excess = widths.reduce(0, +) + 2 * (widths.count - 1) - Self.width
        while excess > 0 {
            let shrinkable = widths.indices.filter { !columns[$0].isNumber && $0 > 0 && widths[$0] > 8 }
            guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    func print() { Terminal.print(text) }
}

/// Ids as short as they can be typed: enough of the beginning to be told from the others shown, at least the time.
struct ShortIDs {
    private let length: Int

    init(_ ids: some Sequence<UniqueID>) {
        let all = ids.map(\.description)
        length =
            (13...UniqueID.length).first { length in
                Set(all.map { $0.prefix(length) }).count == Set(all).count
            } ?? UniqueID.length
    }

    func callAsFunction(_ id: UniqueID) -> String { String(id.description.prefix(length)) }
}
