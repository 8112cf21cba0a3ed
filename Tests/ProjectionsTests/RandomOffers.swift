import Crypto
import DomainSupport
import EventSourcing
import EventStorage
import Events
import Projections
import ViewStorage

/// A log of needs and offers that differ at random in all that can stand between them.
struct RandomOffers {
    private static let travel = Array("from\tto\tminutes\n5047\t5007\t40\n5047\t5045\t95\n5007\t5045\t70\n".utf8)
    private static let subjects = [
        "Truckførerkurs", "sveising", "regnskap", "HMS", "Kaffebrenning", "demensomsorg", "norsk", "truckfører",
    ]
    private static let places: [MunicipalityNumber] = ["5047", "5007", "5045"]
    private static let from: CalendarDate = "2025-02-01"

    private let book: Logbook
    private let store: ViewStore<ProgrammeViews>
    private var random: SeededGenerator

    init(seed: UInt64) throws {
        random = SeededGenerator(seed: seed)
        book = try Logbook()
        store = ViewStore(directory: book.viewsDirectory, log: book.log) { ProgrammeViews { _ in Self.travel } }
        try book.ask(ProgrammeStarted.test(), on: "2025-01-02")
        try book.ask(PartnerRegistered.test(), on: "2025-01-02")
        for (number, place) in Self.places.enumerated() {
            try book.ask(LocationRegistered.test(LocationID(number: number + 1), kom: place), on: "2025-01-02")
            try book.ask(BusinessRegistered.test(BusinessID(number: number + 1), kom: place), on: "2025-01-03")
        }
        for number in 1...14 { try book.ask(need(NeedID(number: number)), on: "2025-01-05") }
        for number in 1...60 { try offer(OfferID(number: number)) }
        try book.ask(BusinessClosed(business: 3, date: "2025-01-19", reason: .gone), on: "2025-01-19")
    }

    func views() throws -> ProgrammeViews { try store.current().views }

    func loadTravel() throws {
        let digest = SHA256.hash(data: Self.travel).hexadecimal
        try book.ask(ReferenceLoaded(kind: .travel, edition: "test", digest: digest), on: "2025-01-19")
    }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: values.indices, using: &random)]
    }

    private mutating func day(_ days: ClosedRange<Int>) -> CalendarDate {
        Self.from.adding(days: Int.random(in: days, using: &random))
    }

    private mutating func need(_ need: NeedID) -> NeedLogged {
        let from = day(0...30)
        return NeedLogged(
            need: need, business: BusinessID(number: Int.random(in: 1...3, using: &random)), title: pick(Self.subjects),
            skills: [Skill(label: pick(Self.subjects)), Skill(label: pick(Self.subjects), weight: 40)],
            heads: pick([1, 3]), urgency: pick([1, 2, 3]),
            window: pick([nil, DateWindow(from: from, to: from.adding(days: 50))]),
            modes: pick([[], [.onsite, .blended]]),
            maxTravelMinutes: pick([nil, 60]), languages: pick([[], ["nb"]]),
            level: pick([nil, LevelRange(min: 3, max: 4)]), budget: pick([nil, 500_000]), visit: nil)
    }

    /// Some are planned only, some have started, are called off, held elsewhere, or lose their seats.
    private mutating func offer(_ offer: OfferID) throws {
        let start = day(0...90)
        try book.ask(
            OfferCreated.test(
                offer, title: pick(Self.subjects),
                skills: pick([[Skill(label: pick(Self.subjects))], [Skill(label: pick(Self.subjects)), "HMS"]]),
                level: pick([nil, 4, 5]), languages: pick([[], ["nb"], ["en"], ["en", "nb"]]),
                mode: pick([.onsite, .online, .blended]), locations: pick([[1], [2], [3], [3, 1]]), start: start,
                end: start.adding(days: 20), deadline: pick([nil, start.adding(days: -15)]),
                price: pick([nil, 100_000, 900_000])), on: "2025-01-10")
        if random.isOnce(in: 8) { return }
        try book.ask(
            OfferPublished(offer: offer, capacity: pick([1, 2, 12]), waitingList: pick([true, false])), on: "2025-01-11"
        )
        switch Int.random(in: 0..<16, using: &random) {
        case 0, 1: try book.ask(OfferStarted(offer: offer, date: "2025-01-15"), on: "2025-01-15")
        case 2: try book.ask(OfferCancelled.test(offer, on: "2025-01-16"), on: "2025-01-16")
        case 3, 4: try book.ask(OfferRevised.test(offer, locations: [2]), on: "2025-01-17")
        case 5...7: try book.ask(OfferCapacityChanged.test(offer, 0), on: "2025-01-18")
        default: break
        }
    }
}
