import Decisions
import DomainSupport
import EventSourcing
import Events
import Testing

/// Rule 3's warning: one person, two offers, two sessions on site at the same time.
@Suite struct SessionOverlapTests {
    /// Person 1 has a seat in offer 1, which meets on 5 February from nine to three; offer 2 meets as given.
    private func overlaps(
        with session: SessionScheduled?, after more: [any Event] = [], waits: Bool = false
    ) throws -> [SessionOverlaps.Overlap] {
        let seat: any Event = waits ? EnrolmentWaitlisted.test(1) : EnrolmentRegistered.test(1)
        let history: [any Event] =
            [
                OfferCreated.test(1), OfferPublished.test(1), SessionScheduled.test(1), OfferCreated.test(2),
                OfferPublished.test(2), PersonRegistered.test(1), seat,
            ] + [session].compactMap { $0 } + more
        var log = MemoryLog()
        for event in history { try log.append(event, on: "2025-01-10") }
        return try SessionOverlaps(of: 1, with: 2) { log.matching($0) }.all
    }

    private func second(
        _ start: String = "2025-02-05T14:59", _ end: String = "2025-02-05T18:00", _ mode: SessionMode = .onsite
    ) -> SessionScheduled { .test(2, of: 2, from: start, to: end, mode: mode) }

    @Test func `two sessions at the same time are told, with the other offer`() throws {
        let found = try overlaps(with: second())
        #expect(found.map(\.other) == [1] && found.map(\.otherTitle) == ["HMS-kurs"])
        #expect(found.map(\.otherStart) == [.test("2025-02-05T09:00")])
        #expect(found.allSatisfy { $0.text.en.contains("HMS-kurs") && $0.text.nb.contains("2025-02-05") })
    }

    @Test(arguments: [("2025-02-05T15:00", "2025-02-05T18:00"), ("2025-02-05T06:00", "2025-02-05T09:00")])
    func `one session after the other is none at the same time`(start: String, end: String) throws {
        #expect(try overlaps(with: second(start, end)).isEmpty)
    }

    @Test func `what is online can be anywhere`() throws {
        #expect(try overlaps(with: second("2025-02-05T10:00", "2025-02-05T11:00", .online)).isEmpty)
    }

    @Test func `an offer without sessions overlaps with none`() throws {
        #expect(try overlaps(with: nil).isEmpty)
    }

    @Test func `a session that was moved away or cancelled is not there`() throws {
        #expect(try overlaps(with: second(), after: [SessionMoved.test(1)]).isEmpty)
        #expect(try overlaps(with: second(), after: [SessionCancelled.test(1)]).isEmpty)
        let moved = SessionMoved.test(2, of: 2, from: "2025-02-05T09:30", to: "2025-02-05T10:00")
        #expect(try overlaps(with: second("2025-03-19T09:00", "2025-03-19T10:00"), after: [moved]).count == 1)
    }

    @Test func `who gave up the seat, or only waits, is free`() throws {
        #expect(try overlaps(with: second(), after: [EnrolmentCancelled.test(1)]).isEmpty)
        #expect(try overlaps(with: second(), waits: true).isEmpty)
    }

    @Test func `a seat that was voided is no seat, and one that was corrected to the person is`() throws {
        var log = MemoryLog()
        let history: [any Event] = [
            OfferCreated.test(1), SessionScheduled.test(1), OfferCreated.test(2), second(),
            EnrolmentRegistered.test(1, person: 9),
        ]
        for event in history { try log.append(event, on: "2025-01-10") }
        #expect(try SessionOverlaps(of: 1, with: 2) { log.matching($0) }.all.isEmpty)
        try log.append(log.correction(of: 5, to: EnrolmentRegistered.test(1, person: 1)), on: "2025-01-11")
        #expect(try SessionOverlaps(of: 1, with: 2) { log.matching($0) }.all.count == 1)
        #expect(try SessionOverlaps(of: 9, with: 2) { log.matching($0) }.all.isEmpty)
        try log.append(log.void(of: 5), on: "2025-01-12")
        #expect(try SessionOverlaps(of: 1, with: 2) { log.matching($0) }.all.isEmpty)
    }
}
