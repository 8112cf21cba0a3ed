import EventSourcing
import Events
import Testing

@Suite struct PeriodTests {
    @Test(
        arguments: [
            ("2025", "2025-01-01", "2026-01-01"), ("2025-H1", "2025-01-01", "2025-07-01"),
            ("2025-H2", "2025-07-01", "2026-01-01"), ("2025-Q1", "2025-01-01", "2025-04-01"),
            ("2025-Q2", "2025-04-01", "2025-07-01"), ("2025-Q3", "2025-07-01", "2025-10-01"),
            ("2025-Q4", "2025-10-01", "2026-01-01"), ("2024-02", "2024-02-01", "2024-03-01"),
            ("2025-12", "2025-12-01", "2026-01-01"), ("2025-01-10..2025-02-01", "2025-01-10", "2025-02-01"),
        ])
    func `a period begins on its first day and ends before the next begins`(text: String, from: String, to: String)
        throws
    {
        let period = try #require(Period(text))
        #expect(period.from.description == from && period.to.description == to && period.description == text)
        #expect(period.contains(period.from) && !period.contains(period.to))
        #expect(period.contains(period.to.adding(days: -1)) && !period.contains(period.from.adding(days: -1)))
    }

    @Test(
        arguments: [
            "", "25", "2025-", "2025-Q5", "2025-Q0", "2025-H3", "2025-13", "2025-00", "2025-1", "2025-+1", "+202",
            "-202",
            "2025-q1", "2025-01-10", "2025-01-10.2025-02-01", "2025-01-10...2025-02-01", "2025-02-01..2025-02-01",
            "2025-02-02..2025-02-01", "2025-02-01..", "2025..2026", "0000",
        ])
    func `anything else is no period`(text: String) {
        #expect(Period(text) == nil)
    }
}
