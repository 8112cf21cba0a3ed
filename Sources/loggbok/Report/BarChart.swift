import EventSourcing
import Projections

/// A table's figures as bars: each stands in the row of its figure, and is as long as the figure is among the others.
///
/// The bars take the room there is, on a phone as on paper, and say nothing that does not stand beside them as a figure:
/// so assistive technology passes them by. They are drawn and no backgrounds, since browsers print no backgrounds.
struct BarChart {
    private let published: PublishedTable
    /// The amount that a bar of full length stands for.
    private let most: Int

    /// A whole bar, in the picture's own units.
    private static let width = 1000

    init(_ published: PublishedTable) {
        self.published = published
        let lengths = published.table.rows.filter { !published.isWithheld($0) }.map(Self.length)
        most = published.table.statistic.unit == .share ? Self.whole : lengths.max() ?? 0
    }

    /// One `svg` element; nothing for a figure that is withheld, or nought.
    func bar(_ row: StatisticTable.Row) -> String {
        guard !published.isWithheld(row), most > 0, case let length = Self.length(row), length > 0 else { return "" }
        let width = max(1, Self.width * length / most)
        return """
            <svg class="bar" viewBox="0 0 \(Self.width) 10" preserveAspectRatio="none" aria-hidden="true">\
            <rect width="\(width)" height="10"/></svg>
            """
    }

    /// A share of everything.
    private static let whole = 10_000

    /// The row's amount, or its share in hundredths of a percent.
    private static func length(_ row: StatisticTable.Row) -> Int {
        let amount = max(0, row.cell.amount ?? 0)
        guard let base = row.cell.base else { return amount }
        return base > 0 ? amount * whole / base : 0
    }
}
