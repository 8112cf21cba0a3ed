import EventSourcing
import Events
import ViewStorage

/// What waits for somebody to do something about it, on a day: follow-ups, businesses that nobody was in touch with for
/// half a year, and needs that no offer does for.
package struct Attention {
    /// How long a business may hear nothing, in months, and a need may wait for an offer, in days.
    package static let silentMonths = 6
    package static let unmatchedDays = 30

    /// Follow-ups that are neither done nor dropped, the most urgent first.
    package let due: [FollowupRow]
    /// Businesses that were in touch once and have not ended, the longest silent first.
    package let silent: [(business: BusinessRow, last: LastContact)]
    /// Open needs without an offer on the board, the longest waiting first.
    package let unmatched: [(need: NeedRow, since: CalendarDate)]

    package init(_ views: ProgrammeViews, on day: CalendarDate) throws {
        due = try views.followups.followups.rows().map(\.row).filter { $0.status == .open }
            .sorted { ($0.planned.event.dueOn, $0.planned.at) < ($1.planned.event.dueOn, $1.planned.at) }
        silent = try Self.silent(views, on: day)
        unmatched = try Self.unmatched(views, on: day)
    }

    private static func silent(
        _ views: ProgrammeViews, on day: CalendarDate
    ) throws -> [(business: BusinessRow, last: LastContact)] {
        let limit = day.adding(months: -silentMonths)
        return try views.lastContacts.contacts.rows().filter { $0.row.on < limit }.compactMap { id, last in
            guard let business = try views.businesses.businesses.get(id), business.endedOn.map({ $0 > day }) ?? true
            else { return nil }
            return (business, last)
        }
        .sorted { ($0.last.on, $0.last.at) < ($1.last.on, $1.last.at) }
    }

    private static func unmatched(
        _ views: ProgrammeViews, on day: CalendarDate
    ) throws -> [(need: NeedRow, since: CalendarDate)] {
        try views.unmetNeeds(on: day).map(\.row).compactMap { need in
            guard day.day - need.openSince.day > unmatchedDays, try !views.board.hasAccepted(need.need.need) else {
                return nil
            }
            return (need, need.openSince)
        }
        .sorted { ($0.since, $0.need.logged) < ($1.since, $1.need.logged) }
    }
}

extension NeedRow {
    /// The day it was logged for, or last reopened.
    package var openSince: CalendarDate {
        changes.filter { $0.what == .reopened }.max { $0.at < $1.at }?.on ?? loggedOn
    }
}

extension CalendarDate {
    /// The same day of another month, or the last day of it where it is shorter.
    package func adding(months: Int) -> CalendarDate {
        let (year, month, day) = components
        let count = year * 12 + month - 1 + months
        let (newYear, newMonth) = (count / 12, count % 12 + 1)
        let newDay = min(day, Self.days(inMonth: newMonth, of: newYear))
        return CalendarDate(year: newYear, month: newMonth, day: newDay) ?? self
    }
}
