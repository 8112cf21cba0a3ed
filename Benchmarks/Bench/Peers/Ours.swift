import EventSourcing
import EventStorage
import Events
import Projections
import ViewStorage

/// Our log, in this process.
final class Ours: Peer {
    let name = "loggbok"
    let terms = "loggbok's EventLog, Swift, in the process; ids, tags, types and tree"
    let history: History
    let log: EventLog
    private var next = 0

    init(_ directory: String, _ history: History) throws {
        self.history = history
        log = try EventLog.create(
            directory + "/log.mdb", source: "/region/namdal", origin: "namdal.loggbok.example/bench")
    }

    func perform(_ work: PeerWork) throws -> PeerAnswer? {
        switch work {
        case .append(let count): try append(count)
        case .appendOnCondition: try append(1, behind: PeerWork.behind)
        case .readAll: try read(.all)
        case .read(let tag): try read(Query(tags: [tag]))
        case .fold: try fold()
        }
    }

    private func append(_ count: Int, behind: UInt64? = nil) throws -> PeerAnswer {
        let events = (next..<next + count).map { history.new($0) }
        let tag = history.tag(ofBusiness: next % history.businesses)
        let time = try seconds {
            let conditions = try behind.map { behind in
                let head = try log.head().rawValue
                return AppendCondition(
                    failIfEventsMatch: Query(tags: [tag]), after: Position(head > behind ? head - behind : 0))
            }
            try log.append(events, unless: conditions.map { [$0] } ?? [])
        }
        next += count
        return PeerAnswer(seconds: time, events: count, check: UInt64(next))
    }

    private func read(_ query: Query) throws -> PeerAnswer {
        var (events, sum) = (0, UInt64(0))
        let time = try seconds {
            try log.scan(query) { _, line, _ in
                sum &+= touch(line)
                events += 1
                return true
            }
        }
        return PeerAnswer(seconds: time, events: events, check: sum > 0 ? 1 : 0)
    }

    /// The type's number stands in front of a line, and where the tags begin.
    private func fold() throws -> PeerAnswer {
        var counts = NameCounts()
        var names: [EventType] = []
        let time = try seconds {
            try log.scan { head, line, types in
                if names.count < types.count { names = types }
                counts.count(type: head.type, tags: line.extracting(head.tagsOffset..<head.dataOffset))
                return true
            }
        }
        return PeerAnswer(seconds: time, events: counts.events, check: counts.sum(names))
    }
}

/// Our views, all of them, built anew from our log: far more than the counts.
final class OurViews: Peer {
    let name = "loggbok, all views"
    let terms = "`loggbok views rebuild`: every view of the program, stored in a new file"
    private let ours: Ours
    private let views: ViewStore<ProgrammeViews>

    init(_ directory: String, _ ours: Ours) {
        self.ours = ours
        views = ViewStore(directory: directory + "/views", log: ours.log)
    }

    func perform(_ work: PeerWork) throws -> PeerAnswer? {
        guard case .fold = work else { return nil }
        var events: UInt64 = 0
        let time = try seconds { events = try views.rebuild().position.rawValue }
        return PeerAnswer(seconds: time, events: Int(events), check: nil)
    }
}
