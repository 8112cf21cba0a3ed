import EventSourcing
import LMDB

/// A piece of the index: the terms of some consecutive events, sorted. Never changed, only merged with its neighbours.
///
/// One run is one value of the table `runs`, under the position before its first event. Bytes, little-endian:
///
///     0  u64  base: position before the first event     16  u64  smallest and
///     8  u32  events                                    24  u64  greatest first half of the events' ids
///    12  u32  entries                                   32       entries × u64 term, ascending
///             then entries × u16 (u32 with more than 65,536 events) offset: position - base - 1, ascending for each term
struct Run {
    var head: RunHead
    var terms: [Term]
    var offsets: [UInt32]
}

/// The first bytes of a run.
struct RunHead: Hashable {
    static let length = 32
    /// Runs up to this size have offsets of two bytes.
    static let smallEvents = 1 << 16
    /// No log and no run have so many events; what is worked out from less does not overflow.
    private static let baseLimit: UInt64 = 1 << 56
    private static let eventLimit = 1 << 31

    var base: UInt64
    var events: Int
    var entries: Int
    /// The range of the events' ids by their first half, which for version 7 is their time. A fresh id lies beyond it, and
    /// so costs no search at all.
    var ids: ClosedRange<UInt64>

    var last: UInt64 { base + UInt64(events) }
    var offsetSize: Int { events <= Self.smallEvents ? 2 : 4 }
    var byteCount: Int { Self.length + entries * (8 + offsetSize) }
}

// MARK: - Make

extension Run {
    /// The run of events that follow each other, the first behind `base`.
    init(base: Position, events: [(terms: [Term], id: EventID)]) {
        let pairs = Self.sortedPairs(events)
        let firsts = events.lazy.map(\.id.high)
        head = RunHead(
            base: base.rawValue, events: events.count, entries: pairs.count,
            ids: (firsts.min() ?? 0)...(firsts.max() ?? 0))
        terms = pairs.map(\.term)
        offsets = pairs.map(\.offset)
    }

    private typealias Pair = (term: Term, offset: UInt32)

    /// Terms are hashes and so spread evenly: their first bits put each close to its place, and few are left to be sorted
    /// among themselves. Of equal terms the offsets ascend, as they came.
    private static func sortedPairs(_ events: [(terms: [Term], id: EventID)]) -> [Pair] {
        let bits = 64 - max(1, min(12, events.count.bitWidth - events.count.leadingZeroBitCount))
        func bucket(_ term: Term) -> Int { Int(term >> UInt64(bits)) }
        var ends = [Int](repeating: 0, count: 1 << (64 - bits))
        for event in events {
            for term in event.terms { ends[bucket(term)] += 1 }
        }
        var count = 0
        for bucket in ends.indices { (ends[bucket], count) = (count, count + ends[bucket]) }
        var pairs = [Pair](repeating: (0, 0), count: count)
        for (offset, event) in events.enumerated() {
            for term in event.terms {
                pairs[ends[bucket(term)]] = (term, UInt32(offset))
                ends[bucket(term)] += 1
            }
        }
        var start = 0
        for end in ends {
            if end - start > 1 { pairs[start..<end].sort { ($0.term, $0.offset) < ($1.term, $1.offset) } }
            start = end
        }
        return pairs
    }

    /// Two neighbours as one.
    init(merging older: Run, _ newer: Run) {
        precondition(older.head.last == newer.head.base, "only neighbours are merged")
        let shift = UInt32(older.head.events)
        let count = older.terms.count + newer.terms.count
        var terms: [Term] = []
        var offsets: [UInt32] = []
        terms.reserveCapacity(count)
        offsets.reserveCapacity(count)
        var (left, right) = (0, 0)
        while left < older.terms.count || right < newer.terms.count {
            let takesLeft =
                right == newer.terms.count || (left < older.terms.count && older.terms[left] <= newer.terms[right])
            if takesLeft {
                terms.append(older.terms[left])
                offsets.append(older.offsets[left])
                left += 1
            } else {
                terms.append(newer.terms[right])
                offsets.append(newer.offsets[right] + shift)
                right += 1
            }
        }
        head = RunHead(
            base: older.head.base, events: older.head.events + newer.head.events, entries: count,
            ids: min(
                older.head.ids.lowerBound, newer.head.ids.lowerBound)...max(
                    older.head.ids.upperBound, newer.head.ids.upperBound))
        self.terms = terms
        self.offsets = offsets
    }

    /// Neighbours, oldest first, as one; merged in pairs, so that each entry moves once for each doubling.
    init(merging runs: [Run]) {
        var runs = runs
        while runs.count > 1 {
            runs = stride(from: 0, to: runs.count, by: 2).map { index in
                index + 1 < runs.count ? Run(merging: runs[index], runs[index + 1]) : runs[index]
            }
        }
        self = runs[0]
    }
}

// MARK: - Bytes

extension Run {
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(head.byteCount)
        bytes.store(head.base)
        bytes.store(UInt32(head.events))
        bytes.store(UInt32(head.entries))
        bytes.store(head.ids.lowerBound)
        bytes.store(head.ids.upperBound)
        bytes.store(terms)
        if head.offsetSize == 2 { bytes.store(offsets.map { UInt16($0) }) } else { bytes.store(offsets) }
        return bytes
    }

    init(stored: Span<UInt8>) throws(LogError) {
        head = try RunHead(stored: stored)
        terms = []
        offsets = []
        terms.reserveCapacity(head.entries)
        offsets.reserveCapacity(head.entries)
        for entry in 0..<head.entries {
            let offset = head.offset(entry, in: stored)
            guard offset < head.events else {
                throw .damaged(at: Position(head.base).next, .runNamesOther)
            }
            terms.append(head.term(entry, in: stored))
            offsets.append(offset)
        }
    }
}

extension RunHead {
    init(stored: Span<UInt8>) throws(LogError) {
        guard stored.count >= Self.length else { throw .damaged(at: .start, .runCutOff) }
        base = stored.load(0)
        events = Int(stored.load(8, as: UInt32.self))
        entries = Int(stored.load(12, as: UInt32.self))
        let (lowest, highest) = (stored.load(16, as: UInt64.self), stored.load(24, as: UInt64.self))
        ids = min(lowest, highest)...max(lowest, highest)
        guard stored.count == byteCount, lowest <= highest, 0 < events, events < Self.eventLimit,
            base < Self.baseLimit
        else {
            throw .damaged(at: Position(base).next, .runHeadWrong)
        }
    }

    func term(_ entry: Int, in stored: Span<UInt8>) -> Term { stored.load(Self.length + entry * 8) }

    func offset(_ entry: Int, in stored: Span<UInt8>) -> UInt32 {
        let start = Self.length + entries * 8 + entry * offsetSize
        return offsetSize == 2 ? UInt32(stored.load(start, as: UInt16.self)) : stored.load(start)
    }

    /// Which entries have the term.
    ///
    /// Cost: four or five looks, on two or three pages, whatever the size.
    func entries(of term: Term, in stored: Span<UInt8>) -> Range<Int> {
        let first = lowerBound(of: term, in: stored)
        var end = first
        var step = 1
        while end < entries, self.term(end, in: stored) == term { end = min(end + step, entries); step *= 2 }
        // Gallop past the end of the term's entries, then find that end between the last two strides.
        var low = max(first, end - step / 2)
        var high = end
        while low < high {
            let middle = (low + high) / 2
            if self.term(middle, in: stored) <= term { low = middle + 1 } else { high = middle }
        }
        return first..<low
    }

    /// The first entry whose term is not below `term`.
    ///
    /// Terms are hashes and so spread evenly: where one stands can be guessed from its value, between two that are known. A
    /// guess misses by about the square root of what the one before missed by.
    private func lowerBound(of term: Term, in stored: Span<UInt8>) -> Int {
        var (low, high) = (0, entries)
        var (lowTerm, highTerm) = (UInt64.min, UInt64.max)
        var guess = 0
        var moved = entries
        var guesses = 0
        while guesses < 4, moved > 8, low < high, lowTerm < highTerm {
            let last = guess
            let share = Double(term - lowTerm) / Double(highTerm - lowTerm)
            guess = min(low + Int(share * Double(high - low)), high - 1)
            let found = self.term(guess, in: stored)
            if found < term { (low, lowTerm) = (guess + 1, found) } else { (high, highTerm) = (guess, found) }
            moved = abs(guess - last)
            guesses += 1
        }
        closeIn(on: term, from: guess, &low, &high, in: stored)
        while low < high {
            let middle = (low + high) / 2
            if self.term(middle, in: stored) < term { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Brings the end that lies further from the guess to within twice of what the guess missed by, in growing strides.
    private func closeIn(on term: Term, from guess: Int, _ low: inout Int, _ high: inout Int, in stored: Span<UInt8>) {
        var stride = 8
        if guess < low {
            while low + stride < high, self.term(low + stride, in: stored) < term {
                low += stride + 1
                stride *= 2
            }
            high = min(high, low + stride)
        } else {
            while high - stride > low, self.term(high - stride, in: stored) >= term {
                high -= stride
                stride *= 2
            }
            low = max(low, high - stride)
        }
    }
}
