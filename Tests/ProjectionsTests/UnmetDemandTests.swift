import DomainSupport
import EventSourcing
import Events
import Projections
import Testing
import ViewStorage

/// Needs that no offer would do for, at the end of a period.
@Suite struct UnmetDemandTests {
    private let book: Logbook

    init() throws {
        book = try Logbook()
        try book.ask(ProgrammeStarted.test(), on: "2025-01-02")
        try book.ask(PartnerRegistered.test(), on: "2025-01-02")
        try book.ask(LocationRegistered.test(kom: "5007"), on: "2025-01-02")
        try book.ask(BusinessRegistered.test(1, kom: "5007"), on: "2025-01-03")
        try book.ask(
            NeedLogged.test(1, of: 1, title: "Truckførere", skills: ["truckfører"], heads: 3), on: "2025-01-10")
        try book.ask(
            NeedLogged.test(2, of: 1, title: "Regnskap for butikken", skills: ["regnskap"], heads: 4), on: "2025-01-10")
        try book.ask(
            OfferCreated.test(1, skills: ["truckfører"], start: "2025-09-01", end: "2025-09-30"), on: "2025-04-10")
        try book.ask(OfferPublished.test(1, capacity: 9), on: "2025-04-10")
        try book.ask(NeedWithdrawn(need: 2, reason: "falt bort"), on: "2025-08-01")
    }

    private func heads(_ name: String) throws -> String {
        let period = try #require(Period(name))
        let views = try book.views()
        let source = StatisticSource(views, today: "2025-12-01", period: period) {
            let end = OffsetTime(osloMidnight: period.to).instant
            return try self.book.store.asKnown(Horizon(happenedBefore: end)).views
        }
        let statistic = try #require(Statistic.named("unmet-demand"))
        return try StatisticTable(statistic, by: [], in: period, source).total.cell.text.en
    }

    @Test func `it is how things stood at the end of the period, whatever came later`() throws {
        #expect(try heads("2025-Q1") == "7")
        #expect(try heads("2025-Q2") == "4")
        #expect(try heads("2025-Q3") == "3")
    }
}
