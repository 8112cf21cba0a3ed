import EventSourcing

/// What differs between two tables of one statistic.
package struct TableDifference {
    package struct Change {
        package let keys: [String]
        /// As printed.
        package let labels: [Text]
        /// `nil` where there was, or is, no such row.
        package let old: Cell?
        package let new: Cell?
    }

    package let statistic: Statistic
    /// In the order of the tables; the total last.
    package let changes: [Change]

    package init(from old: StatisticTable, to new: StatisticTable) {
        statistic = new.statistic
        let before = Dictionary(old.rows.map { ($0.keys, $0) }) { first, _ in first }
        let after = Dictionary(new.rows.map { ($0.keys, $0) }) { first, _ in first }
        let gone = old.rows.filter { after[$0.keys] == nil }
        changes =
            (new.rows + gone).compactMap { row in
                Self.change(row.keys, row.labels, before[row.keys]?.cell, after[row.keys]?.cell)
            } + [Self.change([], [], old.total.cell, new.total.cell)].compactMap { $0 }
    }

    private static func change(_ keys: [String], _ labels: [Text], _ old: Cell?, _ new: Cell?) -> Change? {
        old == new ? nil : Change(keys: keys, labels: labels, old: old, new: new)
    }
}
