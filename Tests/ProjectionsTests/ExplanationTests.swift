import DomainSupport
import EventSourcing
import EventStorage
import Projections
import Testing
import ViewStorage

/// The events behind a figure: those without which it would be another one, and all that count in it.
@Suite struct ExplanationTests {
    @Test(arguments: [61, 62] as [UInt64])
    func `the decisive events are those without which a slow reading gives another figure`(seed: UInt64) throws {
        let history = try RandomHistory(seed: seed, events: 70, days: 160)
        let book = try Logbook(history)
        let positions = (1...history.log.events.count).map { Position(UInt64($0)) }
        let store = ViewStore<FigureViews>(directory: book.viewsDirectory, log: book.log)
        let without = try positions.map { try store.asKnown(Horizon(without: $0)).views.views }
        let slow = try positions.map { try SlowHistory(history.log.events, Horizon(without: $0)) }
        let views = try store.asKnown(Horizon()).views.views
        let whole = try SlowHistory(history.log.events)
        for statistic in Statistic.all
        where statistic.name != "coverage" && !SlowStatistic.byMatching.contains(statistic.name) {
            let slowly = try #require(SlowStatistic.all[statistic.name])
            let figure = SlowFigure(slowly.items(whole), slowly)
            let expected = zip(positions, slow).filter { SlowFigure(slowly.items($1), slowly) != figure }.map { $0.0 }
            let table = try StatisticTable(statistic, by: [], in: nil, views.source)
            let explanation = try #require(
                try Explanation([], in: table, candidates: positions) { position in
                    let other = without[Int(position.rawValue) - 1]
                    return try StatisticTable(statistic, by: [], in: nil, other.source)
                })
            #expect(explanation.lines.filter(\.isDecisive).map(\.position) == expected, "\(statistic.name)")
            let counted = Set(table.total.contributions.flatMap(\.sources))
            #expect(counted.isSubset(of: explanation.lines.map(\.position)), "\(statistic.name)")
            let onSides = Set(table.total.contributions.filter { !$0.amounts.isEmpty }.flatMap(\.sources))
            let named = explanation.lines.filter { !$0.sides.isEmpty }.map(\.position)
            #expect(Set(named) == onSides, "\(statistic.name)")
        }
    }

    @Test func `a cell is explained by its own events`() throws {
        let example = try GoldenExample()
        let views = try example.book.views()
        let table = try views.table("visits", "2025-Q1", by: .municipality)
        let explanation = try #require(
            try Explanation(["5046"], in: table, candidates: positions(example)) { position in
                let views = try example.book.store.asKnown(Horizon(without: position)).views
                return try views.table("visits", "2025-Q1", by: .municipality)
            })
        // The business, the visit, and the correction that moved it there.
        let types = try explanation.lines.map { try example.book.log.event(at: $0.position)?.type.description ?? "" }
        #expect(types == ["business.registered", "visit.recorded", "event.corrected"])
        #expect(explanation.lines.map(\.sides) == [[], [.figure], []])
        #expect(!explanation.lines.contains { !$0.isDecisive })
    }

    private func positions(_ example: GoldenExample) throws -> [Position] {
        (1...(try example.book.log.head().rawValue)).map { Position($0) }
    }
}
