import DomainSupport
import EventSourcing
import EventStorage
import Projections
import Testing
import ViewStorage

/// The views' figures against figures worked out slowly, over random histories.
@Suite struct SlowStatisticTests {
    /// Raise the number of seeds for a longer search; each is a history of its own.
    static let seeds: Range<UInt64> = 100..<104

    static let cuts: [[Dimension]] =
        Dimension.allCases.map { [$0] } + [
            [.municipality, .quarter], [.sector, .size], [.size, .municipality, .year],
        ]
    static let periods = [nil, "2025", "2025-Q1", "2025-Q2", "2025-H2", "2025-04", "2025-02-10..2025-05-17", "2031"]

    @Test func `every statistic is worked out slowly as well`() {
        let missing = Set(Statistic.all.map(\.name)).symmetricDifference(SlowStatistic.all.keys)
        #expect(missing.sorted() == [], "add to SlowStatistic.all")
    }

    @Test func `a random history has something of every statistic`() throws {
        let history = try SlowHistory(RandomHistory(seed: 99, events: 500, days: 300).log.events)
        for (name, statistic) in SlowStatistic.all { #expect(!statistic.items(history).isEmpty, "\(name)") }
    }

    @Test(arguments: seeds)
    func `every figure is the one that a slow reading of the whole history gives`(seed: UInt64) throws {
        let history = try RandomHistory(seed: seed, events: 350, days: 300)
        let book = try Logbook(history)
        // Folded in memory, which is read faster than rows from a file; that both are the same, others test.
        let views = try book.store.asKnown(at: .end).views
        let slow = try SlowHistory(history.log.events)
        for statistic in Statistic.all {
            let slowly = try #require(SlowStatistic.all[statistic.name])
            let items = slowly.items(slow)
            for name in Self.periods { try compare(statistic, slowly, items, name, views, seed: seed) }
        }
    }

    private func compare(
        _ statistic: Statistic, _ slowly: SlowStatistic, _ all: [SlowItem], _ name: String?, _ views: ProgrammeViews,
        seed: UInt64
    ) throws {
        let period = name.flatMap { Period($0) }
        let items = all.filter { item in period.map { $0.from <= item.on && item.on < $0.to } ?? true }
        for dimensions in Self.cuts {
            let table = try StatisticTable(statistic, by: dimensions, in: period, views)
            #expect([table.total.amount, table.total.base] == slowly.figure(items), "\(statistic.name) \(name ?? "")")
            let cells = Dictionary(uniqueKeysWithValues: table.rows.map { ($0.keys, [$0.cell.amount, $0.cell.base]) })
            let expected = Dictionary(grouping: items) { item in dimensions.map(item.key) }
                .mapValues { slowly.figure($0) }
            #expect(cells == expected, "seed \(seed): \(statistic.name) by \(dimensions) in \(name ?? "all time")")
        }
    }
}
