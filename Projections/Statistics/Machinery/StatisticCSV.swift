import EventSourcing
import Events

/// Statistics as lines of comma-separated values (RFC 4180): a line a row, and one for all together.
package enum StatisticCSV {
    private static let figure = ["value", "of", "unit", "additive", "withheld", "total", "position"]

    /// The heading of `lines`.
    package static func heading(_ dimensions: [Dimension]) -> String {
        line(["statistic", "period"] + dimensions.map(\.rawValue) + figure)
    }

    /// With a column for each dimension: for several tables that are cut alike.
    package static func lines(_ published: PublishedTable) -> [String] {
        let table = published.table
        return (table.rows + [table.total]).map { row in
            let keys = row.keys.isEmpty ? table.dimensions.map { _ in "" } : row.keys
            return line([table.statistic.name, table.period?.description ?? ""] + keys + figures(row, published))
        }
    }

    /// The heading of `longLines`.
    static let longHeading = line(["statistic", "period", "dimension", "key"] + figure)

    /// With the dimension in a column of its own: for tables that are each cut by another one, or by none.
    static func longLines(_ published: PublishedTable) -> [String] {
        let table = published.table
        let dimension = table.dimensions.map(\.rawValue).joined(separator: " ")
        return (table.rows + [table.total]).map { row in
            line(
                [table.statistic.name, table.period?.description ?? "", dimension, row.keys.joined(separator: " ")]
                    + figures(row, published))
        }
    }

    private static func figures(_ row: StatisticTable.Row, _ published: PublishedTable) -> [String] {
        let statistic = published.table.statistic
        let isWithheld = published.isWithheld(row)
        let value = isWithheld ? "" : row.cell.amount.map(String.init) ?? ""
        let base = isWithheld ? "" : row.cell.base.map(String.init) ?? ""
        return [
            value, base, statistic.unit.name, "\(statistic.measure.isAdditive)", "\(isWithheld)",
            "\(row.keys.isEmpty)", "\(published.position)",
        ]
    }

    private static func line(_ fields: [String]) -> String { fields.map(quoted).joined(separator: ",") }

    private static func quoted(_ field: String) -> String {
        guard field.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return field }
        return "\"\(field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
    }
}
