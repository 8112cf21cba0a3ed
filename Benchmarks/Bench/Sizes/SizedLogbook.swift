import EventSourcing
import EventStorage
import Events
import Glibc
import Projections
import Synchronization
import ViewStorage

/// A logbook with so many events of a history, and its views.
final class SizedLogbook {
    let path: String
    let logPath: String
    let size: Int
    let log: EventLog
    private let history: History
    private var added = 0
    /// The need that is matched, found when it first is.
    private lazy var need = Result { try openNeed() }
    private lazy var market = Result { try openMarket() }

    /// Events a commit while it is made.
    static let batch = 5000
    /// Open offers, where they are to be as many at every size.
    static let market = 100

    init(_ path: String, size: Int) throws {
        (self.path, self.logPath, self.size) = (path, path + "/log.mdb", size)
        let origin = "namdal.loggbok.example/bench"
        let program = try Child.beside("loggbok")
        _ = try Child.run([program, "init", path, "--region", "namdal", "--origin", origin])
        history = History(events: size)
        log = try EventLog.open(logPath)
        let time = try seconds {
            for start in stride(from: 0, to: size, by: Self.batch) {
                try log.append(history.events(start..<min(start + Self.batch, size)))
            }
        }
        note("a log of \(size) events is made, \(Int(Double(size) / time)) a second")
    }

    private var views: ViewStore<ProgrammeViews> { ViewStore(directory: path + "/views", log: log) }

    /// Builds the views, which all but the first that reads them find there.
    func buildViews() throws {
        let time = try seconds { _ = try views.current() }
        note("its views are built, \(Int(Double(size) / time)) events a second")
    }
}

// MARK: - What is measured

extension SizedLogbook {
    func appendOne() throws { try log.append(newEvents(1)) }

    /// Every line that one business is tagged with, each byte looked at.
    func readTag(_ round: Int) throws {
        var found = 0
        let tag = history.tag(ofBusiness: business(round))
        try log.scan(Query(tags: [tag]), ReadRange(to: Position(UInt64(size)))) { _, line, _ in
            found += touch(line) > 0 ? 1 : 0
            return true
        }
        guard found == 50 else { throw BenchError("a tag has \(found) events") }
    }

    /// Where the events of that business are.
    func tagPositions(_ round: Int) -> [UInt64] {
        stride(from: business(round), to: size, by: history.businesses).map { UInt64($0 + 1) }
    }

    private func business(_ round: Int) -> Int { round &* 7919 % history.businesses }

    /// Appends so many events.
    func append(_ count: Int) throws { try log.append(newEvents(count)) }

    /// Brings the views up to date.
    func catchUp() throws { _ = try views.current() }

    /// Appends a need of a business that has been there from the start.
    func appendNeed(_ round: Int) throws {
        let business = business(round) / 10 * 10 + 1 + round % 9
        try log.append([history.new(history.later(business, cycle: 100 + round, step: 1))])
    }

    /// What `loggbok match show` does: one open need, with what the views have for it.
    func showMatch() throws { try show(need.get()) }

    /// The same where as many offers are open as in the logbooks of other sizes.
    func showMatchInMarket() throws { try show(market.get()) }

    private func show(_ need: NeedID) throws {
        let views = try views.current().views
        guard let row = try views.needs.needs.get(need) else { throw BenchError("the need is gone") }
        let entry = try views.boardEntry(for: row, on: History.lastDay, offersEach: 5)
        guard !entry.offers.isEmpty else { throw BenchError("the need has no offer") }
    }

    /// The first need on the board that some offers will do for.
    private func openNeed() throws -> NeedID {
        let views = try views.current().views
        for (need, row) in try views.board.best.rows() where !row.offers.isEmpty {
            guard let row = try views.needs.needs.get(need) else { continue }
            if try !views.boardEntry(for: row, on: History.lastDay, offersEach: 5).offers.isEmpty { return need }
        }
        throw BenchError("no need has an offer")
    }

    /// Closes the history's offers, opens as many as at other sizes, and tells the need that is to be matched with them.
    private func openMarket() throws -> NeedID {
        let (need, events) = history.market(of: Self.market)
        let first = history.later(0, cycle: 1000, step: 0)
        try log.append(events.enumerated().map { history.new($1, first + $0) })
        guard try views.current().views.offers.offers.rows(where: { $0.status == .published }).count == Self.market
        else {
            throw BenchError("not as many offers are open as were to be")
        }
        return need
    }

    /// Events of the same kinds at every size: visits, and a new offer for every nine of them.
    private func newEvents(_ count: Int) -> [NewEvent] {
        defer { added += count }
        return (added..<added + count).map { number in
            let (cycle, business) = number.quotientAndRemainder(dividingBy: history.businesses)
            return history.new(history.later(business, cycle: cycle, step: 0))
        }
    }
}

extension History {
    /// The last day on which offers of the history's 50 rounds may be joined.
    static let lastDay = CalendarDate(day: 20_265)

    /// The events with the numbers, made on all cores: to make one takes twice as long as to append it.
    fileprivate func events(_ numbers: Range<Int>) -> [NewEvent] {
        let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        let parts = Mutex<[Int: [NewEvent]]>([:])
        onThreads(cores) { core in
            let part = numbers.count * core / cores..<numbers.count * (core + 1) / cores
            let events = part.map { new(numbers.lowerBound + $0) }
            parts.withLock { $0[core] = events }
        }
        return parts.withLock { parts in (0..<cores).flatMap { parts[$0] ?? [] } }
    }

    /// The number of an event behind the history's 50 rounds: what happens with the business at that step of a cycle.
    fileprivate func later(_ business: Int, cycle: Int, step: Int) -> Int {
        (50 + 7 * cycle + step) * businesses + business
    }
}
