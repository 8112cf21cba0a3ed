import EventSourcing

/// A statistic as it may be shown: with what is withheld, and the position it stands at.
package struct PublishedTable {
    package let table: StatisticTable
    /// Which figures are withheld; `nil` if all are shown.
    private let suppression: Suppression?
    package let position: Position

    package init(_ table: StatisticTable, _ suppression: Suppression?, at position: Position) {
        self.table = table
        self.suppression = suppression
        self.position = position
    }

    /// What stands in the place of a figure that is withheld.
    package static let withheld = "*"

    package func isWithheld(_ row: StatisticTable.Row) -> Bool {
        suppression.map { table.hides(row, by: $0) } ?? false
    }

    /// The figure as it is printed.
    package func text(_ row: StatisticTable.Row) -> Text { isWithheld(row) ? Text(Self.withheld) : row.cell.text }

    /// What is told beside the figure.
    package func asideText(_ row: StatisticTable.Row, _ language: Language) -> String {
        isWithheld(row) ? "" : row.cell.asideText(language)
    }
}

extension Statistic.Unit {
    /// What a figure's amount is in, for programs.
    package var name: String {
        switch self {
        case .count, .share, .mean: "count"
        case .minutes, .minutesEach: "minutes"
        case .øre: "øre"
        case .kilometres: "km"
        case .days: "days"
        case .credits: "hundredths of a credit"
        }
    }
}
