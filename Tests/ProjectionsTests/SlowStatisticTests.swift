import DomainSupport
import EventSourcing
import EventStorage
import Events
import Projections
import Testing
import ViewStorage

/// The views' figures against figures worked out slowly, over random histories.
@Suite struct SlowStatisticTests {
    static let seeds = Seeds.fromEnvironment ?? 100..<103

    static let cuts: [[Dimension]] =
        Dimension.allCases.map { [$0] } + [
            [.municipality, .quarter], [.sector, .size, .industry], [.role, .mode], [.kind, .funding],
        ]
    static let periods = [nil, "2025", "2025-Q1", "2025-H2", "2025-04", "2025-02-10..2025-05-17", "2031"]
    static let establishments = [
        EstablishmentCount(municipality: "1703", sector: "privat", size: "5-9", count: 40),
        EstablishmentCount(municipality: "5047", sector: nil, size: nil, count: 7),
    ]

    @Test func `every statistic is worked out slowly as well`() {
        let missing = Set(Statistic.all.map(\.name)).subtracting(SlowStatistic.byMatching).symmetricDifference(
            SlowStatistic.all.keys)
        #expect(missing.sorted() == [], "add to SlowStatistic.all")
    }

    @Test func `random histories have something of every statistic`() throws {
        var found: Set<String> = ["coverage", "remote-participants"]
        for seed: UInt64 in 95..<105 where found.count < SlowStatistic.all.count {
            let history = try SlowHistory(RandomHistory(seed: seed, events: 500, days: 300).log.events)
            for (name, statistic) in SlowStatistic.all where !found.contains(name) {
                let items = statistic.items(history)
                let figure = SlowFigure(items, statistic)
                // A median is seldom reached; that some have an amount will do.
                let isThere =
                    statistic.above == .median
                    ? items.contains { $0.sides["figure"] != nil } : (figure.amount ?? 0) > 0 && figure.base != 0
                if isThere { found.insert(name) }
            }
        }
        #expect(Set(SlowStatistic.all.keys).subtracting(found).sorted() == [])
    }

    @Test(arguments: seeds)
    func `every figure is the one that a slow reading of the whole history gives`(seed: UInt64) throws {
        let history = try RandomHistory(seed: seed, events: 350, days: 300)
        let book = try Logbook(history)
        // Folded in memory, which is read faster than rows from a file; that both are the same, others test.
        let views = try book.store.asKnown(at: .end).views
        var slow = try SlowHistory(history.log.events)
        slow.establishments = Self.establishments
        slow.level = seed.isMultiple(of: 2) ? .establishment : .organisation
        for statistic in Statistic.all where !SlowStatistic.byMatching.contains(statistic.name) {
            let slowly = try #require(SlowStatistic.all[statistic.name])
            let items = slowly.items(slow)
            for name in Self.periods {
                // How many establishments there are is known for the end of the period.
                let period = name.flatMap { Period($0) }
                var known = slow
                known.today = period.map { min($0.to.adding(days: -1), slow.today) } ?? slow.today
                let all = statistic.name == "coverage" ? slowly.items(known) : items
                let source = StatisticSource(
                    views, today: slow.today, level: slow.level, period: period, establishments: Self.establishments)
                try compare(statistic, slowly, all, period, source, seed: seed)
            }
        }
    }

    /// Short histories, but many: what goes wrong seldom goes wrong in one of them.
    @Test func `every total of a thousand short histories is the one that a slow reading gives`() throws {
        for seed: UInt64 in 10_000..<11_000 {
            let history = try RandomHistory(seed: seed, events: 45, days: 120)
            let views = try Logbook(history).store.asKnown(at: .end).views
            let slow = try SlowHistory(history.log.events)
            let source = StatisticSource(views, today: slow.today)
            for statistic in Statistic.all where !SlowStatistic.byMatching.contains(statistic.name) {
                guard statistic.name != "coverage", let slowly = SlowStatistic.all[statistic.name] else { continue }
                let total = try StatisticTable(statistic, by: [], in: nil, source).total.cell
                #expect(SlowFigure(total) == SlowFigure(slowly.items(slow), slowly), "seed \(seed): \(statistic.name)")
            }
        }
    }

    private func compare(
        _ statistic: Statistic, _ slowly: SlowStatistic, _ all: [SlowItem], _ period: Period?,
        _ source: StatisticSource, seed: UInt64
    ) throws {
        let items = all.filter { item in period.map { $0.from <= item.on && item.on < $0.to } ?? true }
        for dimensions in Self.cuts {
            let table = try StatisticTable(statistic, by: dimensions, in: period, source)
            let place = "seed \(seed): \(statistic.name) in \(period?.description ?? "all time")"
            #expect(SlowFigure(table.total.cell) == SlowFigure(items, slowly), "\(place)")
            let cells = Dictionary(uniqueKeysWithValues: table.rows.map { ($0.keys, SlowFigure($0.cell)) })
            let expected = Dictionary(grouping: items) { item in dimensions.map(item.key) }
                .mapValues { SlowFigure($0, slowly) }
            #expect(cells == expected, "\(place), by \(dimensions)")
        }
    }
}
