import Decisions
import DomainSupport
import EventSourcing
import EventStorage
import Events
import Matching
import Projections
import Testing
import ViewStorage

/// The offer catalogue and the matching board, on histories of a few events.
@Suite struct OfferRowTests {
    let book: Logbook

    init() throws {
        book = try Logbook()
        let ground: [any Event] = [
            ProgrammeStarted.test(), PartnerRegistered.test(), LocationRegistered.test(), BusinessRegistered.test(),
        ]
        for event in ground { try book.ask(event, on: "2025-01-02") }
        for number in 1...5 { try book.ask(PersonRegistered.test(PersonID(number: number)), on: "2025-01-03") }
    }

    private func offer(_ id: OfferID = 1) throws -> OfferRow { try #require(try book.views().offers.offers.get(id)) }

    private func publish(capacity: Int = 2) throws {
        try book.ask(OfferCreated.test(1), on: "2025-01-10")
        try book.ask(OfferPublished.test(1, capacity: capacity), on: "2025-01-15")
    }

    @Test func `an offer goes from planned to closed, each on its day`() throws {
        try book.ask(OfferCreated.test(1), on: "2025-01-10")
        #expect(try offer().status == .planned && offer().capacity == 0)
        try book.ask(OfferPublished.test(1, capacity: 2), on: "2025-01-15")
        #expect(try offer().status == .published && offer().waitingList)
        // Recorded two days after it happened, and the day it happened counts.
        try book.ask(OfferStarted(offer: 1, date: "2025-03-03"), on: "2025-03-05")
        #expect(try offer().status == .started)
        try book.ask(OfferClosed(offer: 1, date: "2025-03-31"), on: "2025-04-02")
        let row = try offer()
        #expect(row.status == .closed)
        #expect(row.created.on == "2025-01-10" && row.published?.on == "2025-01-15")
        #expect(row.started?.on == "2025-03-03" && row.closed?.on == "2025-03-31" && row.cancelled == nil)
        try book.ask(OfferCreated.test(2), on: "2025-04-03")
        try book.ask(OfferCancelled.test(2, on: "2025-04-03"), on: "2025-04-03")
        #expect(try offer(2).status == .cancelled)
    }

    @Test func `seats are counted as they are taken and given up`() throws {
        func seats() throws -> [Int] { [try offer().seatsTaken, try offer().seatsFree, try offer().waiting] }
        try publish()
        try book.ask(EnrolmentRegistered.test(1), on: "2025-02-01")
        #expect(try seats() == [1, 1, 0])
        try book.ask(EnrolmentRegistered.test(2), on: "2025-02-02")
        try book.ask(EnrolmentWaitlisted.test(3), on: "2025-02-03")
        try book.ask(EnrolmentWaitlisted.test(4), on: "2025-02-04")
        #expect(try seats() == [2, 0, 2])
        try book.ask(EnrolmentCancelled.test(1), on: "2025-02-20")
        #expect(try seats() == [1, 1, 2])
        try book.ask(EnrolmentPromoted.test(3), on: "2025-02-21")
        #expect(try seats() == [2, 0, 1])
        try book.ask(EnrolmentCancelled.test(4), on: "2025-02-22")
        try book.ask(OfferStarted(offer: 1, date: "2025-03-03"), on: "2025-03-03")
        try book.ask(EnrolmentWithdrawn.test(2), on: "2025-03-10")
        #expect(try seats() == [1, 1, 0])
        try book.ask(EnrolmentCompleted.test(3), on: "2025-03-31")
        #expect(try seats() == [1, 1, 0])
        #expect(try offer().enrolments == [1, 2, 3, 4])
    }

    @Test func `the waiting list keeps its order, and who lost a seat stands before it`() throws {
        try publish()
        try book.ask(EnrolmentRegistered.test(1), on: "2025-02-01")
        try book.ask(EnrolmentRegistered.test(2), on: "2025-02-02")
        try book.ask(EnrolmentWaitlisted.test(3), on: "2025-02-03")
        try book.ask(OfferCapacityChanged.test(1, 3), on: "2025-02-04")
        try book.ask(EnrolmentPromoted.test(3), on: "2025-02-04")
        try book.ask(EnrolmentWaitlisted.test(4), on: "2025-02-05")
        let catalogue = try book.views().offers
        let waiting = try catalogue.enrolments(of: offer(), [.waiting]).map(\.id)
        #expect(waiting == [4])
        #expect(try catalogue.enrolments(of: offer(), [.seated]).map(\.id) == [1, 2, 3])
        try book.ask(ChangeCapacity(.test(1, 1), movesLast: true), on: "2025-02-06")
        #expect(try book.views().offers.enrolments(of: offer(), [.waiting]).map(\.id) == [2, 3, 4])
        #expect(try offer().seatsTaken == 1 && offer().waiting == 3)
        #expect(try offer().capacity(on: "2025-02-03") == 2 && offer().capacity(on: "2025-02-04") == 3)
        #expect(try offer().capacity(on: "2025-01-14") == 0)
    }

    @Test func `a person held the seat on the day of the start, whatever came after`() throws {
        try publish(capacity: 4)
        for number in 1...4 { try book.ask(EnrolmentRegistered.test(number), on: "2025-02-01") }
        try book.ask(EnrolmentCancelled.test(1, on: "2025-03-02"), on: "2025-03-02")
        try book.ask(OfferStarted(offer: 1, date: "2025-03-03"), on: "2025-03-03")
        try book.ask(EnrolmentWithdrawn.test(2, on: "2025-03-03"), on: "2025-03-03")
        // Told afterwards: had been cancelled before the start.
        try book.ask(EnrolmentCancelled.test(3, on: "2025-03-01"), on: "2025-03-04")
        try book.ask(EnrolmentCompleted.test(4), on: "2025-03-31")
        let enrolments = try book.views().offers.enrolments
        let held = try (1...4).map { try enrolments.get(EnrolmentID(number: $0))?.heldSeat(atStart: "2025-03-03") }
        #expect(held == [false, true, false, true])
    }

    // MARK: The matching board

    @Test func `the board has the open needs with the published offers that will do`() throws {
        try book.ask(NeedLogged.test(1, skills: ["HMS"]), on: "2025-01-05")
        try book.ask(NeedLogged.test(2, skills: ["sveising"]), on: "2025-01-05")
        func pairs() throws -> [String] {
            try book.views().board.pairs.rows().map { "\($0.key.first) \($0.key.second) \($0.row)" }
        }
        func pair(_ need: NeedID, _ offer: OfferID, _ score: Int) -> String { "\(need) \(offer) \(score)" }
        try book.ask(OfferCreated.test(1, skills: ["HMS"]), on: "2025-01-10")
        #expect(try pairs() == [])
        try book.ask(OfferPublished.test(1, capacity: 1, waitingList: false), on: "2025-01-11")
        #expect(try pairs() == [pair(1, 1, 1000)])
        try book.ask(OfferCapacityChanged.test(1, 0), on: "2025-01-11")
        #expect(try pairs() == [])
        try book.ask(OfferCapacityChanged.test(1, 1), on: "2025-01-11")
        #expect(try pairs() == [pair(1, 1, 1000)])
        try book.ask(NeedRevised.test(1, skills: ["HMS", "truck"]), on: "2025-01-12")
        #expect(try pairs() == [pair(1, 1, 500)])
        try book.ask(EnrolmentRegistered.test(1), on: "2025-01-13")
        #expect(try pairs() == [])
        try book.ask(EnrolmentCancelled.test(1, on: "2025-01-14"), on: "2025-01-14")
        try book.ask(OfferRevised.test(1, skills: ["sveising", "HMS"]), on: "2025-01-15")
        #expect(try pairs() == [pair(1, 1, 500), pair(2, 1, 1000)])
        try book.ask(NeedWithdrawn(need: 2, reason: "falt bort"), on: "2025-01-16")
        #expect(try pairs() == [pair(1, 1, 500)])
        try book.ask(OfferStarted(offer: 1, date: "2025-03-03"), on: "2025-03-03")
        #expect(try pairs() == [])
    }

    @Test func `needs stand by urgency and age, offers by score, start and id; the rest is counted by its obstacle`()
        throws
    {
        try book.ask(NeedLogged.test(1, skills: ["HMS"], urgency: 1), on: "2025-01-05")
        try book.ask(NeedLogged.test(2, skills: ["HMS", "truck"], urgency: 3), on: "2025-01-06")
        try book.ask(NeedLogged.test(3, skills: ["HMS"], urgency: 3), on: "2025-01-05", recorded: "2025-01-07")
        try book.ask(NeedLogged.test(4, skills: ["HMS"]), on: "2025-01-07")
        try book.ask(NeedWithdrawn(need: 4, reason: "falt bort"), on: "2025-01-08")
        let offers: [OfferCreated] = [
            .test(1, skills: ["HMS"], start: "2025-03-10"), .test(2, skills: ["HMS"], start: "2025-03-03"),
            .test(3, skills: ["HMS", "truck"], start: "2025-04-01", end: "2025-04-02"),
            .test(4, skills: ["HMS"], start: "2025-03-03"), .test(5, skills: ["sveising"]), .test(6, skills: ["HMS"]),
        ]
        for offer in offers { try book.ask(offer, on: "2025-01-10") }
        for offer in offers.prefix(5) { try book.ask(OfferPublished.test(offer.offer), on: "2025-01-11") }
        let entries = try book.views().board.entries(on: "2025-02-01", offersEach: 3)
        #expect(entries.map(\.need.need.need) == [3, 2, 1])
        #expect(entries.map { $0.offers.map(\.offer.offer.offer) } == [[2, 4, 1], [3, 2, 4], [2, 4, 1]])
        #expect(
            entries.map { $0.offers.map(\.score) } == [[1000, 1000, 1000], [1000, 500, 500], [1000, 1000, 1000]])
        #expect(entries.first?.dropped == [.noSharedSkill: 1, .notOpen: 1])
        let later = try book.views().board.entries(on: "2025-03-05", offersEach: 9)
        #expect(later.map { $0.offers.map(\.offer.offer.offer) } == [[1, 3], [3, 1], [1, 3]])
        #expect(later.first?.dropped == [.notOpen: 1, .deadlinePassed: 3])
    }
}
