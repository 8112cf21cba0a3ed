import EventSourcing
import Events
import Testing

@Suite struct OsloTimeTests {
    @Test(
        arguments: [
            // The clock goes from 02:00 to 03:00 in March, and from 03:00 back to 02:00 in October.
            ("2025-03-30T00:59:59Z", "2025-03-30T01:59:59+01:00"),
            ("2025-03-30T01:00:00Z", "2025-03-30T03:00:00+02:00"),
            ("2025-10-26T00:59:59Z", "2025-10-26T02:59:59+02:00"),
            ("2025-10-26T01:00:00Z", "2025-10-26T02:00:00+01:00"),
            // The last Sunday of the month may be its last day, or its seventh last.
            ("2024-03-31T01:00:00Z", "2024-03-31T03:00:00+02:00"),
            ("2024-03-31T00:00:00Z", "2024-03-31T01:00:00+01:00"),
            ("2027-10-31T00:59:00Z", "2027-10-31T02:59:00+02:00"),
            ("2026-10-25T01:00:00Z", "2026-10-25T02:00:00+01:00"),
            ("2025-07-01T12:00:00Z", "2025-07-01T14:00:00+02:00"),
            ("2024-12-31T22:59:59Z", "2024-12-31T23:59:59+01:00"),
            ("2024-12-31T23:00:00Z", "2025-01-01T00:00:00+01:00"),
        ])
    func `clocks in Oslo show summer time from the last Sunday of March to that of October`(
        utc: String, oslo: String
    ) throws {
        let instant = try #require(OffsetTime(utc)).instant
        #expect(OffsetTime(oslo: instant).description == oslo)
        #expect(OffsetTime(oslo: instant).instant == instant)
    }

    @Test(
        arguments: [
            ("2024-12-31T22:59:59.999999Z", "2024-12-31"), ("2024-12-31T23:00:00Z", "2025-01-01"),
            ("2025-03-29T22:59:59Z", "2025-03-29"), ("2025-03-29T23:00:00Z", "2025-03-30"),
            ("2025-03-30T21:59:59Z", "2025-03-30"), ("2025-03-30T22:00:00Z", "2025-03-31"),
            ("2025-10-25T21:59:59Z", "2025-10-25"), ("2025-10-25T22:00:00Z", "2025-10-26"),
            ("2025-10-26T22:59:59Z", "2025-10-26"), ("2025-10-26T23:00:00Z", "2025-10-27"),
            ("2025-06-30T21:59:59Z", "2025-06-30"), ("2025-06-30T22:00:00Z", "2025-07-01"),
            ("2024-02-29T23:00:00Z", "2024-03-01"), ("1969-12-31T23:30:00Z", "1970-01-01"),
        ])
    func `the day is the one on the wall in Oslo`(utc: String, day: String) throws {
        #expect(try #require(OffsetTime(utc)).instant.osloDate.description == day)
    }

    @Test func `the offset that was written does not change the day in Oslo`() throws {
        let here = try #require(OffsetTime("2025-01-01T00:30:00+01:00"))
        let there = try #require(OffsetTime("2024-12-31T18:30:00-05:00"))
        #expect(here.instant == there.instant)
        #expect(there.instant.osloDate.description == "2025-01-01")
        #expect(there.date.description == "2024-12-31")
    }

    @Test func `midnight is the first moment of each day of thirty years`() throws {
        let first = try #require(CalendarDate("2000-01-01"))
        for day in (0..<10_958).map({ first.adding(days: $0) }) {
            let midnight = OffsetTime(osloMidnight: day)
            let before = Timestamp(microseconds: midnight.instant.microseconds - 1)
            let isFirst = midnight.instant.osloDate == day && before.osloDate == day.adding(days: -1)
            #expect(isFirst && midnight == OffsetTime(oslo: midnight.instant), "\(day)")
        }
    }
}
