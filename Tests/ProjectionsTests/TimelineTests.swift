import DomainSupport
import EventSourcing
import EventStorage
import Events
import Projections
import Testing
import ViewStorage

/// Who is expected where, and what a business's timeline has.
@Suite struct TimelineTests {
    /// Asks for each event on its day, and returns the views.
    private func views(_ events: [(CalendarDate, any Event)]) throws -> ProgrammeViews {
        let book = try Logbook()
        for (day, event) in events { try book.ask(event, on: day) }
        return try book.views()
    }

    private let start: [(CalendarDate, any Event)] = [
        ("2025-01-01", ProgrammeStarted.test()), ("2025-01-02", BusinessRegistered.test(1, employees: 7)),
        ("2025-01-02", BusinessRegistered.test(2, parent: 1)), ("2025-01-02", BusinessRegistered.test(3)),
    ]

    @Test func `those expected at a session held a seat on its day and are not recorded yet`() throws {
        let people = (1...5).map {
            ("2025-01-04" as CalendarDate, PersonRegistered.test(PersonID(number: $0)) as any Event)
        }
        let seats = (1...4).map { ("2025-01-05" as CalendarDate, EnrolmentRegistered.test($0) as any Event) }
        let views = try views(
            start + [
                ("2025-01-02", PartnerRegistered.test()), ("2025-01-02", LocationRegistered.test()),
                ("2025-01-03", OfferCreated.test()), ("2025-01-03", OfferPublished.test(capacity: 4)),
                ("2025-01-03", SessionScheduled.test(from: "2025-03-05T09:00", to: "2025-03-05T15:00")),
            ] + people + seats + [
                ("2025-01-06", EnrolmentWaitlisted.test(5)), ("2025-02-20", EnrolmentCancelled.test(4)),
                ("2025-03-03", OfferStarted(offer: 1, date: "2025-03-03")),
                ("2025-03-05", AttendanceRecorded.test(2)),
                ("2025-03-06", EnrolmentWithdrawn.test(1, on: "2025-03-05")),
                ("2025-03-31", EnrolmentCompleted.test(3)),
            ])
        let session = try #require(try views.sessions.sessions.get(1))
        #expect(session.minutes == 360)
        #expect(try views.expected(at: session).map(\.id) == [1, 3])
    }

    @Test func `a parent's family is itself and what belongs to it, at any depth`() throws {
        let views = try views(start + [("2025-01-03", BusinessRegistered.test(4, parent: 2))])
        #expect(try views.businesses.family(of: 1) == [1, 2, 4])
        #expect(try views.businesses.family(of: 3) == [3])
    }

    @Test func `a business's timeline has everything that is about it`() throws {
        let views = try views(
            start + [
                ("2025-01-03", ContactRegistered.test(1, in: 1)), ("2025-01-03", OutreachAttempted.test(1)),
                ("2025-01-04", ArenaHeld.test(1, with: [1, 3])), ("2025-01-04", NeedLogged.test(1, of: 1)),
                ("2025-01-05", FollowupPlanned.test(1, about: .need(1))),
                ("2025-01-05", TimeLogged.test(1, business: 1)), ("2025-01-06", CostRecorded.test(1, business: 3)),
                ("2025-01-07", ContactRetired(contact: 1, business: 1)),
                ("2025-01-08", BusinessMerged.test(1, into: 3, on: "2025-01-08")),
                ("2025-01-09", BusinessClosed.test(3, on: "2025-01-09")),
            ])
        func types(_ business: BusinessID) throws -> [EventType] {
            try views.timeline.entries.rows(under: business).map(\.row.type)
        }
        #expect(
            try types(1) == [
                "business.registered", "contact.registered", "outreach.attempted", "arena.held", "need.logged",
                "followup.planned", "time.logged", "contact.retired", "business.merged",
            ])
        #expect(
            try types(3) == [
                "business.registered", "arena.held", "cost.recorded", "business.merged", "business.closed",
            ])
        let row = try #require(try views.businesses.businesses.get(1))
        #expect(row.endedOn == "2025-01-08" && row.mergedInto == 3)
    }
}
