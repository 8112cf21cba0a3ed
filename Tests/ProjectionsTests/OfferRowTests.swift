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
}
