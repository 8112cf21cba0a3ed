import EventSourcing

/// A store of events that is asked to do the same work as the others.
protocol Peer: AnyObject {
    var name: String { get }
    /// What it is and how it is set, in a line.
    var terms: String { get }

    /// Does it, and says how long it took without what came before and after. `nil` if it does no such work.
    func perform(_ work: PeerWork) throws -> PeerAnswer?
}

/// Something that every store can be asked for. All are given the same events: those of one history, in its order.
enum PeerWork {
    /// Take in the next events, in one commit, and return when they are on disk.
    case append(Int)
    /// Take in the next event, unless its business has had another event among the last `behind`.
    case appendOnCondition
    /// Hand over every event with all its bytes, in order.
    case readAll
    /// Hand over the events of one business, in order.
    case read(Tag)
    /// Go through every event, in order, and count them by type and by business.
    case fold

    /// How far back the condition was decided.
    static let behind: UInt64 = 1000
}

/// What a store did.
struct PeerAnswer {
    let seconds: Double
    /// How many events it took in or handed over.
    let events: Int
    /// A number that comes out the same for every store that did the same; `nil` for what others do not do.
    let check: UInt64?

    func isSame(as other: PeerAnswer) -> Bool { (events, check) == (other.events, other.check) }
}
