import Decisions
import DomainSupport
import EventSourcing
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

    init() throws {
        book = try Logbook()
        try before()
        try winter()
        try spring()
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
    /// A figure as it is printed.
    func figure(_ name: String, _ period: String) throws -> String {
        let statistic = try #require(Statistic.named(name), "no statistic \(name)")
        let period: Period = try #require(Period(period))
        return try StatisticTable(statistic, by: [], in: period, self).total.text
    }

    /// A statistic's rows as they are printed: the keys, joined by a space, and the figure.
    func rows(_ name: String, by dimensions: Dimension..., in period: String? = nil) throws -> [String: String] {
        let statistic = try #require(Statistic.named(name), "no statistic \(name)")
        let table = try StatisticTable(statistic, by: dimensions, in: period.flatMap { Period($0) }, self)
        return Dictionary(uniqueKeysWithValues: table.rows.map { ($0.keys.joined(separator: " "), $0.cell.text) })
    }
}
