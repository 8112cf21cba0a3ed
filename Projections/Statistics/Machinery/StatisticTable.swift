import EventSourcing
import Events

/// A statistic cut by dimensions: a row for each combination that has anything in it, and all together.
package struct StatisticTable {
    package struct Row {
        /// As stored: a municipality's number, a sector's word. Empty where it is not known.
        package let keys: [String]
        /// As printed.
        package let labels: [Text]
        package let cell: Cell
        package let contributions: [Contribution]
    }

    package let statistic: Statistic
    package let dimensions: [Dimension]
    package let period: Period?
    package let rows: [Row]
    package let total: Row

    package init(_ statistic: Statistic, by dimensions: [Dimension], in period: Period?, _ source: StatisticSource)
        throws
    {
        self.statistic = statistic
        self.dimensions = dimensions
        self.period = period
        let contributions = try statistic.contributions(source).filter { period?.contains($0.on) ?? true }
        total = Row(keys: [], labels: [], cell: Cell(contributions, statistic), contributions: contributions)
        guard !dimensions.isEmpty else {
            rows = []
            return
        }
        let groups = Dictionary(grouping: contributions) { contribution in
            dimensions.map { $0.key(contribution, of: statistic) }
        }
        rows = groups.sorted { Self.precedes($0.key, $1.key, dimensions) }.map { keys, contributions in
            Row(
                keys: keys, labels: zip(dimensions, keys).map { $0.label($1) }, cell: Cell(contributions, statistic),
                contributions: contributions)
        }
    }

    private static func precedes(_ left: [String], _ right: [String], _ dimensions: [Dimension]) -> Bool {
        for (index, dimension) in dimensions.enumerated() where left[index] != right[index] {
            return dimension.order(left[index]) < dimension.order(right[index])
        }
        return false
    }

    /// The row with the keys; all together if there are none.
    package func row(_ keys: [String]) -> Row? { keys.isEmpty ? total : rows.first { $0.keys == keys } }
}

extension StatisticTable.Row {
    /// The events behind the figure, in the order of the log: those above the line, or all where there is none, and
    /// those below it.
    package func sources(on side: Contribution.Side) -> [Position] {
        Set(contributions.filter { $0.amounts.keys.contains(side) }.flatMap(\.sources)).sorted()
    }
}
