import DomainSupport
import EventSourcing
import Events
import Projections
import Testing
import ViewStorage

/// What is published about persons of a random history, and what can be made of it.
@Suite struct SuppressionTests {
    static let aboutPersons = Statistic.all.filter(\.isAboutPersons)

    let source: StatisticSource

    init() throws {
        let book = try Logbook(try RandomHistory(seed: 81, events: 700, days: 430))
        source = StatisticSource(try book.store.asKnown(at: .end).views, today: "2026-08-01")
    }

    @Test func `subtraction over all published tables recovers nothing that is withheld`() throws {
        var attacker = Attacker()
        var (hidden, printed) = (0, 0)
        for statistic in Self.aboutPersons {
            let suppression = try Suppression(statistic, source)
            try publish(statistic) { table, row, time in
                let isHidden = table.hides(row, by: suppression)
                attacker.read(row, of: table, isHidden: isHidden, time)
                if isHidden { hidden += 1 } else { printed += 1 }
                #expect(isHidden || !isTelling(row, statistic), "\(statistic.name) \(row.keys) \(time)")
            }
        }
        attacker.attack()
        #expect(attacker.recovered.isEmpty, "\(attacker.recovered.count): \(attacker.recovered.prefix(5))")
        #expect(hidden > 100 && printed > 100, "\(hidden) withheld, \(printed) printed")
    }

    @Test func `an attacker who has figures that are few persons only withheld recovers some`() throws {
        var attacker = Attacker()
        let statistic = try #require(Statistic.named("enrolments"))
        try publish(statistic) { table, row, time in
            attacker.read(row, of: table, isHidden: isTelling(row, statistic), time)
        }
        attacker.attack()
        #expect(!attacker.recovered.isEmpty)
    }

    /// Looked at one by one: they count businesses, needs, offers, hours and events. The heads of a need are a number that
    /// a business gives, of nobody in particular.
    static let aboutNobody: Set<String> = [
        "visits", "reached", "new", "coverage", "small-under-10", "small-under-50", "small-under-100", "needs",
        "need-heads", "need-businesses", "mapping-rate", "needs-covered", "time-to-coupling", "unmet-demand",
        "offers-created", "offers-published", "offers-started", "offers-closed", "offers-cancelled", "adapted-offers",
        "cancellation-rate", "hours", "travel-km", "travel-time", "cost", "grant-share", "effort-per-visit",
        "effort-per-business", "partners", "late-events", "corrected-events", "unknown-size", "needs-without-taxonomy",
        "funnel-reached", "funnel-visited", "funnel-need", "funnel-accepted", "funnel-seated", "funnel-completed",
    ]

    @Test func `every statistic was looked at, whether it is about persons`() {
        let all = Set(Statistic.all.map(\.name))
        #expect(all.subtracting(Self.aboutNobody) == Set(Self.aboutPersons.map(\.name)))
        #expect(Self.aboutNobody.isSubset(of: all))
    }

    @Test(arguments: ["fill-rate", "remote-participants", "additionality"])
    func `where participants are withheld, no other figure of the seats tells how many they are`(name: String) throws {
        let (participants, other) = (
            try #require(Statistic.named("participants")), try #require(Statistic.named(name))
        )
        let (hidden, otherHidden) = (try Suppression(participants, source), try Suppression(other, source))
        // Offers have their own municipality, and know of no sector or size.
        let ofBusinesses: [[Dimension]] = [[], [.municipality], [.sector], [.size], [.sector, .mode]]
        let more = name == "fill-rate" ? [] : ofBusinesses
        for cut in more + [[.mode]] {
            for time in [Dimension.month, .quarter, .year] {
                let table = try StatisticTable(participants, by: cut + [time], in: nil, source)
                let seats = try StatisticTable(other, by: cut + [time], in: nil, source)
                let withheld = table.rows.filter { table.hides($0, by: hidden) }
                #expect(time != .month || cut != [.mode] || withheld.count > 3)
                for row in withheld {
                    let same = try #require(seats.row(row.keys), "\(row.keys)")
                    #expect(seats.hides(same, by: otherHidden), "\(row.keys)")
                }
            }
        }
    }

    @Test func `what is not about persons is published as it is`() throws {
        for statistic in Statistic.all where !statistic.isAboutPersons {
            let suppression = try Suppression(statistic, source)
            let table = try StatisticTable(statistic, by: [.municipality, .month], in: nil, source)
            for row in table.rows + [table.total] { #expect(!table.hides(row, by: suppression), "\(statistic.name)") }
        }
    }

    @Test func `of a stretch that is none of the calendar nothing about persons is published`() throws {
        let statistic = try #require(Statistic.named("enrolments"))
        let suppression = try Suppression(statistic, source)
        let table = try StatisticTable(statistic, by: [.mode], in: Period("2025-01-01..2025-12-30"), source)
        #expect(!table.rows.isEmpty && table.rows.allSatisfy { table.hides($0, by: suppression) })
        #expect(table.hides(table.total, by: suppression))
    }

    /// Hands over every row of every table: each combination of dimensions, each stretch of the calendar.
    private func publish(
        _ statistic: Statistic, _ read: (StatisticTable, StatisticTable.Row, String) throws -> Void
    ) throws {
        let dimensions = statistic.dimensions.sorted { $0.rawValue < $1.rawValue }
        for subset in 0..<(1 << dimensions.count) {
            let chosen = dimensions.indices.filter { subset >> $0 & 1 == 1 }.map { dimensions[$0] }
            for time in [Dimension.month, .quarter, .year] {
                let table = try StatisticTable(statistic, by: chosen + [time], in: nil, source)
                for row in table.rows { try read(table, row, row.keys.last ?? "") }
            }
            for period in ["", "2025-H1", "2025-H2", "2026-H1", "2026-H2"] {
                let table = try StatisticTable(statistic, by: chosen, in: Period(period), source)
                let rows = chosen.isEmpty && !table.total.contributions.isEmpty ? [table.total] : table.rows
                for row in rows { try read(table, row, period) }
            }
        }
    }

    /// Whether one to three persons are behind the figure, or behind a side of it.
    private func isTelling(_ row: StatisticTable.Row, _ statistic: Statistic) -> Bool {
        var sides: [Contribution.Side: Set<String>] = [:]
        var (rest, everyone): (Set<String>, Set<String>) = ([], [])
        for contribution in row.contributions {
            let amounts = contribution.amounts.compactMapValues { $0 }
            // Hours of work and seats that there are, are no person's.
            guard let person = contribution.person else { continue }
            everyone.insert(person)
            for (side, amount) in amounts where amount > 0 { sides[side, default: []].insert(person) }
            if statistic.unit == .share, let base = amounts[.base], base > amounts[.figure] ?? 0 {
                rest.insert(person)
            }
        }
        return (Array(sides.values) + [rest, everyone]).contains { 1...3 ~= $0.count }
    }
}
