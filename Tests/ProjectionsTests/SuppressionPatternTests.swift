import DomainSupport
import EventSourcing
import Events
import Testing

@testable import Projections

/// The pattern of withheld figures against the one that is made plainly, on tables that are drawn by chance.
@Suite struct SuppressionPatternTests {
    private static let dimensions: [Dimension] = [.mode, .municipality, .sector]
    private static let counts = statistic(.count(.distinct))
    private static let sums = statistic(.count(.sum), unit: .minutes)
    private static let shares = statistic(.ratio(.sum, over: .sum))
    private static let distinctShares = statistic(.ratio(.distinct, over: .distinct))
    private static let means = statistic(.ratio(.sum, over: .sum), unit: .mean)

    private static let all = [counts, sums, shares, distinctShares, means]

    private static func statistic(_ measure: Statistic.Measure, unit: Statistic.Unit? = nil) -> Statistic {
        Statistic(
            "drawn", Text("drawn"), Text("drawn"), measure, unit: unit, by: Set(dimensions), isAboutPersons: true
        ) { _ in [] }
    }

    @Test(arguments: 0..<60)
    func `the pattern is that of the plain way, figure by figure`(seed: Int) throws {
        var chance = SeededGenerator(seed: UInt64(seed))
        let parts = (0...seed % 3).map { index in
            let statistic = Self.all[Int.random(in: Self.all.indices, using: &chance)]
            return SuppressionCells.Part(
                statistic: statistic, contributions: Self.draw(statistic, &chance),
                isOfBaseAlone: index == 1 && statistic.measure != .count(.sum))
        }
        let cells = SuppressionCells(parts, SuppressionKeys(Self.dimensions))
        let plain = SlowCells(parts, Self.dimensions)
        let others = Set(plain.keys.filter { _ in chance.isOnce(in: 40) })
        let names = cells.names
        let hidden = cells.withheld(besides: Set(others.compactMap { names.key($0.time, $0.values) }))
        let expected = plain.withheld(besides: others)
        for key in plain.keys {
            let isHidden = try hidden.contains(#require(names.key(key.time, key.values)))
            #expect(isHidden == expected.contains(key), "\(key)")
        }
        #expect(hidden.count == expected.count)
    }

    /// Up to eighty contributions of up to twenty-five persons, most of them in a few figures.
    private static func draw(_ statistic: Statistic, _ chance: inout SeededGenerator) -> [Contribution] {
        let first: CalendarDate = "2025-01-01"
        let persons = Int.random(in: 3...25, using: &chance)
        return (0..<Int.random(in: 5...80, using: &chance)).map { number in
            let attributes = Attributes()
                .with(.mode, chance.one(of: ["onsite", "online"]))
                .with(.municipality, chance.one(of: ["5007", "5045", "5047", nil]) ?? nil)
                .with(.sector, chance.one(of: ["privat", "offentlig"]))
            let person = "person \(min(persons, Int.random(in: 0..<persons * 2, using: &chance)))"
            let base = statistic.measure == .count(.sum) || statistic.measure == .count(.distinct) ? nil : 60
            let figure = Int.random(in: 0...(base ?? 60), using: &chance)
            var amounts: [Contribution.Side: Int?] = [.figure: figure]
            if let base { amounts[.base] = base }
            if chance.isOnce(in: 6) { amounts = [.aside(.unanswered): 1] }
            let day = first.adding(days: Int.random(in: 0..<300, using: &chance))
            let contribution = Contribution(
                on: day, chance.isOnce(in: 3) ? person : number.description, amounts: amounts, attributes,
                from: [Position(1)],
                about: person)
            return chance.isOnce(in: 15) ? contribution.aboutNobody : contribution
        }
    }
}
