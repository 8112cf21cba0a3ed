import DomainSupport
import EventSourcing
import EventStorage
import Events
import Projections
import Testing
import ViewStorage

/// What people look at that follows from several views and from the day of reading.
@Suite struct ReadingTests {
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

    // MARK: What waits

    @Test func `follow-ups that are open are listed, the most urgent first`() throws {
        let views = try views(
            start + [
                ("2025-01-03", FollowupPlanned.test(1, due: "2025-03-01")),
                ("2025-01-03", FollowupPlanned.test(2, due: "2025-02-01")),
                ("2025-01-03", FollowupPlanned.test(3, due: "2025-01-10")),
                ("2025-01-03", FollowupPlanned.test(4, due: "2025-01-11")),
                ("2025-01-09", FollowupDone(followup: 3, about: .business(1))),
                ("2025-01-09", FollowupDropped(followup: 4, about: .business(1), reason: nil)),
            ])
        #expect(try Attention(views, on: "2025-01-20").due.map(\.planned.event.followup) == [2, 1])
    }

    @Test func `a business is silent when half a year has passed since anybody was in touch`() throws {
        let views = try views(
            start + [
                ("2025-01-31", VisitRecorded.test(1, at: 1)), ("2025-02-05", OutreachAttempted.test(1, .noAnswer)),
                ("2025-02-10", OutreachAttempted.test(2, .declined)),
            ])
        // Half a year after the last of January is the last of July.
        #expect(try Attention(views, on: "2025-07-31").silent.isEmpty)
        #expect(try Attention(views, on: "2025-08-01").silent.map(\.business.business.business) == [1])
        let later = try Attention(views, on: "2025-08-11").silent
        #expect(later.map(\.business.business.business) == [1, 2])
        #expect(later.map(\.last.type) == [VisitRecorded.type, OutreachAttempted.type])
    }

    @Test func `a business that ended is not silent, and one that was never reached is not either`() throws {
        let views = try views(
            start + [
                ("2025-01-10", VisitRecorded.test(1, at: 1)),
                ("2025-02-01", BusinessClosed.test(1, on: "2025-08-01")),
            ])
        #expect(try Attention(views, on: "2025-07-31").silent.count == 1)
        #expect(try Attention(views, on: "2025-08-01").silent.isEmpty)
    }

    @Test func `a late entry does not take the place of a later contact`() throws {
        let views = try views(
            start + [
                ("2025-03-01", NeedLogged.test(1, of: 1)), ("2025-02-01", VisitRecorded.test(1, at: 1)),
                ("2025-02-20", ArenaHeld.test(1, with: [1, 3])),
            ])
        #expect(try views.lastContacts.contacts.get(1)?.on == "2025-03-01")
        #expect(try views.lastContacts.contacts.get(3)?.on == "2025-02-20")
    }

    @Test func `an open need waits for an offer when thirty days have passed since it was logged or reopened`() throws {
        let needs: [(CalendarDate, any Event)] = [
            ("2025-01-10", NeedLogged.test(1, of: 1)), ("2025-01-10", NeedLogged.test(2, of: 1)),
            ("2025-01-12", NeedWithdrawn(need: 2, reason: "nei")),
            ("2025-01-20", NeedReopened(need: 2, reason: "likevel")),
            ("2025-01-10", NeedLogged.test(3, of: 1)), ("2025-01-12", NeedCovered.test(3)),
        ]
        let views = try views(start + needs)
        func unmatched(_ day: CalendarDate) throws -> [NeedID] {
            try Attention(views, on: day).unmatched.map(\.need.need.need)
        }
        #expect(try unmatched("2025-02-09") == [])
        #expect(try unmatched("2025-02-10") == [1])
        #expect(try unmatched("2025-02-20") == [1, 2])
        let offer: [(CalendarDate, any Event)] = [
            ("2025-01-10", PartnerRegistered.test()), ("2025-01-10", LocationRegistered.test()),
            ("2025-01-10", OfferCreated.test()), ("2025-01-10", OfferPublished.test()),
        ]
        #expect(try Attention(self.views(start + needs + offer), on: "2025-02-20").unmatched.isEmpty)
    }

    @Test(
        arguments: [
            ("2025-08-31", -6, "2025-02-28"), ("2024-08-31", -6, "2024-02-29"), ("2025-03-15", -6, "2024-09-15"),
            ("2025-12-31", 1, "2026-01-31"), ("2025-01-01", -1, "2024-12-01"),
        ] as [(CalendarDate, Int, CalendarDate)])
    func `months are counted by the calendar`(day: CalendarDate, months: Int, expected: CalendarDate) {
        #expect(day.adding(months: months) == expected)
    }

    // MARK: Resources

    @Test func `what was spent stands by month and role, costs without a role last`() throws {
        let views = try views(
            start + [
                ("2025-02-03", TimeLogged.test(1, minutes: 90, role: .megler)),
                ("2025-01-31", TimeLogged.test(2, minutes: 30, role: .motor)),
                ("2025-02-05", TimeLogged.test(3, minutes: 15, role: .motor)),
                ("2025-02-05", TravelLogged.test(1, km: 44, minutes: 40, role: .motor)),
                ("2025-02-06", CostRecorded.test(1, øre: 100, by: .own)),
                ("2025-02-06", CostRecorded.test(2, øre: 50, by: .participant, role: .motor)),
            ])
        let use = try ResourceUse(views)
        #expect(
            use.rows.map { "\($0.key.month) \($0.key.role?.rawValue ?? "-")" } == [
                "2025-01 motor", "2025-02 motor", "2025-02 megler", "2025-02 -",
            ])
        #expect(use.rows.map(\.sum.minutes) == [30, 15, 90, 0])
        #expect(use.rows.map(\.sum.km) == [0, 44, 0, 0] && use.rows.map(\.sum.cost) == [0, 50, 0, 100])
        #expect(use.total.minutes == 135 && use.total.travelMinutes == 40 && use.total.cost == 150)
        let february = try #require(Period("2025-02"))
        #expect(try ResourceUse(views, in: february).total.minutes == 105)
    }

    @Test func `the alarm goes when the grant bears more than it may, and not at the limit`() throws {
        func use(grant: Int, own: Int) throws -> ResourceUse {
            try ResourceUse(
                views(
                    start + [
                        ("2025-02-01", CostRecorded.test(1, øre: grant, by: .grant)),
                        ("2025-02-01", CostRecorded.test(2, øre: own, by: .own)),
                    ]))
        }
        let atLimit = try use(grant: 70_000, own: 30_000)
        #expect(atLimit.total.grantShare == 7000 && atLimit.grantShareMax == 7000 && !atLimit.isAboveMax)
        // An øre more rounds to the same share, and is too much.
        let above = try use(grant: 70_001, own: 30_000)
        #expect(above.total.grantShare == 7000 && above.isAboveMax)
        #expect(try ResourceUse(views(start)).total.grantShare == nil)
    }

    // MARK: Partners, persons, quality

    @Test func `a partner is known by what it takes part in, and when it last did`() throws {
        let views = try views(
            start + [
                ("2025-01-02", PartnerRegistered.test(1)), ("2025-01-02", PartnerRegistered.test(2)),
                ("2025-01-02", LocationRegistered.test()),
                ("2025-03-01", VisitRecorded.test(1, at: 1, partners: [1])),
                ("2025-02-01", ArenaHeld.test(1, and: [1])),
                ("2025-02-02", OfferCreated.test(1, provider: 1)),
            ])
        let row = try #require(try views.cooperation.partners.get(1))
        #expect(row.visits == 1 && row.arenas == 1 && row.offers == 1 && row.last == "2025-03-01")
        #expect(try views.cooperation.partners.get(2) == nil)
    }

    @Test func `persons are listed with all their enrolments, and those without any too`() throws {
        let views = try views(
            start + [
                ("2025-01-02", PartnerRegistered.test()), ("2025-01-02", LocationRegistered.test()),
                ("2025-01-03", OfferCreated.test(1)), ("2025-01-03", OfferPublished.test(1)),
                ("2025-01-03", OfferCreated.test(2)), ("2025-01-03", OfferPublished.test(2)),
                ("2025-01-04", PersonRegistered.test(1, at: 1)), ("2025-01-04", PersonRegistered.test(2)),
                ("2025-01-05", EnrolmentRegistered.test(5, in: 2, person: 1)),
                ("2025-01-06", EnrolmentRegistered.test(4, in: 1, person: 1)),
                ("2025-01-07", EnrolmentCancelled.test(4, in: 1, person: 1)),
            ])
        let entries = try PersonIndex(views).entries
        #expect(entries.map(\.person.person) == [1, 2])
        #expect(entries[0].enrolments.map(\.id) == [5, 4])
        #expect(entries[0].enrolments.map(\.row.status) == [.seated, .cancelled])
        #expect(entries[1].enrolments.isEmpty)
    }

    @Test func `what should be looked at again is found, each with what it is`() throws {
        func business(_ id: BusinessID, _ name: String, _ nace: IndustryCode?, kom: MunicipalityNumber) -> any Event {
            BusinessRegistered(
                business: id, orgnr: nil, parent: nil, form: "AS", name: name, kom: kom, division: 2024, nace: nace,
                employees: Employees(value: nil, source: .register, date: "2025-01-01"), sector: .privat,
                registerDigest: nil)
        }
        let book = try Logbook()
        try book.ask(ProgrammeStarted.test(), on: "2025-01-01")
        try book.ask(business(1, "Fjordtre AS", IndustryCode("16.100", .sn2007), kom: "5047"), on: "2025-01-02")
        try book.ask(business(2, "FJORD-TRE", IndustryCode("16.100", .sn2025), kom: "5047"), on: "2025-01-02")
        try book.ask(business(3, "Fjordtre", nil, kom: "5007"), on: "2025-01-02")
        try book.ask(VisitRecorded.test(1, at: 1, employees: 7), on: "2025-01-06", recorded: "2025-01-21")
        try book.ask(VisitRecorded.test(2, at: 1), on: "2025-01-07", recorded: "2025-01-21")
        let esco = Skill(code: "http://data.europa.eu/esco/skill/1", label: "regneark")
        try book.ask(NeedLogged.test(1, of: 1, skills: [esco]), on: "2025-01-21")
        try book.ask(NeedLogged.test(2, of: 1, skills: [esco, "HMS"]), on: "2025-01-21")

        let quality = try DataQuality(book.views(), events: 8, on: "2025-02-01")
        let found = Dictionary(uniqueKeysWithValues: quality.findings.map { ($0.kind, $0) })
        func subjects(_ kind: DataQuality.Kind) -> [String]? { found[kind]?.items.map(\.subject) }
        #expect(quality.findings.map(\.kind) == DataQuality.Kind.allCases)
        #expect(subjects(.late) == ["5"])
        #expect(subjects(.corrected) == [])
        #expect(subjects(.unknownSize) == [BusinessID(2), BusinessID(3)].map(\.description))
        #expect(subjects(.oldIndustryCode) == [BusinessID(1).description])
        #expect(subjects(.unlinkedSkill) == [NeedID(2).description])
        #expect(subjects(.duplicate) == [BusinessID(1), BusinessID(2)].map(\.description))
        #expect(found[.late]?.total == 8 && found[.unknownSize]?.total == 3 && found[.unlinkedSkill]?.total == 2)
        // Before anybody had said how many work there, nobody knew.
        let before = try DataQuality(book.views(), events: 8, on: "2025-01-05")
        #expect(before.findings.first { $0.kind == .unknownSize }?.items.count == 3)
    }
}
