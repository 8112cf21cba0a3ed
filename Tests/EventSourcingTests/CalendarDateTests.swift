import EventSourcing
import Testing

@Suite struct CalendarDateTests {
    @Test(arguments: [
        ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("2000-02-29", 11_016, 2), ("2026-02-03", 20_487, 2),
        ("0001-01-01", -719_162, 1), ("9999-12-31", 2_932_896, 5), ("1900-03-01", -25_508, 4),
    ]) func `a date is a number of days, and has its weekday`(_ text: String, _ day: Int, _ weekday: Int) throws {
        let date = try #require(CalendarDate(text))
        #expect(date.day == day && date.weekday == weekday)
        #expect(CalendarDate(day: day).description == text)
    }

    @Test func `every day of four centuries follows the one before`() throws {
        var (year, month, day) = (1799, 12, 31)
        var date = try #require(CalendarDate(year: year, month: month, day: day))
        for _ in 0..<146_097 {
            day += 1
            if day > CalendarDate.days(inMonth: month, of: year) { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
            date = date.adding(days: 1)
            guard date.components == (year, month, day), CalendarDate(year: year, month: month, day: day) == date else {
                Issue.record("\(date) is not \(year)-\(month)-\(day)")
                return
            }
        }
        #expect(date.description == "2199-12-31")
    }

    @Test(arguments: [
        "2026-02-29", "1900-02-29", "2100-02-29", "2026-04-31", "2026-00-01", "2026-13-01", "2026-01-00", "0000-01-01",
        "2026-1-01", "26-01-01", "2026/01/01", "2026-01-01 ", "", "2026-01-0x", "+026-01-01",
    ]) func `a day that the calendar does not have is none`(_ text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test func `a date has its quarter`() {
        let quarters = (1...12).map { CalendarDate(year: 2026, month: $0, day: 1)!.quarter }
        #expect(quarters == [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4])
    }
}
