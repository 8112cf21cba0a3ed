import DomainSupport
import EventSourcing
import EventStorage
import Events
import Projections
import Testing
import ViewStorage

@Suite struct GoldenExampleTests {
    let example: GoldenExample
    /// As known when the report was locked, before anything was corrected.
    let views: ProgrammeViews
    /// As known at the end.
    let corrected: ProgrammeViews

    init() throws {
        example = try GoldenExample()
        views = try example.book.store.asKnown(at: example.locked).views
        corrected = try example.book.views()
    }

    /// The figure of each statistic for the first quarter, the second, and the half year.
    static let figures: [(name: String, q1: String, q2: String, h1: String)] = [
        ("visits", "3", "2", "5"),
        ("reached", "2", "2", "3"),
        ("new", "2", "1", "3"),
        ("coverage", "-", "-", "-"),
        ("small-under-10", "1/1 100 %, 1 unknown", "1/2 50 %", "1/2 50 %, 1 unknown"),
        ("small-under-50", "1/1 100 %, 1 unknown", "1/2 50 %", "1/2 50 %, 1 unknown"),
        ("small-under-100", "1/1 100 %, 1 unknown", "2/2 100 %", "2/2 100 %, 1 unknown"),
        ("needs", "2", "1", "3"),
        ("need-heads", "4", "5", "9"),
        ("need-businesses", "2", "1", "3"),
        ("mapping-rate", "2/2 100 %", "1/2 50 %", "3/3 100 %"),
        ("needs-covered", "1/2 50 %, 1 still open", "-", "1/2 50 %, 1 still open"),
        ("offers-created", "1", "0", "1"),
        ("offers-published", "1", "0", "1"),
        ("offers-started", "1", "0", "1"),
        ("offers-closed", "0", "1", "1"),
        ("offers-cancelled", "0", "0", "0"),
        ("adapted-offers", "0/1 0 %", "-", "0/1 0 %"),
        ("cancellation-rate", "0/1 0 %", "-", "0/1 0 %"),
        ("enrolments", "3", "0", "3"),
        ("participants", "2", "0", "2"),
        ("fill-rate", "2/2 100 %", "-", "2/2 100 %"),
        ("waitlist-conversion", "1/1 100 %", "-", "1/1 100 %"),
        ("completion", "-", "1/2 50 %", "1/2 50 %"),
        ("withdrawal", "-", "1/2 50 %", "1/2 50 %"),
        ("attendance", "-", "-", "-"),
        ("participant-hours", "0", "40, 40 estimated", "40, 40 estimated"),
        ("study-points", "0", "0", "0"),
        ("vocational-points", "0", "0", "0"),
        ("additionality", "2/2 100 %", "-", "2/2 100 %"),
        ("hours", "0", "0", "0"),
        ("travel-km", "0", "0", "0"),
        ("travel-time", "0", "0", "0"),
        ("cost", "0", "0", "0"),
        ("grant-share", "-", "-", "-"),
        ("effort-per-visit", "0 (3)", "0 (2)", "0 (5)"),
        ("effort-per-business", "0 (2)", "0 (2)", "0 (3)"),
        ("effort-per-participant", "0 (2)", "-", "0 (2)"),
        ("effort-per-completion", "-", "0 (1)", "0 (1)"),
        ("partners", "1", "0", "1"),
        ("relevance", "-", "-", "-"),
        ("used-at-work", "-", "-", "-"),
        ("feedback-response", "-", "0/2 0 %", "0/2 0 %"),
        ("unknown-size", "1/2 50 %", "0/2 0 %", "1/3 33 %"),
        ("needs-without-taxonomy", "2/2 100 %", "1/1 100 %", "3/3 100 %"),
        ("late-events", "1/24 4 %", "0/7 0 %", "1/31 3 %"),
        ("corrected-events", "0/24 0 %", "0/7 0 %", "0/31 0 %"),
        ("time-to-coupling", "-", "-", "-"),
        ("unmet-demand", "4", "4", "4"),
        ("remote-participants", "-, 2 unknown", "-", "-, 2 unknown"),
        ("funnel-reached", "2", "1", "3"),
        ("funnel-visited", "2", "1", "3"),
        ("funnel-need", "2", "1", "3"),
        ("funnel-accepted", "2", "0", "2"),
        ("funnel-seated", "2", "0", "2"),
        ("funnel-completed", "1", "0", "1"),
    ]

    /// What else it is when it is known that the third visit was at D.
    static let changed: [(name: String, q1: String, q2: String, h1: String)] = [
        ("reached", "3", "2", "4"), ("new", "3", "1", "4"),
        ("small-under-10", "1/1 100 %, 2 unknown", "1/2 50 %", "1/2 50 %, 2 unknown"),
        ("small-under-50", "1/1 100 %, 2 unknown", "1/2 50 %", "1/2 50 %, 2 unknown"),
        ("small-under-100", "1/1 100 %, 2 unknown", "2/2 100 %", "2/2 100 %, 2 unknown"),
        ("unknown-size", "2/3 67 %", "0/2 0 %", "2/4 50 %"),
        ("mapping-rate", "1/2 50 %", "1/2 50 %", "2/3 67 %"),
        ("effort-per-business", "0 (3)", "0 (2)", "0 (4)"),
        ("funnel-reached", "3", "1", "4"), ("funnel-visited", "3", "1", "4"),
    ]

    @Test func `every statistic has the figures that were worked out by hand`() throws {
        for (name, q1, q2, h1) in Self.figures {
            #expect(try views.figure(name, "2025-Q1") == q1, "\(name)")
            #expect(try views.figure(name, "2025-Q2") == q2, "\(name)")
            #expect(try views.figure(name, "2025-H1") == h1, "\(name)")
        }
    }

    @Test func `after the correction the figures that stand on the visit are others, and no others`() throws {
        for (name, q1, q2, h1) in Self.figures {
            let new = Self.changed.first { $0.name == name }
            #expect(try corrected.figure(name, "2025-Q1") == new?.q1 ?? q1, "\(name)")
            #expect(try corrected.figure(name, "2025-Q2") == new?.q2 ?? q2, "\(name)")
            #expect(try corrected.figure(name, "2025-H1") == new?.h1 ?? h1, "\(name)")
        }
        #expect(try corrected.rows("visits", by: .municipality, in: "2025-Q1") == ["5047": "2", "5046": "1"])
        #expect(try corrected.figure("corrected-events", "2025-07") == "1/4 25 %")
    }

    @Test func `the erasure of a participant changes no figure`() throws {
        let before = try example.book.store.asKnown(at: example.beforeErasure).views
        for statistic in Statistic.all {
            for period in ["2025-Q1", "2025-Q2", "2025-H1"] {
                #expect(
                    try corrected.figure(statistic.name, period) == before.figure(statistic.name, period),
                    "\(statistic.name) \(period)")
            }
        }
        #expect(try corrected.rows("participants", by: .municipality) == before.rows("participants", by: .municipality))
        #expect(try before.figure("participants", "2025-H1") == "2")
    }

    @Test func `what changed since the lock is told cell by cell`() throws {
        let visits = TableDifference(
            from: try views.table("visits", "2025-Q1", by: .municipality),
            to: try corrected.table("visits", "2025-Q1", by: .municipality))
        #expect(visits.changes.map(\.keys) == [["5046"], ["5045"]])
        #expect(visits.changes.map { $0.old?.text.en } == [nil, "1"])
        #expect(visits.changes.map { $0.new?.text.en } == ["1", nil])
        let reached = TableDifference(
            from: try views.table("reached", "2025-H1"), to: try corrected.table("reached", "2025-H1"))
        #expect(reached.changes.map { [$0.old?.text.en, $0.new?.text.en] } == [["3", "4"]])
    }

    @Test func `no statistic is left out of the example`() {
        #expect(Set(Statistic.all.map(\.name)).subtracting(Self.figures.map(\.name)).sorted() == [])
        #expect(Statistic.all.count == Set(Statistic.all.map(\.name)).count)
    }

    @Test func `a third person finds the offer full, and the first is enrolled already`() throws {
        #expect(example.refusals.map(\.rule) == ["offer-full", "already-enrolled"])
        let inTheWay = try example.refusals.map { refusal in
            try example.book.log.event(at: try #require(refusal.inTheWay))
        }
        #expect(try inTheWay.first??.decode(as: EnrolmentRegistered.self)?.person == 2)
        #expect(try inTheWay.last??.decode(as: EnrolmentRegistered.self)?.person == 1)
    }

    @Test func `businesses are counted where, what and how large they were on the day`() throws {
        #expect(try views.rows("visits", by: .municipality, in: "2025-Q1") == ["5047": "2", "5045": "1"])
        #expect(try views.rows("visits", by: .municipality, in: "2025-Q2") == ["5007": "1", "5047": "1"])
        #expect(try views.rows("reached", by: .size, in: "2025-Q1") == ["5-9": "1", "": "1"])
        #expect(try views.rows("reached", by: .size, in: "2025-Q2") == ["5-9": "1", "50-99": "1"])
        #expect(try views.rows("reached", by: .sector) == ["privat": "2", "offentlig": "1"])
        #expect(try views.rows("need-heads", by: .municipality) == ["5047": "3", "5045": "1", "5007": "5"])
        #expect(try views.rows("enrolments", by: .municipality) == ["5047": "2", "5045": "1"])
        #expect(
            try views.rows("participants", by: .municipality, .sector) == ["5047 privat": "1", "5045 offentlig": "1"])
        #expect(try views.rows("fill-rate", by: .municipality) == ["5007": "2/2 100 %"])
        #expect(try views.rows("offers-started", by: .sector) == ["-": "1"])
    }

    @Test func `a business reached in two quarters counts once in the half year`() throws {
        #expect(try views.rows("reached", by: .quarter, in: "2025-H1") == ["2025-Q1": "2", "2025-Q2": "2"])
        #expect(try views.figure("reached", "2025-H1") == "3")
        #expect(
            try views.rows("visits", by: .month) == ["2025-01": "1", "2025-02": "2", "2025-04": "2"])
    }

    @Test func `what was recorded late is not known before`() throws {
        let before = try #require(example.heads["2025-02-02"])
        let known = try example.book.store.asKnown(at: before).views
        #expect(try known.figure("visits", "2025-Q1") == "0")
        #expect(try known.figure("reached", "2025-Q1") == "1")
        #expect(try known.rows("reached", by: .size, in: "2025-Q1") == ["": "1"])
        #expect(try known.figure("enrolments", "2025-Q1") == "2")
        #expect(try known.figure("participants", "2025-Q1") == "0")
        let late = try #require(example.heads["2025-02-10"])
        let after = try example.book.store.asKnown(at: late).views
        #expect(try after.rows("reached", by: .size, in: "2025-Q1") == ["5-9": "1"])
    }

    @Test func `at the end of June the same figures are known`() throws {
        let position = try example.book.log.position(
            recordedBy: try #require(OffsetTime("2025-06-30T23:59:59Z")).instant)
        let known = try example.book.store.asKnown(at: position).views
        for (name, _, _, h1) in Self.figures { #expect(try known.figure(name, "2025-H1") == h1, "\(name)") }
    }

    @Test func `a withdrawn need still counts as mapped, a covered one stays open for its other heads`() throws {
        let needs = try views.needs.needs.rows().map(\.row)
        #expect(needs.map(\.status) == [.open, .open, .withdrawn])
        #expect(needs.map(\.headsCovered) == [1, 0, 0])
    }
}
