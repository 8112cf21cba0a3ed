import Decisions
import DomainSupport
import EventSourcing
import EventStorage
import Events
import Projections
import Testing

/// Half a year with every figure known: four businesses, three people, one offer with two seats.
struct GoldenExample {
    static let a: BusinessID = 1
    static let b: BusinessID = 2
    static let c: BusinessID = 3
    static let d: BusinessID = 4

    let book: Logbook
    /// Where the log stood when the day's events had been recorded.
    private(set) var heads: [CalendarDate: Position] = [:]
    private(set) var refusals: [Refusal] = []
    /// L: where the report was locked.
    private(set) var locked: Position = .start
    private(set) var beforeErasure: Position = .start

    init() throws {
        book = try Logbook()
        try before()
        try winter()
        try spring()
        try lock()
        try summer()
    }

    private mutating func before() throws {
        try on("2025-01-02", ProgrammeStarted.test(), PartnerRegistered.test(), LocationRegistered.test(kom: "5007"))
        try on(
            "2025-01-03", BusinessRegistered.test(Self.a, kom: "5047"),
            BusinessRegistered.test(Self.b, kom: "5045", sector: .offentlig),
            BusinessRegistered.test(Self.c, kom: "5007", employees: 60), BusinessRegistered.test(Self.d, kom: "5046"))
        for person in 1...3 { try on("2025-01-04", PersonRegistered.test(PersonID(number: person))) }
    }

    private mutating func winter() throws {
        try on("2025-01-10", OfferCreated.test(1, start: "2025-03-03", end: "2025-03-31"))
        try on("2025-01-15", OfferPublished.test(1, capacity: 2))
        try on("2025-01-20", NeedLogged.test(1, of: Self.a, heads: 3))
        try on("2025-02-01", EnrolmentRegistered.test(1, of: Self.a))
        try on("2025-02-02", EnrolmentRegistered.test(2, of: Self.a))
        try on("2025-01-20", recorded: "2025-02-10", VisitRecorded.test(1, at: Self.a, employees: 7))
        try on("2025-02-11", VisitRecorded.test(2, at: Self.a))
        try on("2025-02-12", VisitRecorded.test(3, at: Self.b), NeedLogged.test(2, of: Self.b, heads: 1))
        try refused("2025-02-13", EnrolmentRegistered.test(3, of: Self.b))
        try on("2025-02-13", EnrolmentWaitlisted.test(3, of: Self.b))
        try refused("2025-02-13", EnrolmentRegistered.test(4, person: 1, of: Self.a))
        try on("2025-02-20", EnrolmentCancelled.test(2, on: "2025-02-20"))
        try on("2025-02-21", EnrolmentPromoted.test(3))
        try on("2025-03-03", OfferStarted(offer: 1, date: "2025-03-03"))
        try on("2025-03-10", EnrolmentWithdrawn.test(3, on: "2025-03-10"))
    }

    private mutating func spring() throws {
        try on(
            "2025-04-01", EnrolmentCompleted.test(1, of: Self.a, on: "2025-04-01", hours: 40),
            OfferClosed(offer: 1, date: "2025-04-01"), NeedCovered.test(1, heads: 1, by: 1))
        try on("2025-04-02", VisitRecorded.test(4, at: Self.c), NeedLogged.test(3, of: Self.c, heads: 5))
        try on("2025-04-10", VisitRecorded.test(5, at: Self.a))
        try on("2025-05-01", NeedWithdrawn(need: 3, reason: "falt bort"))
    }

    private mutating func lock() throws {
        locked = try book.ask(
            ReportLocked(
                report: 1, template: "county", templateVersion: 1, period: "2025-H1", edition: 1,
                position: try book.log.head(), treeRoot: nil, valuesDigest: "9f86d081", cells: 39),
            on: "2025-07-02")
    }

    /// The third visit was at D, not at B. The day after, the third person is erased.
    private mutating func summer() throws {
        let visit = try #require(try event(of: VisitRecorded.self) { $0.visit == 3 })
        try book.ask(
            EventCorrected(
                target: visit.id, at: visit.position, about: visit.envelope.tags, time: visit.envelope.provenance.time,
                replacement: VisitRecorded.test(3, at: Self.d), reason: .subject),
            on: "2025-07-05")
        beforeErasure = try book.log.head()
        let person = PersonID(number: 3).tag
        try book.ask(
            ErasureRequested(subject: person, basis: .consentWithdrawn, requestedBy: .subject), on: "2025-07-06")
        try book.ask(
            SubjectErased(subject: person, stores: ["log.mdb"], sealedValues: 0, keyBackupsGoneBy: "2025-08-05"),
            on: "2025-07-06")
    }

    /// The event of the type that `isIt` says.
    private func event<E: Event>(of type: E.Type, _ isIt: (E) -> Bool) throws -> RecordedEvent? {
        for position in 1...(try book.log.head().rawValue) {
            let event = try book.log.event(at: Position(position))
            if try event?.decode(as: type).map(isIt) ?? false { return event }
        }
        return nil
    }

    private mutating func on(_ day: CalendarDate, recorded: CalendarDate? = nil, _ events: any Event...) throws {
        for event in events { heads[recorded ?? day] = try book.ask(event, on: day, recorded: recorded) }
    }

    private mutating func refused(_ day: CalendarDate, _ event: any Event) throws {
        do {
            try book.ask(event, on: day)
            Issue.record("\(event) was not refused")
        } catch let refusal as Refusal {
            refusals.append(refusal)
        }
    }
}

extension ProgrammeViews {
    /// What figures are computed from, as in the summer after.
    var source: StatisticSource { source(nil) }

    func source(_ period: Period?) -> StatisticSource { StatisticSource(self, today: "2025-08-01", period: period) }

    /// As in a report of the half year.
    func table(_ name: String, _ period: String? = nil, by dimensions: Dimension...) throws -> StatisticTable {
        let statistic = try #require(Statistic.named(name), "no statistic \(name)")
        let period = period.flatMap { Period($0) }
        return try StatisticTable(statistic, by: dimensions, in: period, source(period))
    }

    /// A figure as it is printed.
    func figure(_ name: String, _ period: String) throws -> String {
        let cell = try table(name, period).total.cell
        let asides = cell.asideText(.english)
        return asides.isEmpty ? cell.text.en : "\(cell.text.en), \(asides)"
    }

    /// A statistic's rows as they are printed: the keys, joined by a space, and the figure.
    func rows(_ name: String, by dimensions: Dimension..., in period: String? = nil) throws -> [String: String] {
        let statistic = try #require(Statistic.named(name), "no statistic \(name)")
        let table = try StatisticTable(statistic, by: dimensions, in: period.flatMap { Period($0) }, source)
        return Dictionary(uniqueKeysWithValues: table.rows.map { ($0.keys.joined(separator: " "), $0.cell.text.en) })
    }
}
