import Decisions
import DomainSupport
import EventSourcing
import EventStorage
import Events
import Projections
import TestSupport
import Testing
import ViewStorage

/// Days in Oslo, and divisions that change: municipalities by the 2024 division, industries by their edition.
@Suite struct CalendarTests {
    let book: Logbook

    init() throws {
        book = try Logbook()
        try book.ask(ProgrammeStarted.test(from: "2024-01-01"), on: "2025-01-01")
        try book.ask(PartnerRegistered.test(1), on: "2025-01-01")
        try book.ask(LocationRegistered.test(1), on: "2025-01-01")
    }

    // MARK: Days

    @Test(
        arguments: [
            // New Year comes to Oslo an hour before it comes to UTC.
            ("2025-12-31T22:59:59Z", "2025-12", "2025-Q4", "2025"),
            ("2025-12-31T23:00:00Z", "2026-01", "2026-Q1", "2026"),
            ("2026-01-01T00:30:00+02:00", "2025-12", "2025-Q4", "2025"),
            // The clock goes forward on 30 March 2025, and back on 26 October: April begins two hours before UTC's.
            ("2025-03-31T21:59:59Z", "2025-03", "2025-Q1", "2025"),
            ("2025-03-31T22:00:00Z", "2025-04", "2025-Q2", "2025"),
            ("2025-03-30T00:59:59Z", "2025-03", "2025-Q1", "2025"),
            ("2025-03-29T23:00:00Z", "2025-03", "2025-Q1", "2025"),
            ("2025-10-31T22:59:59Z", "2025-10", "2025-Q4", "2025"),
            ("2025-10-31T23:00:00Z", "2025-11", "2025-Q4", "2025"),
            ("2025-09-30T22:00:00Z", "2025-10", "2025-Q4", "2025"),
            ("2024-02-29T23:00:00Z", "2024-03", "2024-Q1", "2024"),
        ])
    func `an event counts on the day that calendars in Oslo show`(
        time: String, month: String, quarter: String, year: String
    ) throws {
        try write(BusinessRegistered.test(1), at: "2024-01-02T12:00:00Z")
        try write(VisitRecorded.test(1, at: 1), at: time)
        let views = try book.views()
        #expect(try views.rows("visits", by: .month) == [month: "1"])
        #expect(try views.rows("visits", by: .quarter) == [quarter: "1"])
        #expect(try views.rows("visits", by: .year) == [year: "1"])
        #expect(try views.figure("visits", month) == "1" && views.figure("visits", year) == "1")
    }

    @Test func `a session in the night of summer time lasts as long as the clock on no wall shows`() throws {
        try book.ask(BusinessRegistered.test(1), on: "2025-01-02")
        try book.ask(OfferCreated.test(1, start: "2025-03-01", end: "2025-11-30"), on: "2025-01-02")
        try book.ask(OfferPublished.test(1), on: "2025-01-03")
        try book.ask(PersonRegistered.test(1, at: 1), on: "2025-01-03")
        try book.ask(EnrolmentRegistered.test(1), on: "2025-01-04")
        try book.ask(OfferStarted(offer: 1, date: "2025-03-01"), on: "2025-03-01")
        // From one to four o'clock: two hours when the clock goes forward, four when it goes back.
        try schedule(1, "2025-03-30T01:00:00+01:00", "2025-03-30T04:00:00+02:00")
        try schedule(2, "2025-10-26T01:00:00+02:00", "2025-10-26T04:00:00+01:00")
        // Over midnight at the end of the quarter: it counts where it began.
        try schedule(3, "2025-06-30T23:30:00+02:00", "2025-07-01T01:00:00+02:00")
        let views = try book.views()
        let source = StatisticSource(views, today: "2026-01-01")
        let table = try StatisticTable(try .test("attendance"), by: [.month], in: nil, source)
        #expect(table.rows.map(\.keys) == [["2025-03"], ["2025-06"], ["2025-10"]])
        #expect(table.rows.map(\.cell.base) == [120, 90, 240])
        #expect(try #require(table.rows.first).cell.amount == 0)
    }

    @Test func `an event is late by days in Oslo`() throws {
        try book.ask(BusinessRegistered.test(1), on: "2025-03-01")
        // Fourteen days after is in time, over the night of summer time as well; fifteen is late.
        try write(VisitRecorded.test(1, at: 1), at: "2025-03-20T22:59:59Z", recorded: "2025-04-03T21:59:59Z")
        try write(VisitRecorded.test(2, at: 1), at: "2025-03-20T22:59:59Z", recorded: "2025-04-03T22:00:00Z")
        #expect(try book.views().rows("late-events", by: .month, in: "2025-04") == ["2025-04": "1/2 50 %"])
    }

    @Test func `what was voided is neither late nor recorded, and its void is`() throws {
        try book.ask(BusinessRegistered.test(1), on: "2025-03-01")
        try book.ask(VisitRecorded.test(1, at: 1), on: "2025-03-01", recorded: "2025-04-01")
        let late = try book.ask(VisitRecorded.test(2, at: 1), on: "2025-03-02", recorded: "2025-04-02")
        #expect(try figures() == ["2/2 100 %", "0/2 0 %"])
        let target = try #require(try book.log.event(at: late))
        let void = EventVoided(
            target: target.id, at: late, of: target.type, about: target.tagsToAmend(after: []), reason: .mistake)
        try book.ask(void, on: "2025-04-03")
        #expect(try figures() == ["1/2 50 %", "1/2 50 %"])
    }

    private func figures() throws -> [String?] {
        try ["late-events", "corrected-events"].map { try book.views().rows($0, by: .month, in: "2025-04")["2025-04"] }
    }

    // MARK: Municipalities

    @Test func `municipalities that merged are one, also before they did`() throws {
        for (number, kom) in ["5050", "5051", "5060", "1750", "5005", "1703", "5007", "5040", "5047"].enumerated() {
            let business = BusinessID(number: number + 1)
            try book.ask(
                BusinessRegistered.test(business, kom: try #require(MunicipalityNumber(kom))), on: "2025-01-02")
            try book.ask(VisitRecorded.test(VisitID(number: number + 1), at: business), on: "2025-01-10")
        }
        let views = try book.views()
        #expect(try views.rows("visits", by: .municipality) == ["5007": "4", "5047": "1", "5060": "4"])
        #expect(try views.rows("reached", by: .municipality) == ["5007": "4", "5047": "1", "5060": "4"])
    }

    @Test func `a renumbering in mid-period moves nobody, a move does`() throws {
        try book.ask(BusinessRegistered.test(1, kom: "5050"), on: "2025-01-02")
        try book.ask(VisitRecorded.test(1, at: 1), on: "2025-02-01")
        try book.ask(BusinessUpdated.test(1, .kom, "5060"), on: "2025-03-01")
        try book.ask(VisitRecorded.test(2, at: 1), on: "2025-04-01")
        try book.ask(BusinessUpdated.test(1, .kom, "5047"), on: "2025-05-01")
        try book.ask(VisitRecorded.test(3, at: 1), on: "2025-06-01")
        let views = try book.views()
        #expect(try views.rows("visits", by: .municipality, in: "2025-H1") == ["5060": "2", "5047": "1"])
        #expect(try views.rows("reached", by: .municipality, in: "2025-H1") == ["5060": "1", "5047": "1"])
        #expect(try views.figure("reached", "2025-H1") == "1")
    }

    @Test func `the register's count of establishments is harmonised too`() throws {
        try book.ask(BusinessRegistered.test(1, kom: "5050"), on: "2025-01-02")
        try book.ask(VisitRecorded.test(1, at: 1), on: "2025-02-01")
        let counts = ["1750", "5051", "5060", "5047"].map {
            EstablishmentCount(municipality: $0, sector: "privat", size: nil, count: 5)
        }
        let source = StatisticSource(
            try book.views(), today: "2025-03-01", period: Period("2025"), establishments: counts)
        let table = try StatisticTable(try .test("coverage"), by: [.municipality], in: Period("2025"), source)
        #expect(table.rows.map { "\($0.keys[0]) \($0.cell.text.en)" } == ["5047 0/5 0 %", "5060 1/15 7 %"])
    }

    // MARK: Industries

    @Test func `an industry keeps the edition of the day`() throws {
        try book.ask(BusinessRegistered.test(1, nace: IndustryCode("16.100", .sn2007)), on: "2025-01-02")
        try book.ask(BusinessRegistered.test(2, nace: IndustryCode("62.100", .sn2025)), on: "2025-01-02")
        try book.ask(BusinessRegistered.test(3), on: "2025-01-02")
        for business in 1...3 {
            try book.ask(
                VisitRecorded.test(VisitID(number: business), at: BusinessID(number: business)), on: "2025-02-01")
        }
        // Another code of the same edition, then the new edition, in the middle of the quarter.
        try book.ask(BusinessUpdated.test(1, .nace, "10.209"), on: "2025-02-10")
        try book.ask(VisitRecorded.test(4, at: 1), on: "2025-02-15")
        try book.ask(BusinessUpdated.test(1, .nace, "SN2025 10.220"), on: "2025-02-20")
        try book.ask(VisitRecorded.test(5, at: 1), on: "2025-02-25")
        let views = try book.views()
        #expect(
            try views.rows("visits", by: .industry, in: "2025-Q1") == [
                "SN2007 16": "1", "SN2007 10": "1", "SN2025 10": "1", "SN2025 62": "1", "": "1",
            ])
        #expect(
            try views.rows("reached", by: .industry, .month) == [
                "SN2007 16 2025-02": "1", "SN2007 10 2025-02": "1", "SN2025 10 2025-02": "1", "SN2025 62 2025-02": "1",
                " 2025-02": "1",
            ])
        #expect(try views.figure("reached", "2025-Q1") == "3")
    }

    @Test func `a code of no stated edition says nothing where none was known`() throws {
        try book.ask(BusinessRegistered.test(1), on: "2025-01-02")
        try book.ask(BusinessUpdated.test(1, .nace, "16.100"), on: "2025-01-03")
        try book.ask(VisitRecorded.test(1, at: 1), on: "2025-02-01")
        #expect(try book.views().rows("visits", by: .industry) == ["": "1"])
    }

    // MARK: -

    private func schedule(_ session: SessionID, _ start: String, _ end: String) throws {
        try book.ask(
            SessionScheduled(
                session: session, offer: 1, start: try #require(OffsetTime(start)), end: try #require(OffsetTime(end)),
                mode: .onsite, location: 1, url: nil),
            on: "2025-03-01")
    }

    /// Appends the event as it is, at a time of its own, recorded at once or later.
    private func write(_ event: any Event, at time: String, recorded: String? = nil) throws {
        let time = try #require(OffsetTime(time))
        let recorded = try recorded.map { try #require(OffsetTime($0)) } ?? time
        book.setClock(recorded.instant)
        let id = EventID.test(Int(try book.log.head().rawValue) + 1)
        try book.log.append([event.new(id: id, provenance: Provenance(time: time, actor: "actor:tester"))])
    }
}

extension Statistic {
    static func test(_ name: String) throws -> Statistic { try #require(Statistic.named(name)) }
}
