/// Rows by key, in the order in which their keys came: what handlers changed since the last store.
///
/// A `Dictionary` would do. But its hash is made to withstand chosen keys and costs more than all else in a look-up, it moves
/// every row when it grows, and its rows lie in no order: a rebuild took a sixth longer with it.
@usableFromInline
struct RowMap<Key: ViewKey, Row> {
    @usableFromInline var keys: [Key] = []
    /// Those of `keys`; `nil` for a row that was removed.
    @usableFromInline var rows: [Row?] = []
    /// Where a key stands among `keys`, by its hash: one more than its index in the low half, upper bits of the hash in the
    /// high half; 0 where there is none. As many as a power of two, at most half of them in use.
    @usableFromInline var slots: [UInt64] = []
    /// Indices of the first of `keys`, in the order of those; empty until somebody asks for some in their order.
    @usableFromInline var sorted: [Int] = []
    /// Keeps whoever chooses keys from choosing those that meet in one slot.
    @usableFromInline let seed = UInt64.random(in: .min ... .max)

    @inlinable
    init() {}

    @usableFromInline var isEmpty: Bool { keys.isEmpty }

    @inlinable
    func index(of key: Key) -> Int? {
        if slots.isEmpty { return nil }
        let hash = key.mixed(with: seed)
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
            let index = Int(slots[slot] & 0xFFFF_FFFF) - 1
            if slots[slot] >> 32 == hash >> 32, keys[index] == key { return index }
            slot = (slot + 1) & mask
        }
        return nil
    }

    @inlinable
    subscript(key: Key) -> Row?? { index(of: key).map { rows[$0] } }

    /// Sets the row of a key, or that it has none.
    @inlinable
    mutating func put(_ row: Row?, for key: Key) {
        if let index = index(of: key) {
            rows[index] = row
        } else {
            if (keys.count + 1) * 2 > slots.count { grow() }
            keys.append(key)
            rows.append(row)
            enter(key, index: keys.count - 1)
        }
    }

    /// Indices of the keys that begin with `prefix`, in the order of the keys.
    ///
    /// Cost: a binary search and what is found; if keys came since the last time, also a look at all, and to sort those.
    mutating func indices(prefix: [UInt8]) -> ArraySlice<Int> {
        if sorted.count < keys.count {
            let keys = keys
            sorted += sorted.count..<keys.count
            // It takes the keys that are in order already as they are.
            sorted.sort { keys[$0] < keys[$1] }
        }
        if prefix.isEmpty { return sorted[...] }
        let start = partition { !keys[$0].bytes.lexicographicallyPrecedes(prefix) }
        let end = sorted[start...].firstIndex { !keys[$0].bytes.starts(with: prefix) }
        return sorted[start..<(end ?? sorted.endIndex)]
    }

    /// The first place in the order from which on `isBehind` holds.
    private func partition(_ isBehind: (Int) -> Bool) -> Int {
        var (low, high) = (0, sorted.count)
        while low < high {
            let middle = (low + high) / 2
            if isBehind(sorted[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    @inlinable
    mutating func grow() {
        slots = Array(repeating: 0, count: max(16, slots.count * 2))
        for index in keys.indices { enter(keys[index], index: index) }
    }

    @inlinable
    mutating func enter(_ key: Key, index: Int) {
        let hash = key.mixed(with: seed)
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = hash & ~0xFFFF_FFFF | UInt64(index + 1)
    }
}
