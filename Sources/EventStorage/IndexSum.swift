import EventSourcing

/// What an index has of some events, added up so that the order does not matter: two that are equal have the same entries,
/// but for a chance of one in 2^64, since nobody knows the seed beforehand.
struct IndexSum: Sendable {
    private(set) var entries = 0
    private(set) var sum: UInt64 = 0
    /// The smallest and the greatest first half of the events' ids.
    private(set) var lowest = UInt64.max
    private(set) var highest = UInt64.min
    /// Whether an event cannot be read, so that nobody knows what the index must have of it.
    private(set) var isIncomplete = false

    mutating func lacks() { isIncomplete = true }

    mutating func add(_ term: Term, at position: UInt64, seed: UInt64) {
        entries += 1
        sum &+= mixed(mixed(term ^ seed) &+ position)
    }

    mutating func add(id: EventID) {
        lowest = min(lowest, id.high)
        highest = max(highest, id.high)
    }

    mutating func add(_ other: IndexSum) {
        entries += other.entries
        sum &+= other.sum
        isIncomplete = isIncomplete || other.isIncomplete
        lowest = min(lowest, other.lowest)
        highest = max(highest, other.highest)
    }

    /// Whether the run has just these entries, of its events behind `start`; as far as is known.
    func isThat(of run: RunSum, after start: UInt64) -> Bool {
        if isIncomplete { return true }
        let isWhole = run.head.base >= start
        let hasRange =
            isWhole
            ? run.head.ids.lowerBound == lowest && run.head.ids.upperBound == highest
            : run.head.ids.lowerBound <= lowest && run.head.ids.upperBound >= highest
        return hasRange && entries == run.sum.entries && sum == run.sum.sum
    }
}

/// A run of the index as it lies there, added up.
struct RunSum: Sendable {
    let head: RunHead
    private(set) var sum = IndexSum()
    /// Whether the entries are in the order that searching relies on, and each names an event of the run.
    private(set) var isOrdered = true

    /// - Parameter start: entries of events up to here are not added.
    init(_ stored: Span<UInt8>, after start: UInt64, seed: UInt64) throws(LogError) {
        head = try RunHead(stored: stored)
        if head.last <= start { return }
        var previous: (term: Term, offset: UInt32)?
        for entry in 0..<head.entries {
            let (term, offset) = (head.term(entry, in: stored), head.offset(entry, in: stored))
            if let previous, previous > (term, offset) { isOrdered = false }
            if offset >= head.events { isOrdered = false }
            previous = (term, offset)
            let position = head.base + 1 + UInt64(offset)
            if position > start { sum.add(term, at: position, seed: seed) }
        }
    }
}
