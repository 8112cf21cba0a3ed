import JSON

/// Rows in the form in which they are stored, one behind the other: what is left of a row that nobody reads before it is
/// written to the file.
@usableFromInline
struct StoredRows<Key: ViewKey> {
    @usableFromInline
    struct Entry {
        @usableFromInline let key: Key
        @usableFromInline let block: UInt32
        @usableFromInline let start: UInt32
        /// Bytes of the row; `nil` if it was removed.
        @usableFromInline let count: UInt32?

        @inlinable
        init(key: Key, block: Int, start: Int, count: Int?) {
            self.key = key
            self.block = UInt32(block)
            self.start = UInt32(start)
            self.count = count.map { UInt32($0) }
        }
    }

    @usableFromInline var entries: [Entry] = []
    /// Blocks that are full. One array for everything would be copied each time it grows.
    @usableFromInline var blocks: [[UInt8]] = []
    @usableFromInline var writer = JSONWriter()
    @usableFromInline var isSorted = true

    @usableFromInline static var blockLength: Int { 1 << 18 }

    @inlinable
    init() {}

    @usableFromInline var isEmpty: Bool { entries.isEmpty }

    @inlinable
    mutating func add(_ row: (some JSONWritable)?, for key: Key) {
        if let last = entries.last, isSorted { isSorted = last.key < key }
        guard let row else { return entries.append(Entry(key: key, block: 0, start: 0, count: nil)) }
        if writer.bytes.count >= Self.blockLength {
            blocks.append(writer.bytes)
            writer = JSONWriter(reservingCapacity: Self.blockLength + 4096)
        }
        let start = writer.bytes.count
        row.write(to: &writer)
        entries.append(Entry(key: key, block: blocks.count, start: start, count: writer.bytes.count - start))
    }

    /// Puts the rows in the order of their keys; of several with the same key the last stays.
    @inlinable
    mutating func sort() {
        if isSorted { return }
        entries.sort { $0.key < $1.key }
        var count = 0
        for index in entries.indices {
            if index + 1 < entries.count, entries[index + 1].key == entries[index].key { continue }
            entries[count] = entries[index]
            count += 1
        }
        entries.removeLast(entries.count - count)
        isSorted = true
    }

    /// Lends the bytes of an entry's row.
    @inlinable
    func withBytes<Result>(_ entry: Entry, count: UInt32, _ body: (Span<UInt8>) throws -> Result) rethrows -> Result {
        let range = Int(entry.start)..<Int(entry.start + count)
        let block = Int(entry.block) == blocks.count ? writer.bytes : blocks[Int(entry.block)]
        return try body(block.span.extracting(range))
    }
}
