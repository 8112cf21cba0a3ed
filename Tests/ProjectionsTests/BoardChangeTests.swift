import DomainSupport
import EventSourcing
import Events
import Matching
import Projections
import Testing
import ViewStorage

/// What comes onto the board and leaves it, and in which order it is shown.
@Suite struct BoardChangeTests {
    private let book: Logbook

    init() throws {
        book = try Logbook()
        try book.ask(ProgrammeStarted.test(), on: "2025-01-02")
        try book.ask(PartnerRegistered.test(), on: "2025-01-02")
        try book.ask(LocationRegistered.test(), on: "2025-01-02")
        try book.ask(BusinessRegistered.test(), on: "2025-01-03")
        try book.ask(PersonRegistered.test(), on: "2025-01-03")
    }

    @Test func `the board has the open needs with the published offers that will do`() throws {
        try book.ask(NeedLogged.test(1, skills: ["HMS"]), on: "2025-01-05")
        try book.ask(NeedLogged.test(2, title: "Sveisere", skills: ["sveising"]), on: "2025-01-05")
        func pairs() throws -> [String] {
            try book.views().board.best.rows().flatMap { need, row in row.offers.map { "\(need) \($0.offer)" } }
        }
        func pair(_ need: NeedID, _ offer: OfferID) -> String { "\(need) \(offer)" }
        try book.ask(OfferCreated.test(1, skills: ["HMS"]), on: "2025-01-10")
        #expect(try pairs() == [])
        try book.ask(OfferPublished.test(1, capacity: 1, waitingList: false), on: "2025-01-11")
        #expect(try pairs() == [pair(1, 1)])
        try book.ask(OfferCapacityChanged.test(1, 0), on: "2025-01-11")
        #expect(try pairs() == [])
        try book.ask(OfferCapacityChanged.test(1, 1), on: "2025-01-11")
        #expect(try pairs() == [pair(1, 1)])
        try book.ask(EnrolmentRegistered.test(1), on: "2025-01-13")
        #expect(try pairs() == [])
        try book.ask(EnrolmentCancelled.test(1, on: "2025-01-14"), on: "2025-01-14")
        try book.ask(OfferRevised.test(1, skills: ["sveising", "HMS"]), on: "2025-01-15")
        #expect(try pairs() == [pair(1, 1), pair(2, 1)])
        try book.ask(NeedWithdrawn(need: 2, reason: "falt bort"), on: "2025-01-16")
        #expect(try pairs() == [pair(1, 1)])
        try book.ask(BusinessClosed(business: 1, date: "2025-01-20", reason: .gone), on: "2025-01-20")
        #expect(try pairs() == [])
    }

    @Test func `needs stand by urgency and age, offers by score, start and id; the rest is counted by its obstacle`()
        throws
    {
        try book.ask(NeedLogged.test(1, skills: ["HMS"], urgency: 1), on: "2025-01-05")
        try book.ask(NeedLogged.test(2, skills: ["HMS"], urgency: 3), on: "2025-01-06")
        try book.ask(NeedLogged.test(3, skills: ["HMS"], urgency: 3), on: "2025-01-05", recorded: "2025-01-07")
        try book.ask(NeedLogged.test(4, skills: ["HMS"]), on: "2025-01-07")
        try book.ask(NeedWithdrawn(need: 4, reason: "falt bort"), on: "2025-01-08")
        let offers: [OfferCreated] = [
            .test(1, skills: ["HMS"], start: "2025-03-10"), .test(2, skills: ["HMS"], start: "2025-03-03"),
            .test(4, skills: ["HMS"], start: "2025-03-03"), .test(6, skills: ["HMS"]),
        ]
        for offer in offers { try book.ask(offer, on: "2025-01-10") }
        for offer in offers.prefix(3) { try book.ask(OfferPublished.test(offer.offer), on: "2025-01-11") }
        let entries = try book.views().board(on: "2025-02-01", limit: 9, offersEach: 9)
        #expect(entries.map(\.need.need.need) == [3, 2, 1])
        let shown = try #require(entries.first).offers
        #expect(Set(shown.map(\.offer.offer.offer)) == [1, 2, 4])
        let order = shown.map { ($0.score, $0.offer.offer.start, $0.offer.offer.offer) }
        for (left, right) in zip(order, order.dropFirst()) {
            let (first, second) = (left.1?.day ?? .max, right.1?.day ?? .max)
            #expect((right.0, first, left.2) < (left.0, second, right.2))
        }
        #expect(entries.first?.answer.dropped[.status] == 1)
        let later = try book.views().board(on: "2025-03-05", limit: 1, offersEach: 9)
        #expect(later.first?.answer.dropped[.deadline] == 2)
        #expect(later.first?.offers.map(\.offer.offer.offer) == [1])
    }
}
