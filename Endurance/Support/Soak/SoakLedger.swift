import EventSourcing

/// What appenders were told, compared with what each reader sees.
struct SoakLedger {
    /// A batch as it was acknowledged or seen.
    struct Entry: Hashable {
        let batch: SoakBatch
        let at: Position

        init(_ line: String) throws {
            let numbers = line.split(separator: " ").compactMap { UInt64($0) }
            guard numbers.count == 3 else { throw Problem("a line cannot be read: \(line)") }
            batch = SoakBatch(number: Int(numbers[0]), size: Int(numbers[1]))
            at = Position(numbers[2])
        }
    }

    private(set) var batches = 0
    private(set) var events = 0
    /// The last position that was acknowledged.
    private(set) var last = Position.start
    /// Of each reader, what was acknowledged and not seen, and what was seen and not acknowledged, so far.
    private var unseen: [Set<Entry>]
    private var early: [Set<Entry>]
    /// How many batches each reader has seen.
    private(set) var seen: [Int]

    init(readers: Int) {
        unseen = Array(repeating: [], count: readers)
        early = unseen
        seen = Array(repeating: 0, count: readers)
    }

    mutating func acknowledge(_ entry: Entry) {
        batches += 1
        events += entry.batch.size
        last = max(last, Position(entry.at.rawValue + UInt64(entry.batch.size) - 1))
        for reader in unseen.indices where early[reader].remove(entry) == nil { unseen[reader].insert(entry) }
    }

    mutating func see(_ entry: Entry, by reader: Int) {
        seen[reader] += 1
        if unseen[reader].remove(entry) == nil { early[reader].insert(entry) }
    }

    /// What is not explained when everybody has come to the end.
    var problems: [String] {
        unseen.indices.flatMap { reader in
            unseen[reader].map { "reader \(reader) never saw batch \($0.batch.number) at \($0.at)" }
                + early[reader].map {
                    "reader \(reader) saw batch \($0.batch.number) at \($0.at), which nobody was told of"
                }
        }
    }
}
