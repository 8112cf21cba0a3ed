import Decisions
import DomainSupport
import EventSourcing
import EventStorage
import Events
import Foundation
import Synchronization
import TestSupport
import Testing

/// Decisions made at the same time on a real log.
@Suite struct ConcurrencyTests {
    let directory: TemporaryDirectory
    let log: EventLog

    init() throws {
        directory = try TemporaryDirectory()
        log = try EventLog.test(directory)
    }

    @Test(arguments: [1, 3])
    func `of sixteen who want the last seats as many get one, and the others are told who did`(seats: Int) throws {
        try publish(seats: seats, waitingList: false)
        let answers = race(16) { RegisterEnrolment(.test($0)) }
        let winners = Set(answers.compactMap { try? $0.get().receipt?.last })
        #expect(winners.count == seats)
        #expect(try log.events(Query(types: [EnrolmentRegistered.type])).count == seats)
        let refusals = answers.compactMap { $0.failure as? Refusal }
        #expect(refusals.count == 16 - seats)
        #expect(refusals.allSatisfy { $0.rule == "offer-full" && $0.inTheWay == winners.max() })
    }

    @Test func `those who agree to wait stand in the line in the order of the log`() throws {
        try publish(seats: 1, waitingList: true)
        let answers = race(16) { RegisterEnrolment(.test($0), agreesToWait: true) }
        #expect(answers.compactMap(\.failure).isEmpty)
        let waiting = try log.events(Query(types: [EnrolmentWaitlisted.type])).compactMap {
            try $0.decode(as: EnrolmentWaitlisted.self)
        }
        #expect(try log.events(Query(types: [EnrolmentRegistered.type])).count == 1)
        try #require(waiting.count == 15 && Set(waiting.map(\.person)).count == 15)
        // Whoever came first is first: with the seat free, the second may not have it.
        let holder = try #require(try log.events(Query(types: [EnrolmentRegistered.type])).first)
        let seated = try #require(try holder.decode(as: EnrolmentRegistered.self))
        try append(
            EnrolmentCancelled(
                enrolment: seated.enrolment, offer: 1, person: seated.person, date: "2026-02-02", by: .participant,
                reason: "syk"))
        func promotion(_ place: Int) -> EnrolmentPromoted {
            EnrolmentPromoted(
                enrolment: waiting[place].enrolment, offer: 1, person: waiting[place].person, outOfOrderReason: nil)
        }
        #expect(throws: Refusal.self) { try append(promotion(1)) }
        try append(promotion(0))
    }

    @Test func `a person who asks sixteen times at once has one seat`() throws {
        try publish(seats: 5, waitingList: true)
        let answers = race(16) { RegisterEnrolment(.test($0, person: 1), agreesToWait: true) }
        let refusals = answers.compactMap { $0.failure as? Refusal }
        let seat = try #require(try log.events(Query(types: [EnrolmentRegistered.type])).first)
        #expect(refusals.count == 15)
        #expect(refusals.allSatisfy { $0.rule == "already-enrolled" && $0.inTheWay == seat.position })
    }

    @Test func `a business is registered once, whoever is first`() throws {
        let answers = race(16) { RegisterBusiness(.test(BusinessID(number: $0), orgnr: "999900003")) }
        let refusals = answers.compactMap { $0.failure as? Refusal }
        #expect(refusals.count == 15)
        #expect(refusals.allSatisfy { $0.rule == "exists" && $0.inTheWay == 1 })
    }
}

extension ConcurrencyTests {
    private func publish(seats: Int, waitingList: Bool) throws {
        try append(PartnerRegistered.test())
        try append(LocationRegistered.test())
        try append(OfferCreated.test(start: "2026-03-02", end: "2026-03-31"))
        try append(OfferPublished.test(capacity: seats, waitingList: waitingList))
        for number in 1...16 { try append(PersonRegistered.test(PersonID(number: number))) }
    }

    private func append(_ event: any Event) throws {
        _ = try decide(try #require(Rulebook.rule(for: event)))
    }

    private func decide(_ rule: any Rule) throws -> Outcome {
        let time = try #require(OffsetTime("2026-02-02T12:00:00+01:00"))
        let request = Request(rule, on: "2026-02-02", today: "2026-02-03")
        return try log.decide(request, provenance: Provenance(time: time, actor: "actor:tester")) { _ in
            EventID(at: .now())
        }
    }

    /// Lets as many threads ask at the same time, and returns what each was answered.
    private func race(_ count: Int, _ rule: @escaping @Sendable (Int) -> any Rule) -> [Result<Outcome, any Error>] {
        let answers = Answers()
        let (ready, go, done) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        for number in 1...count {
            Thread {
                ready.signal()
                go.wait()
                answers.add(Result { try decide(rule(number)) })
                done.signal()
            }.start()
        }
        for _ in 1...count { ready.wait() }
        for _ in 1...count { go.signal() }
        for _ in 1...count { done.wait() }
        return answers.all
    }
}

/// What the threads were answered.
private final class Answers: Sendable {
    private let answers = Mutex<[Result<Outcome, any Error>]>([])

    var all: [Result<Outcome, any Error>] { answers.withLock { $0 } }

    func add(_ answer: Result<Outcome, any Error>) { answers.withLock { $0.append(answer) } }
}

extension Result {
    fileprivate var failure: Failure? {
        if case .failure(let failure) = self { failure } else { nil }
    }
}
