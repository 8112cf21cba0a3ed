import EventSourcing
import Projections

/// A table's rows as horizontal bars, each with its label and its figure beside it.
struct BarChart {
    private let published: PublishedTable
    private let title: String
    private let language: Language

    // In the picture's own units.
    private static let width = 720
    private static let labelWidth = 190
    private static let figureWidth = 130
    private static let rowHeight = 28

    init(_ published: PublishedTable, _ title: String, _ language: Language) {
        self.published = published
        self.title = title
        self.language = language
    }

    /// One `svg` element, which assistive technology reads as its title: the figures themselves stand in the table.
    var svg: String {
        let rows = published.table.rows
        let most = rows.filter { !published.isWithheld($0) }.map(length).max() ?? 0
        let room = Self.width - Self.labelWidth - Self.figureWidth
        let bars = rows.enumerated().map { index, row in
            let middle = index * Self.rowHeight + Self.rowHeight / 2
            let isWithheld = published.isWithheld(row)
            let length = isWithheld || most == 0 ? 0 : room * length(row) / most
            let label = row.labels.map { $0[language] }.joined(separator: ", ")
            return """
                <text x="\(Self.labelWidth - 8)" y="\(middle + 5)" text-anchor="end">\(label.escaped)</text>\
                <rect x="\(Self.labelWidth)" y="\(middle - 9)" width="\(length)" height="18" fill="#1f5a8a"/>\
                <text x="\(Self.labelWidth + length + 8)" y="\(middle + 5)">\(published.text(row).escaped)</text>
                """
        }
        return """
            <svg role="img" aria-label="\(title.escaped)" viewBox="0 0 \(Self.width) \(rows.count * Self.rowHeight)" \
            font-family="system-ui,sans-serif" font-size="14" fill="#1a1a1a">
            \(bars.joined(separator: "\n"))
            </svg>
            """
    }

    /// How long the row's bar is among the others: its amount, or its share in hundredths of a percent.
    private func length(_ row: StatisticTable.Row) -> Int {
        let amount = max(0, row.cell.amount ?? 0)
        guard let base = row.cell.base else { return amount }
        return base > 0 ? amount * 10_000 / base : 0
    }
}
