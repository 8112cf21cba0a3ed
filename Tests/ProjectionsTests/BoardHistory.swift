import Crypto
import Decisions
import DomainSupport
import EventSourcing
import EventStorage
import Events
import Projections
import Synchronization
import TestSupport
import Testing
import ViewStorage

/// Two businesses with needs, some offers, and what happens to them, in steps between which views may be looked at.
final class BoardHistory {
    let directory: TemporaryDirectory
    let log: EventLog
    let store: ViewStore<ProgrammeViews>
    private let files: Files
    private let script: [[any Event]]

    /// The files of reference data by their digests.
    private final class Files: Sendable {
        let contents = Mutex<[String: [UInt8]]>([:])
    }

    init() throws {
        directory = try TemporaryDirectory()
        log = try EventLog.test(directory)
        let files = Files()
        self.files = files
        script = Self.script
        store = ViewStore(directory: directory("views"), log: log) {
            ProgrammeViews { digest in
                guard let bytes = files.contents.withLock({ $0[digest] }) else {
                    throw MissingReference(digest: digest)
                }
                return bytes
            }
        }
    }

    var steps: Int { script.count }

    func append(_ step: Int) throws { for event in script[step] { try ask(event) } }

    func load(_ kind: ReferenceKind, _ text: String) throws {
        let bytes = Array(text.utf8)
        let digest = SHA256.hash(data: bytes).hexadecimal
        files.contents.withLock { $0[digest] = bytes }
        try ask(ReferenceLoaded(kind: kind, edition: "test", digest: digest))
    }

    /// Further offers for people who drive trucks, numbered from 10.
    func offerTrucks(_ count: Int) throws {
        for number in 10..<10 + count {
            for event in Self.created(number, "Truckførerkurs \(number)", number % 3 == 0 ? "lager" : "truckfører") {
                try ask(event)
            }
        }
    }

    func setSeats(_ seats: Int, of number: Int) throws {
        try ask(OfferCapacityChanged(offer: Self.offer(number), capacity: seats, reason: "test"))
    }

    func cancel(_ number: Int) throws {
        try ask(OfferCancelled(offer: Self.offer(number), date: Self.day("2026-02-03"), reason: .other))
    }

    func proposeAndReject() throws {
        let (need, business) = (Self.need(1), Self.business(1))
        try ask(
            MatchProposed(
                need: need, offer: open, business: business, score: 800, components: [], matcherVersion: "test",
                positionSeen: log.head()))
        try ask(MatchRejected(need: need, offer: open, business: business, reason: .place))
    }

    func digests(_ views: ProgrammeViews) throws -> [String] { try views.all.map { try ViewDigest($0).hexadecimal } }

    private func ask(_ event: any Event) throws {
        let number = try Int(log.head().rawValue) + 1
        let rule = try #require(Rulebook.rule(for: event))
        let day = "2026-02-03" as CalendarDate
        _ = try log.decide(Request(rule, on: day, today: day), provenance: .test) { .test(number + $0) }
    }
}

extension BoardHistory {
    private static func id<Kind: Subject>(_ number: Int) -> ID<Kind> {
        ID(UniqueID(high: 0x0198_0000_0000_7000, low: 0x8000_0000_0000_0000 + UInt64(number)))
    }

    static func need(_ number: Int) -> NeedID { id(number) }
    static func business(_ number: Int) -> BusinessID { id(100 + number) }
    private static func offer(_ number: Int) -> OfferID { id(200 + number) }
    private static let partner: PartnerID = id(300)
    private static let school: LocationID = id(301)

    var withdrawn: NeedID { Self.need(3) }
    var closed: OfferID { Self.offer(3) }
    var open: OfferID { Self.offer(1) }

    private static var script: [[any Event]] {
        [
            [registered(1, "5047"), registered(2, "5007"), place, PartnerRegistered.school(partner)],
            created(1, "Truckførerkurs T1-T4", "truckfører") + created(2, "Regnskap for små bedrifter", "regnskap"),
            [logged(1, 1, "Truckførere til lageret", "truckfører"), logged(2, 2, "Føre regnskapet selv", "bokføring")],
            created(3, "Truck i helga", "truckfører") + [logged(3, 2, "Truckbevis til to", "truckfører")],
            [OfferCapacityChanged(offer: offer(1), capacity: 2, reason: "mindre rom")],
            [OfferCapacityChanged(offer: offer(1), capacity: 1, reason: "enda mindre")],
            [OfferCapacityChanged(offer: offer(2), capacity: 0, reason: "rommet er borte")],
            [OfferCapacityChanged(offer: offer(2), capacity: 3, reason: "nytt rom")],
            [NeedWithdrawn(need: need(3), reason: "ikke aktuelt lenger")],
            [OfferCancelled(offer: offer(3), date: day("2026-02-03"), reason: .tooFew)],
            [BusinessUpdated(business: business(2), field: .kom, old: "5007", new: "5047", source: .visit)],
        ]
    }

    private static func day(_ text: String) -> CalendarDate {
        guard let day = CalendarDate(text) else { preconditionFailure("\(text) is no day") }
        return day
    }

    private static func kom(_ text: String) -> MunicipalityNumber {
        guard let number = MunicipalityNumber(text) else { preconditionFailure("\(text) is no municipality number") }
        return number
    }

    private static func registered(_ number: Int, _ municipality: String) -> BusinessRegistered {
        BusinessRegistered(
            business: business(number), orgnr: nil, parent: nil, form: "AS", name: "Bedrift \(number)",
            kom: kom(municipality), division: 2024, nace: nil,
            employees: Employees(value: 9, source: .stated, date: day("2026-01-01")), sector: .privat,
            registerDigest: nil)
    }

    private static var place: LocationRegistered {
        LocationRegistered(location: school, name: "Skolen", kom: kom("5007"), lat: nil, lon: nil, kind: .skole)
    }

    private static func logged(_ number: Int, _ owner: Int, _ title: String, _ skill: String) -> NeedLogged {
        NeedLogged(
            need: need(number), business: business(owner), title: title, skills: [Skill(label: skill)], heads: 2,
            urgency: 2, window: nil, modes: [], maxTravelMinutes: 90, languages: ["nb"], level: nil, budget: nil,
            visit: nil)
    }

    private static func created(_ number: Int, _ title: String, _ skill: String) -> [any Event] {
        [
            OfferCreated(
                offer: offer(number), title: title, provider: partner, kind: .course, skills: [Skill(label: skill)],
                level: nil, credits: nil, hours: 16, languages: ["nb"], mode: .onsite, locations: [school],
                start: day("2026-03-02"), end: day("2026-03-20"), deadline: day("2026-02-20"), minHeads: 4, price: nil,
                adaptedFrom: []),
            OfferPublished(offer: offer(number), capacity: 10, waitingList: false),
        ]
    }
}

extension PartnerRegistered {
    fileprivate static func school(_ partner: PartnerID) -> PartnerRegistered {
        PartnerRegistered(partner: partner, name: "Skolen", kind: .vgs, orgnr: nil)
    }
}
