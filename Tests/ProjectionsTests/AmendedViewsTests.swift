import DomainSupport
import EventSourcing
import EventStorage
import Events
import Projections
import Testing
import ViewStorage

/// What was corrected looks as if it had been right from the start, to all but the auditor; and at an earlier position, or an
/// earlier day, as it did then.
@Suite struct AmendedViewsTests {
    /// A little of everything; position 6 is a visit, 7 a need, 9 an entry of hours and 12 an enrolment.
    private func history(
        visit: VisitRecorded = .test(1, at: 1, employees: 7), need: NeedLogged = .test(1, of: 1, heads: 3),
        visitDay: CalendarDate = "2025-01-20", hours: any Event = TimeLogged.test(1, minutes: 60, business: 1),
        enrolment: EnrolmentRegistered = .test(1, of: 1)
    ) throws -> MemoryLog {
        var log = MemoryLog()
        let before: [any Event] = [
            ProgrammeStarted.test(), BusinessRegistered.test(1), BusinessRegistered.test(2, kom: "5045"),
            PartnerRegistered.test(), LocationRegistered.test(),
        ]
        for event in before { try log.append(event, on: "2025-01-10") }
        try log.append(visit, on: visitDay, recorded: "2025-01-30")
        try log.append(need, on: "2025-01-20", recorded: "2025-01-30")
        try log.append(OutreachAttempted.test(2, .answered), on: "2025-01-21", recorded: "2025-01-30")
        try log.append(hours, on: "2025-01-21", recorded: "2025-01-30")
        let after: [any Event] = [OfferCreated.test(), OfferPublished.test(), enrolment]
        for event in after { try log.append(event, on: "2025-02-01") }
        return log
    }

    /// The views that show what was said of events, and how much was recorded on a day.
    private static let auditors = ["audit", "recording"]

    private let visit = VisitRecorded.test(1, at: 2, employees: 60)
    private let need = NeedLogged.test(1, of: 2, heads: 5)
    private let enrolment = EnrolmentRegistered.test(1, of: 2)

    private func store(_ log: MemoryLog) throws -> (book: Logbook, digests: [String: String]) {
        let book = try Logbook()
        try book.log.append(log.new)
        return (book, try book.views().digests())
    }

    @Test func `corrected and directly right give the same rows in every view but the auditor's`() throws {
        var corrected = try history()
        for (position, right) in [(6, visit), (7, need), (12, enrolment)] as [(Position, any Event)] {
            let day: CalendarDate? = position == 6 ? "2025-01-12" : nil
            try corrected.append(corrected.correction(of: position, to: right, on: day), on: "2025-02-02")
        }
        // An import shows in no view: it stands where the voided entry never was.
        try corrected.append(corrected.void(of: 9), on: "2025-02-03")
        let right = try history(
            visit: visit, need: need, visitDay: "2025-01-12", hours: DataImported.test(), enrolment: enrolment)

        let (book, digests) = try store(corrected)
        let expected = try store(right).digests
        let differing = digests.filter { expected[$0.key] != $0.value }.keys.sorted()
        #expect(differing == Self.auditors)
        #expect(try store(history()).digests.filter { expected[$0.key] != $0.value }.count > 5, "all the same anyway")
        let views = try book.views()
        #expect(try views.audit.corrections.rows().map(\.row.event.at) == [6, 7, 12])
        #expect(try views.audit.voids.rows().map(\.row.event.at) == [9])
    }

    @Test func `at the position before they were said, corrections are not there`() throws {
        var log = try history()
        let before = try store(log).digests
        try log.append(log.correction(of: 6, to: visit), on: "2025-02-02")
        try log.append(log.void(of: 7), on: "2025-02-03")
        let book = try store(log).book
        #expect(try book.store.asKnown(at: 12).views.digests() == before)
        #expect(try book.store.asKnown(at: 13).views.needs.needs.rows().count == 1)
        #expect(try book.store.asKnown(at: 14).views.needs.needs.rows().isEmpty)
    }

    @Test func `views that were in use before a correction are brought up to date with it`() throws {
        var log = try history()
        let book = try store(log).book
        let count = log.new.count
        try log.append(log.correction(of: 6, to: visit), on: "2025-02-02")
        try log.append(log.correction(of: 6, to: VisitRecorded.test(1, at: 1, employees: 9)), on: "2025-02-02")
        try log.append(log.void(of: 14), on: "2025-02-03")
        for event in log.new[count...] {
            try book.log.append([event])
            let current = try book.views().digests()
            #expect(try book.store.asKnown(at: .end).views.digests() == current)
        }
        let row = try #require(try book.views().visits.visits.get(1))
        #expect(row.event.business == 2 && row.event.employeesStated == 60)
    }

    @Test func `a void of the only correction brings back what was written`() throws {
        var log = try history()
        let before = try store(log).digests
        try log.append(log.correction(of: 6, to: visit), on: "2025-02-02")
        try log.append(log.void(of: 13), on: "2025-02-03")
        let after = try store(log).digests
        #expect(after.filter { before[$0.key] != $0.value }.keys.sorted() == Self.auditors)
    }

    @Test func `what was told on a visit holds for the business it was corrected to, also one registered since`() throws
    {
        var log = try history()
        try log.append(BusinessRegistered.test(3, from: "2025-02-02"), on: "2025-02-02")
        try log.append(log.correction(of: 6, to: VisitRecorded.test(1, at: 3, employees: 60)), on: "2025-02-03")
        let row = try #require(try store(log).book.views().businesses.businesses.get(3))
        #expect(row.sizeClass(on: "2025-01-19") == .unknown)
        #expect(row.sizeClass(on: "2025-01-20") == .to99)
        // Registered without a number of employees: from then on nobody knows.
        #expect(row.sizeClass(on: "2025-02-02") == .unknown)
    }

    // MARK: Both time axes

    @Test func `as of a day shows what had happened by its end, whenever it was recorded`() throws {
        let book = try store(history()).book
        func visits(_ day: CalendarDate, at position: Position = .end) throws -> Int {
            let end = OffsetTime(osloMidnight: day.adding(days: 1)).instant
            let horizon = Horizon(knownAt: position, happenedBefore: end)
            return try book.store.asKnown(horizon).views.visits.visits.rows().count
        }
        #expect(try visits("2025-01-19") == 0)
        #expect(try visits("2025-01-20") == 1)
        #expect(try visits("2025-01-20", at: 5) == 0)
        #expect(try visits("2025-01-19", at: 12) == 0)
    }

    @Test func `a correction of the day moves an event across the day that is asked about`() throws {
        var log = try history()
        try log.append(
            log.correction(of: 6, to: VisitRecorded.test(1, at: 1), on: "2025-01-12"), on: "2025-02-02")
        let book = try store(log).book
        let end = OffsetTime(osloMidnight: "2025-01-15").instant
        func visits(_ position: Position) throws -> Int {
            try book.store.asKnown(Horizon(knownAt: position, happenedBefore: end)).views.visits.visits.rows().count
        }
        #expect(try visits(12) == 0)
        #expect(try visits(13) == 1)
    }
}
