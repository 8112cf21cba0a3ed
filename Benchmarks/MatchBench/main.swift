import Crypto
import EventSourcing
import EventStorage
import Events
import Matching
import Projections
import TestSupport
import ViewStorage

#if canImport(Glibc)
    import Glibc
#endif

// Prints how long matching takes, one line a figure: name, tab, milliseconds of processor time. Optional arguments: offers and needs of the
// standing board (1000 and 10000 unless told), and a file of skills as ESCO publishes them.

let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
let skillFile = CommandLine.arguments.dropFirst().first { Int($0) == nil }
let offerCount = numbers.first ?? 1000
let needCount = numbers.dropFirst().first ?? 10_000

/// The processor time that `body` takes, in milliseconds: what else the machine does is not counted.
func milliseconds(_ body: () throws -> Void) rethrows -> Double {
    let start = clock()
    try body()
    return Double(clock() - start) * 1000 / Double(CLOCKS_PER_SEC)
}

func report(_ name: String, _ time: Double) { print("\(name)\t\((time * 1000).rounded() / 1000)") }

/// A log with the market in it, and views beside it.
struct Board {
    let directory: TemporaryDirectory
    let log: EventLog
    let store: ViewStore<ProgrammeViews>
    private var count = 0

    init(files: @escaping (String) throws -> [UInt8] = { throw MissingReference(digest: $0) }) throws {
        directory = try TemporaryDirectory()
        log = try EventLog.test(directory)
        store = ViewStore(directory: directory("views"), log: log) { ProgrammeViews(files: files) }
    }

    mutating func append(_ events: [any Event]) throws {
        for start in stride(from: 0, to: events.count, by: 1000) {
            let batch = events[start..<min(start + 1000, events.count)].map { event in
                count += 1
                return event.new(id: .test(count), provenance: .test)
            }
            try log.append(batch)
        }
    }
}

func measureMatcher() throws {
    var board = try Board()
    try board.append(Market.beginnings + (0..<10_000).flatMap { Market.offer($0) } + (0..<20).map { Market.need($0) })
    let views = try board.store.asKnown(at: board.log.head()).views
    let offers = try views.offers.offers.rows().map { try views.sources.offer($0.row) }
    let needs = try views.needs.needs.rows().map { try views.sources.need($0.row) }
    let matcher = try views.sources.matcher(for: needs, offers)
    var index = matcher.index([])
    report("index of 10000 offers", milliseconds { index = matcher.index(offers.map(\.profile)) })
    let times = needs.map { need in
        milliseconds { _ = matcher.matches(for: need.profile, in: index, on: nil) }
    }.sorted()
    report("one need against 10000 offers, median", times[times.count / 2])
}

func measureBoard() throws {
    var board = try Board()
    try board.append(
        Market.beginnings + (0..<offerCount).flatMap { Market.offer($0) } + (0..<needCount).map { Market.need($0) })
    report("all of \(needCount) needs x \(offerCount) offers", try milliseconds { _ = try board.store.current() })
    let times = try (0..<9).map { number in
        try board.append([Market.need(needCount + number)])
        return try milliseconds { _ = try board.store.current() }
    }.sorted()
    report("one more need on that board, median above the append", times[times.count / 2])
    let seats = try (0..<9).map { number in
        try board.append([
            OfferCapacityChanged(offer: Market.id(2_000_000 + number * 7), capacity: 9, reason: "measured")
        ])
        return try milliseconds { _ = try board.store.current() }
    }.sorted()
    report("other seats of one offer on that board, median", seats[seats.count / 2])
}

/// What `match show` asks the views, beside so many live offers of which each has a title of its own.
func measureEntry(_ offers: Int) throws {
    var board = try Board()
    try board.append(Market.beginnings + (0..<offers).flatMap { Market.offer($0) } + [Market.need(0)])
    let views = try board.store.current().views
    guard let need = try views.needs.needs.get(Market.id(1_000_000)) else { throw MissingReference(digest: "the need") }
    for (name, day) in [("all over", CalendarDate(day: 21_000)), ("none over", CalendarDate(day: 20_000))] {
        let times = try (0..<31).map { _ in
            try milliseconds { _ = try views.boardEntry(for: need, on: day, offersEach: 5) }
        }.sorted()
        report("one need shown beside \(offers) live offers, \(name), median", times[times.count / 2])
    }
}

func measureSkills(_ path: String) throws {
    guard let file = unsafe fopen(path, "r") else { throw MissingReference(digest: path) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    while case let count = unsafe fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk.prefix(count) }
    unsafe fclose(file)
    let content = bytes
    var board = try Board { _ in content }
    let digest = SHA256.hash(data: content).hexadecimal
    try board.append([ReferenceLoaded(kind: .skills, edition: "measured", digest: digest)])
    report("skills loaded", try milliseconds { _ = try board.store.current() })
    let times = try (0..<9).map { _ in
        try milliseconds {
            _ = try board.store.current().views.reference.search.suggestions(for: "operate forklift trucks", limit: 5)
        }
    }.sorted()
    report("skills suggested for a title, median", times[times.count / 2])
}

try measureMatcher()
try measureBoard()
try measureEntry(2500)
if let skillFile { try measureSkills(skillFile) }
