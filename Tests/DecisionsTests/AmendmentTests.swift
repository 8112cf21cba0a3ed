import Decisions
import DomainSupport
import EventSourcing
import Events
import Testing

/// Rule 10: events stand as the last thing said of them, and what is said must not undo what was decided since.
@Suite struct AmendmentTests {
    /// Two seats: positions 6 and 7 take them, 8 gives one up, 9 takes it again.
    private static let seatTaken: [any Event] = [
        PartnerRegistered.test(), OfferCreated.test(), OfferPublished.test(), PersonRegistered.test(1),
        PersonRegistered.test(2), EnrolmentRegistered.test(1), EnrolmentRegistered.test(2),
        EnrolmentCancelled.test(1), PersonRegistered.test(3), EnrolmentRegistered.test(3),
    ]

    private func log(_ events: [any Event]) throws -> MemoryLog {
        var log = MemoryLog()
        for event in events { try log.append(event, on: "2025-01-10") }
        return log
    }

    private func ask(_ asked: any Event, _ log: MemoryLog) throws -> When {
        let rule = try #require(Rulebook.rule(for: asked))
        do {
            return .follows(try log.decide(Request(rule, on: "2025-02-10", today: "2025-12-31")))
        } catch let refusal as Refusal {
            return .refused(refusal)
        }
    }

    private func conflicts(_ when: When) -> [Position] {
        guard case .refused(let refusal) = when else { return [] }
        return refusal.conflicts.map(\.position)
    }

    @Test func `a void that would overbook is refused and names who took the seat`() throws {
        let log = try log(Self.seatTaken)
        let answer = try ask(log.void(of: 8), log)
        answer.refused("amendment-conflicts", by: 10)
        #expect(conflicts(answer) == [10])
    }

    @Test func `a void that would overbook is allowed once the seat is free`() throws {
        var log = try log(Self.seatTaken)
        try log.append(EnrolmentCancelled.test(3), on: "2025-01-11")
        // The seat was taken while the first had it still: that enrolment was never possible.
        #expect(conflicts(try ask(log.void(of: 8), log)) == [10])
        try log.append(log.void(of: 11), on: "2025-01-12")
        try log.append(log.void(of: 10), on: "2025-01-12")
        let void = log.void(of: 8)
        try ask(void, log).then(void)
    }

    @Test func `every event that would not hold is named`() throws {
        let log = try log(Self.seatTaken)
        #expect(conflicts(try ask(log.void(of: 3), log)) == [6, 7, 10])
        #expect(conflicts(try ask(log.void(of: 5), log)) == [7])
    }

    @Test func `a correction that would overbook is refused and names who has no seat then`() throws {
        let log = try log(Self.seatTaken)
        let answer = try ask(log.correction(of: 3, to: OfferPublished.test(capacity: 1)), log)
        #expect(conflicts(answer) == [7, 10])
    }

    @Test func `what comes after a correction is decided by it, and after its void by what stood before`() throws {
        var log = try log(Array(Self.seatTaken.prefix(6)))
        try log.append(log.correction(of: 3, to: OfferPublished.test(capacity: 1)), on: "2025-01-11")
        try ask(EnrolmentRegistered.test(2), log).refused("offer-full", by: 6)
        try log.append(log.void(of: 7), on: "2025-01-12")
        try ask(EnrolmentRegistered.test(2), log).then(EnrolmentRegistered.test(2))
    }

    @Test func `an enrolment that is corrected to another offer leaves one seat and takes the other`() throws {
        var log = try log([OfferCreated.test(2), OfferPublished.test(2, capacity: 1)] + Self.seatTaken.prefix(7))
        try ask(EnrolmentRegistered.test(9, person: 1), log).refused("already-enrolled", by: 8)
        let correction = log.correction(of: 8, to: EnrolmentRegistered.test(1, in: 2))
        try ask(correction, log).then(correction)
        try log.append(correction, on: "2025-01-11")
        try ask(EnrolmentRegistered.test(9, person: 1), log).then(EnrolmentRegistered.test(9, person: 1))
        try ask(EnrolmentRegistered.test(9, in: 2, person: 2), log).refused("offer-full", by: 8)
        // What was corrected away is not cancelled where it stood.
        try ask(EnrolmentCancelled.test(1), log).refused("unknown", by: nil)
        // Nor does it keep the seat it was corrected to once it is voided.
        try log.append(log.void(of: 8), on: "2025-01-12")
        try ask(EnrolmentRegistered.test(9, in: 2, person: 2), log).then(
            EnrolmentRegistered.test(9, in: 2, person: 2))
    }

    @Test func `a visit is corrected to a business that was registered since`() throws {
        let log = try log([BusinessRegistered.test(1), VisitRecorded.test(1, at: 1), BusinessRegistered.test(2)])
        let correction = log.correction(of: 2, to: VisitRecorded.test(1, at: 2))
        try ask(correction, log).then(correction)
    }

    @Test func `a voided registration makes way for another`() throws {
        var log = try log([BusinessRegistered.test(1, orgnr: "999900003")])
        let again = BusinessRegistered.test(2, orgnr: "999900003")
        try ask(again, log).refused("exists", by: 1)
        try log.append(log.void(of: 1), on: "2025-01-11")
        try ask(again, log).then(again)
    }

    @Test func `a visit is not corrected to a day on which it could not have been`() throws {
        let log = try log([ProgrammeStarted.test(), BusinessRegistered.test(), VisitRecorded.test()])
        let visit = VisitRecorded.test()
        try ask(log.correction(of: 3, to: visit, on: "2026-01-01"), log).refused("date-in-future", by: nil)
        try ask(log.correction(of: 3, to: visit, on: "2024-12-31"), log).refused("before-programme", by: 1)
        let right = log.correction(of: 3, to: visit, on: "2025-01-02")
        try ask(right, log).then(right)
    }

    @Test func `a visit that was paid before the business closed stays, and is not moved behind that`() throws {
        let log = try log([BusinessRegistered.test(), VisitRecorded.test(), BusinessClosed.test(on: "2025-01-31")])
        let visit = VisitRecorded.test()
        let before = log.correction(of: 2, to: visit, on: "2025-01-20")
        try ask(before, log).then(before)
        // It is told in its own place, where nobody knew that the business would close.
        let after = log.correction(of: 2, to: visit, on: "2025-02-05")
        try ask(after, log).then(after)
        var closed = try self.log([BusinessRegistered.test(), BusinessClosed.test(on: "2025-01-05")])
        try closed.append(VisitRecorded.test(), on: "2025-01-02")
        let late = closed.correction(of: 3, to: visit, on: "2025-01-06")
        #expect(conflicts(try ask(late, closed)) == [3])
    }

    @Test func `attendance stands in the way of voiding the seat and of cancelling the session`() throws {
        var log = try log(Array(Self.seatTaken.prefix(7)) + [LocationRegistered.test(), SessionScheduled.test()])
        try log.append(AttendanceRecorded.test(1), on: "2025-02-05")
        #expect(conflicts(try ask(log.void(of: 6), log)).contains(10))
        #expect(conflicts(try ask(log.void(of: 9), log)) == [10])
        let shorter = log.correction(of: 9, to: SessionScheduled.test(to: "2025-02-05T10:00"))
        #expect(conflicts(try ask(shorter, log)) == [10])
    }

    @Test func `a chain of five corrections is kept whole, and its last that stands is what holds`() throws {
        var log = try log([BusinessRegistered.test(), NeedLogged.test(heads: 1)])
        for heads in 2...6 {
            let correction = log.correction(of: 2, to: NeedLogged.test(heads: heads))
            try ask(correction, log).then(correction)
            try log.append(correction, on: "2025-01-11")
        }
        #expect(try heads(log) == 6)
        try log.append(log.void(of: 7), on: "2025-01-12")
        #expect(try heads(log) == 5)
        let target = log.events[1].id
        let chain = try amendments(log).chain(of: target)
        #expect(chain.map(\.position) == [3, 4, 5, 6, 7])
    }

    private func amendments(_ log: MemoryLog) throws -> Amendments {
        var amendments = Amendments()
        for event in log.events {
            if let said = try event.decode(as: EventCorrected.self) {
                amendments.add(said.amendment(by: event.id, at: event.position))
            } else if let said = try event.decode(as: EventVoided.self) {
                amendments.add(said.amendment(by: event.id, at: event.position))
            }
        }
        return amendments
    }

    /// How many heads the need has, as the rule that covers it sees it.
    private func heads(_ log: MemoryLog) throws -> Int? {
        try (1...9).last { heads in
            guard case .follows = try ask(NeedCovered.test(heads: heads), log) else { return false }
            return true
        }
    }
}
