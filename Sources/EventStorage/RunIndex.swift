import EventSourcing
import LMDB

/// The index: sorted runs over types, tags and ids, kept as a log-structured merge tree keeps its levels.
///
/// An append adds one run, whatever the number of its tags, where a B-tree would dirty a page for each. Runs of like size
/// are merged eight at a time, so a log of n events has about 7 × log₈(n) runs, up to those of some hundred thousand events.
struct RunIndex: Sendable {
    /// Key: base, the position before the run's first event. Value: `Run`.
    let runs: Table<UInt64>
    /// Merges inside a commit stop at this many events, of which one waits a fifth of a second then. `compact` goes on from there.
    var largestMergeInCommit = 1 << 19

    /// How many runs of a level become one of the next.
    static let fanOut = 8
    /// A merge of so many events takes ten megabytes of memory and more.
    static let largeMerge = 1 << 17
    /// The largest run that `compact` makes.
    static let largestRun = 1 << 20
}

// MARK: - Add

extension RunIndex {
    /// Adds the run of events just appended, and merges where eight of a kind have come together.
    /// - Returns: how many events the run has that they are in now.
    func add(_ new: Run, in transaction: borrowing WriteTransaction) throws -> Int {
        var newest = new
        while let count = try runsToMerge(with: newest.head, in: transaction.reading) {
            var merged = try take(count, in: transaction)
            merged.append(newest)
            try Self.requireNeighbours(merged)
            newest = Run(merging: merged)
        }
        try runs.append(newest.bytes.span, for: newest.head.base, in: transaction)
        return newest.head.events
    }

    /// How many of the newest runs go together with `new`: all smaller ones, and seven of its own level; `nil` for none.
    private func runsToMerge(with new: RunHead, in transaction: borrowing Transaction) throws -> Int? {
        let level = Self.level(new.events)
        var events = new.events
        var smaller = 0
        var alike = 0
        try runs.scan(backwards: true, in: transaction) { _, stored in
            let head = try RunHead(stored: stored)
            events += head.events
            guard events <= largestMergeInCommit, Self.level(head.events) <= level else { return false }
            if Self.level(head.events) < level, alike == 0 { smaller += 1 } else { alike += 1 }
            return alike < Self.fanOut - 1
        }
        if alike == Self.fanOut - 1 { return smaller + alike }
        return smaller > 0 ? smaller : nil
    }

    /// Removes the newest `count` runs and returns them, oldest first.
    private func take(_ count: Int, in transaction: borrowing WriteTransaction) throws -> [Run] {
        var taken: [Run] = []
        try runs.scan(backwards: true, in: transaction.reading) { _, stored in
            taken.append(try Run(stored: stored))
            return taken.count < count
        }
        for run in taken { try runs.remove(run.head.base, in: transaction) }
        return taken.reversed()
    }

    private static func requireNeighbours(_ runs: [Run]) throws(LogError) {
        for (older, newer) in zip(runs, runs.dropFirst()) where older.head.last != newer.head.base {
            throw .damaged(at: Position(older.head.last).next, .runGap)
        }
    }

    private static func level(_ events: Int) -> Int {
        var level = 0
        var rest = events / fanOut
        while rest > 0 {
            level += 1
            rest /= fanOut
        }
        return level
    }

    /// Merges all runs into as few as may be; returns how many there were and are.
    func compact(in transaction: borrowing WriteTransaction) throws -> (before: Int, after: Int) {
        let before = try runs.count(in: transaction.reading)
        var groups: [[Run]] = []
        var events = 0
        try runs.scan(in: transaction.reading) { _, stored in
            let run = try Run(stored: stored)
            if groups.isEmpty || events + run.head.events > Self.largestRun {
                groups.append([])
                events = 0
            }
            groups[groups.count - 1].append(run)
            events += run.head.events
            return true
        }
        for group in groups where group.count > 1 {
            try Self.requireNeighbours(group)
            for run in group { try runs.remove(run.head.base, in: transaction) }
            let merged = Run(merging: group)
            try runs.put(merged.bytes.span, for: merged.head.base, in: transaction)
        }
        return (before, groups.count)
    }
}

// MARK: - Find

extension RunIndex {
    /// Calls `body` with the positions within `window` whose terms fit the query, in order, until it returns false.
    ///
    /// A position is a candidate: two terms may share a hash, so the caller compares the event itself. The query must name
    /// a type or a tag in each item.
    func candidates(
        _ query: Query, in window: ClosedRange<Position>, backwards: Bool = false,
        transaction: borrowing Transaction, _ body: (Position) throws -> Bool
    ) throws {
        let items = query.items.map(ItemTerms.init)
        try scan(window, backwards: backwards, in: transaction) { head, stored in
            let low = max(window.lowerBound.rawValue, head.base + 1) - head.base - 1
            let high = min(window.upperBound.rawValue, head.last) - head.base - 1
            let offsets = head.offsets(of: items, in: UInt32(low)...UInt32(high), stored)
            for index in offsets.indices {
                let offset = offsets[backwards ? offsets.count - 1 - index : index]
                guard try body(Position(head.base + 1 + UInt64(offset))) else { return false }
            }
            return true
        }
    }

    /// Calls `body` with the positions at which an event may have the id.
    func candidates(
        _ id: EventID, transaction: borrowing Transaction, _ body: (Position) throws -> Bool
    ) throws {
        let term = id.term
        try runs.scan(backwards: true, in: transaction) { _, stored in
            let head = try RunHead(stored: stored)
            guard head.ids.contains(id.high) else { return true }
            for entry in head.entries(of: term, in: stored) {
                guard try body(Position(head.base + 1 + UInt64(head.offset(entry, in: stored)))) else { return false }
            }
            return true
        }
    }

    /// The ranges of ids of all runs.
    func idRanges(in transaction: borrowing Transaction) throws -> IDRanges {
        var ranges: [ClosedRange<UInt64>] = []
        try runs.scan(backwards: true, in: transaction) { _, stored in
            ranges.append(try RunHead(stored: stored).ids)
            return true
        }
        return IDRanges(ranges)
    }

    /// Lends the runs that have events in the window.
    private func scan(
        _ window: ClosedRange<Position>, backwards: Bool, in transaction: borrowing Transaction,
        _ body: (RunHead, Span<UInt8>) throws -> Bool
    ) throws {
        // The run that holds a position is the last whose base is below it.
        let edge = backwards ? window.upperBound : window.lowerBound
        var start: UInt64 = edge.rawValue == 0 ? 0 : edge.rawValue - 1
        if !backwards {
            try runs.scan(from: start, backwards: true, in: transaction) { key, _ in
                start = UInt64(keyBytes: key)
                return false
            }
        }
        try runs.scan(from: start, backwards: backwards, in: transaction) { key, stored in
            let head = try RunHead(stored: stored)
            guard head.base == UInt64(keyBytes: key) else {
                throw LogError.damaged(at: Position(UInt64(keyBytes: key)).next, .runElsewhere)
            }
            if backwards, head.last < window.lowerBound.rawValue { return false }
            if !backwards, head.base >= window.upperBound.rawValue { return false }
            if head.last < window.lowerBound.rawValue { return true }
            return try body(head, stored)
        }
    }
}

/// Where ids lie, by their first halves: tells a batch of fresh ones from known ones without a search for each.
struct IDRanges {
    private let all: [ClosedRange<UInt64>]
    private let greatest: UInt64

    fileprivate init(_ ranges: [ClosedRange<UInt64>]) {
        all = ranges
        greatest = ranges.map(\.upperBound).max() ?? 0
    }

    func mayContain(_ id: EventID) -> Bool { id.high <= greatest && all.contains { $0.contains(id.high) } }
}

/// The terms of a query's item.
private struct ItemTerms {
    let types: [Term]
    let tags: [Term]

    init(_ item: Query.Item) {
        types = Array(Set(item.types.map(\.term)))
        tags = item.tags.map(\.term)
    }
}

extension RunHead {
    /// The offsets within `window` that fit any of the items, ascending and distinct.
    fileprivate func offsets(
        of items: [ItemTerms], in window: ClosedRange<UInt32>, _ stored: Span<UInt8>
    ) -> [UInt32] {
        var all: [UInt32] = []
        for item in items { all += offsets(of: item, in: window, stored) }
        if items.count == 1, items[0].types.count < 2 || !items[0].tags.isEmpty { return all }
        all.sort()
        var last: UInt32?
        all.removeAll { offset in
            defer { last = offset }
            return offset == last
        }
        return all
    }

    /// Starts from the rarest tag and looks each of its offsets up in the others.
    private func offsets(of item: ItemTerms, in window: ClosedRange<UInt32>, _ stored: Span<UInt8>) -> [UInt32] {
        var tags: [Range<Int>] = []
        for tag in item.tags {
            let entries = entries(of: tag, in: stored)
            if entries.isEmpty { return [] }
            tags.append(entries)
        }
        var types: [Range<Int>] = []
        for type in item.types { types.append(entries(of: type, in: stored)) }
        if !types.isEmpty, types.allSatisfy(\.isEmpty) { return [] }

        let rarest = tags.min { $0.count < $1.count }
        let sources = rarest.map { [$0] } ?? types
        var found: [UInt32] = []
        for source in sources {
            for entry in lowerBound(of: window.lowerBound, among: source, stored)..<source.upperBound {
                let offset = offset(entry, in: stored)
                if offset > window.upperBound { break }
                let hasTags = tags.allSatisfy { $0 == rarest || contains(offset, among: $0, stored) }
                guard hasTags else { continue }
                let hasType =
                    rarest == nil || types.isEmpty || types.contains { contains(offset, among: $0, stored) }
                if hasType { found.append(offset) }
            }
        }
        return found
    }

    /// The first entry of those of one term whose offset is not below `offset`.
    private func lowerBound(of offset: UInt32, among entries: Range<Int>, _ stored: Span<UInt8>) -> Int {
        var (low, high) = (entries.lowerBound, entries.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if self.offset(middle, in: stored) < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func contains(_ offset: UInt32, among entries: Range<Int>, _ stored: Span<UInt8>) -> Bool {
        let entry = lowerBound(of: offset, among: entries, stored)
        return entry < entries.upperBound && self.offset(entry, in: stored) == offset
    }
}
