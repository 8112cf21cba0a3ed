import DomainSupport
import EventSourcing
import Events
import Matching
import Projections
import Testing
import ViewStorage

/// What is shown for a need and what became of the other offers, against the plain way: every offer of the log taken apart, and
/// the matcher asked of all of them.
@Suite struct BoardEntryTests {
    @Test(arguments: 300..<302 as Range<UInt64>)
    func `an entry says what the matcher says of every offer there ever was`(seed: UInt64) throws {
        var (random, tally) = (SeededGenerator(seed: seed), Tally())
        let history = try RandomHistory(seed: seed, events: 700)
        let book = try Logbook()
        for part in 0..<2 {
            try book.append(history, part * 350..<(part + 1) * 350)
            try tally.compare(book.views(), days: CalendarDate(day: 20_090)..<CalendarDate(day: 20_650), &random)
        }
        #expect(tally.seen.contains(.status))
    }

    @Test(arguments: 1...2 as ClosedRange<UInt64>)
    func `so it does whatever stands in the way, before and after travel times are loaded`(seed: UInt64) throws {
        var (random, tally) = (SeededGenerator(seed: seed), Tally())
        let market = try RandomOffers(seed: seed)
        for isLoaded in [false, true] {
            if isLoaded { try market.loadTravel() }
            try tally.compare(market.views(), days: "2025-01-20"..<"2025-05-20", &random)
        }
        #expect(Set(Obstacle.allCases).subtracting(tally.seen) == [])
        #expect(tally.shown > 20 && tally.unrelated > 20)
    }

    @Test(arguments: [1, 4, 60]) func `a board of few needs or many has the entry of each`(limit: Int) throws {
        let book = try Logbook(RandomHistory(seed: 311, events: 900))
        let views = try book.views()
        for day: CalendarDate in ["2025-03-01", "2025-09-15", "2026-05-01"] {
            let entries = try views.board(on: day, limit: limit, offersEach: 2)
            #expect(limit < 60 ? entries.count == limit : entries.count > 11)
            for entry in entries {
                let plain = try views.plainAnswer(for: entry.need, on: day)
                #expect(entry.isSame(as: plain, offersEach: 2), "\(entry.need.need.need) on \(day)")
            }
        }
    }
}

/// What came out of the comparisons, so that a test sees that they were of everything.
private struct Tally {
    var seen: Set<Obstacle> = []
    var (shown, unrelated) = (0, 0)

    mutating func compare(
        _ views: ProgrammeViews, days: Range<CalendarDate>, _ random: inout SeededGenerator
    ) throws {
        for (id, need) in try views.needs.needs.rows() {
            let day = CalendarDate(day: Int.random(in: days.lowerBound.day..<days.upperBound.day, using: &random))
            let entry = try views.boardEntry(for: need, on: day, offersEach: 3)
            let plain = try views.plainAnswer(for: need, on: day)
            #expect(entry.isSame(as: plain, offersEach: 3), "\(id) on \(day)")
            seen.formUnion(plain.dropped.keys)
            shown += plain.shown.count
            unrelated += plain.unrelated
        }
    }
}

extension ProgrammeViews {
    fileprivate func plainAnswer(for row: NeedRow, on day: CalendarDate) throws -> MatchAnswer {
        let need = try sources.need(row)
        let offers = try offers.offers.rows().map { try sources.offer($0.row) }
        let matcher = try sources.matcher(for: [need], offers)
        return matcher.answer(for: need.profile, in: matcher.index(offers.map(\.profile)), on: day)
    }
}

extension BoardEntry {
    fileprivate func isSame(as plain: MatchAnswer, offersEach: Int) -> Bool {
        func places(_ answer: MatchAnswer) -> [BoardEntryTests.Place] {
            answer.shown.map { .init(key: $0.key, start: $0.start, score: $0.score, topic: $0.topic) }
        }
        return places(answer) == places(plain) && answer.dropped == plain.dropped
            && answer.unrelated == plain.unrelated && answer.bestBelow == plain.bestBelow
            && offers.map(\.offer.offer.offer.description) == plain.shown.prefix(offersEach).map(\.key)
            && offers.map(\.score) == plain.shown.prefix(offersEach).map(\.score)
    }
}

extension BoardEntryTests {
    /// A match without its number, which depends on what else was asked for.
    fileprivate struct Place: Equatable {
        let key: String
        let start: CalendarDate?
        let score: Int
        let topic: Int
    }
}
