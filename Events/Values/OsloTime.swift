import EventSourcing

// Europe/Oslo: an hour ahead of UTC, two from the last Sunday of March to the last Sunday of October, changing at 01:00 UTC
// (Directive 2000/84/EC; the same days since 1996). Earlier years follow the same rule here.

extension Timestamp {
    /// The day that calendars in Oslo show.
    package var osloDate: CalendarDate { OffsetTime(oslo: self).date }
}

extension OffsetTime {
    /// The instant with the offset that clocks in Oslo have.
    package init(oslo instant: Timestamp) {
        let (year, month, _) = OffsetTime(instant).date.components
        let isSummer =
            switch month {
            case 3: instant >= Self.change(3, year)
            case 10: instant < Self.change(10, year)
            default: 4...9 ~= month
            }
        self.init(instant, offset: isSummer ? 120 : 60)
    }

    /// The first moment of the day in Oslo.
    package init(osloMidnight day: CalendarDate) {
        // Clocks change at 02:00 or 03:00, so midnight has the offset of the evening before.
        let nearly = Timestamp(microseconds: Int64(day.day) * 86_400_000_000 - 7_200_000_000)
        let offset = OffsetTime(oslo: nearly).offset
        self.init(Timestamp(microseconds: Int64(day.day) * 86_400_000_000 - Int64(offset) * 60_000_000), offset: offset)
    }

    /// 01:00 UTC on the last Sunday of the month, which has 31 days. An offset can carry an instant out of the calendar's
    /// years at either end, where it is winter: the changes of the nearest year are far enough.
    private static func change(_ month: Int, _ year: Int) -> Timestamp {
        let year = min(max(year, 1), 9999)
        guard let last = CalendarDate(year: year, month: month, day: 31) else {
            preconditionFailure("March and October have 31 days")
        }
        let sunday = last.adding(days: -(last.weekday % 7))
        return Timestamp(microseconds: Int64(sunday.day) * 86_400_000_000 + 3_600_000_000)
    }
}
