import DomainSupport
import EventSourcing
import Projections
import Testing
import ViewStorage

/// How cells relate to the whole, over random histories.
@Suite struct SumTests {
    let source: StatisticSource
    let other: StatisticSource

    init() throws {
        let book = try Logbook(try RandomHistory(seed: 71, events: 600, days: 500))
        source = StatisticSource(try book.store.asKnown(at: .end).views, today: "2026-08-01")
        other = StatisticSource(try book.store.asKnown(at: 480).views, today: "2026-08-01")
    }

    @Test func `cells of an additive statistic add up along every dimension`() throws {
        for statistic in Statistic.all where statistic.measure.isAdditive {
            for dimension in Dimension.allCases {
                let table = try StatisticTable(statistic, by: [dimension], in: nil, source)
                let sum = table.rows.compactMap(\.cell.amount).reduce(0, +)
                #expect(sum == table.total.cell.amount, "\(statistic.name) by \(dimension)")
            }
        }
    }

    @Test func `what is counted distinctly is no more in the whole than in the parts, and no less than in any`() throws
    {
        var isLess = false
        for statistic in Statistic.all where statistic.measure == .count(.distinct) {
            for dimension in Dimension.allCases {
                let table = try StatisticTable(statistic, by: [dimension], in: nil, source)
                let parts = table.rows.compactMap(\.cell.amount)
                let whole = try #require(table.total.cell.amount)
                #expect(whole <= parts.reduce(0, +) && whole >= parts.max() ?? 0, "\(statistic.name) by \(dimension)")
                isLess = isLess || whole < parts.reduce(0, +)
            }
        }
        #expect(isLess, "nothing was counted twice")
    }

    @Test func `shares of sums have sums above and below the line`() throws {
        for statistic in Statistic.all where statistic.measure == .ratio(.sum, over: .sum) {
            for dimension in Dimension.allCases {
                let table = try StatisticTable(statistic, by: [dimension], in: nil, source)
                #expect(
                    table.rows.compactMap(\.cell.amount).reduce(0, +) == table.total.cell.amount, "\(statistic.name)")
                #expect(table.rows.compactMap(\.cell.base).reduce(0, +) == table.total.cell.base, "\(statistic.name)")
            }
        }
    }

    @Test func `a difference names the cells that differ, and no others`() throws {
        for statistic in Statistic.all {
            let old = try StatisticTable(statistic, by: [.municipality, .quarter], in: nil, other)
            let new = try StatisticTable(statistic, by: [.municipality, .quarter], in: nil, source)
            let difference = TableDifference(from: old, to: new)
            let keys = Set((old.rows + new.rows).map(\.keys)).union([[]])
            let expected = keys.filter { old.row($0)?.cell != new.row($0)?.cell }
            #expect(Set(difference.changes.map(\.keys)) == expected, "\(statistic.name)")
            #expect(difference.changes.count == expected.count, "\(statistic.name)")
            for change in difference.changes {
                #expect(change.old == old.row(change.keys)?.cell && change.new == new.row(change.keys)?.cell)
            }
            #expect(TableDifference(from: new, to: new).changes.isEmpty)
        }
    }
}
