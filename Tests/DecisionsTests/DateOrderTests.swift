import Decisions
import DomainSupport
import EventSourcing
import Events
import Testing

/// The days that events give must agree, whenever and in whatever order they are recorded.
@Suite struct DateOrderTests {
    private static let seat: [any Event] = [
        PartnerRegistered.test(), OfferCreated.test(), OfferPublished.test(), PersonRegistered.test(1),
        EnrolmentRegistered.test(1),
    ]

    private func log(_ events: [any Event], on day: CalendarDate = "2025-01-10") throws -> MemoryLog {
        var log = MemoryLog()
        for event in events { try log.append(event, on: day) }
        return log
    }

    private func ask(_ asked: any Event, _ log: MemoryLog, on day: CalendarDate = "2025-02-10") throws {
        let rule = try #require(Rulebook.rule(for: asked))
        _ = try log.decide(Request(rule, on: day, today: "2025-12-31"))
    }

    @Test func `the refusal names both days and what is in the way`() throws {
        let refusal = try #require(throws: Refusal.self) {
            try ask(EnrolmentCancelled.test(1, on: "2025-01-09"), try log(Self.seat))
        }
        #expect(refusal.text.en == "It cannot be dated 2025-01-09: “Enrolled” was on 2025-01-10.")
        #expect(refusal.text.nb == "Den kan ikke dateres 2025-01-09: «Påmeldt» var 2025-01-10.")
    }

    @Test func `all may happen on one day`() throws {
        var log = try log(Self.seat)
        let day: CalendarDate = "2025-01-10"
        for event: any Event in [
            OfferStarted(offer: 1, date: day), EnrolmentCompleted.test(1, on: day), OfferClosed(offer: 1, date: day),
        ] {
            try ask(event, log, on: day)
            try log.append(event, on: day)
        }
    }

    @Test func `what is recorded months after may be dated long ago`() throws {
        var log = try log(Self.seat, on: "2025-01-10")
        let late = EnrolmentCancelled.test(1, on: "2025-01-12")
        try ask(late, log, on: "2025-11-30")
        try log.append(late, on: "2025-01-12", recorded: "2025-11-30")
        // Another's seat in it may be older than that, though it is recorded later.
        try log.append(PersonRegistered.test(2), on: "2025-01-02", recorded: "2025-12-01")
        try ask(EnrolmentRegistered.test(2), log, on: "2025-01-11")
    }

    @Test func `a correction that moves the seat behind its end names the end as a conflict`() throws {
        var log = try log(Self.seat)
        try log.append(EnrolmentCancelled.test(1, on: "2025-01-20"), on: "2025-01-20")
        let seat = EnrolmentRegistered.test(1)
        try ask(log.correction(of: 5, to: seat, on: "2025-01-20"), log)
        let refusal = try #require(throws: Refusal.self) {
            try ask(log.correction(of: 5, to: seat, on: "2025-01-21"), log)
        }
        #expect(refusal.rule == "amendment-conflicts")
        #expect(refusal.conflicts.map(\.position) == [6])
    }

    @Test func `an end that was dated too early by mistake can be corrected`() throws {
        var log = try log(Self.seat)
        // As logs have it that were kept before this was asked.
        try log.append(EnrolmentCancelled.test(1, on: "2025-01-05"), on: "2025-01-20")
        try ask(log.correction(of: 6, to: EnrolmentCancelled.test(1, on: "2025-01-15")), log)
    }
}
