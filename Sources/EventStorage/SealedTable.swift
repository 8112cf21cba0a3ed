import EventSourcing
import LMDB

/// The personal values of events, sealed: what a line has only the digest of.
///
/// They are no part of the tree, so that they can be taken away without touching it. Key: the event's position and the
/// value's place in the line's `sealed`, big-endian, 8 and 2 bytes. Value: purpose, epoch, subject and pointer, each behind
/// its length (u16, little-endian), and the blob.
struct SealedTable: Sendable {
    let values: Table<ByteKey>

    func put(
        _ value: SealedValue, at position: Position, place: Int, in transaction: borrowing WriteTransaction
    ) throws {
        try values.put(Self.bytes(value).span, for: Self.key(position, place), in: transaction)
    }

    /// Lends the values from the position on, for as long as `body` returns true.
    func scan(
        from start: Position = .start, in transaction: borrowing Transaction,
        _ body: (Position, Int, StoredSeal) throws -> Bool
    ) throws {
        try values.scan(from: Self.key(start, 0), in: transaction) { key, stored in
            let bytes = key.copied()
            guard bytes.count == 10 else { throw LogError.damaged(at: start, .sealedValueWithoutPlace) }
            let position = Position(bytes[..<8].reduce(0) { $0 << 8 | UInt64($1) })
            let place = Int(bytes[8]) << 8 | Int(bytes[9])
            guard let seal = StoredSeal(stored.copied()) else {
                throw LogError.damaged(at: position, .unreadableSealedValue)
            }
            return try body(position, place, seal)
        }
    }

    static func key(_ position: Position, _ place: Int) -> ByteKey {
        let high = (0..<8).map { UInt8(truncatingIfNeeded: position.rawValue >> UInt64(56 - 8 * $0)) }
        return ByteKey(high + [UInt8(truncatingIfNeeded: place >> 8), UInt8(truncatingIfNeeded: place)])
    }

    private static func bytes(_ value: SealedValue) -> [UInt8] {
        var bytes: [UInt8] = []
        for text in [value.purpose.description, value.epoch, value.field.subject.text, value.field.at] {
            bytes.store(UInt16(text.utf8.count))
            bytes.append(contentsOf: text.utf8)
        }
        return bytes + value.blob
    }
}

/// A personal value as it is stored beside the log.
public struct StoredSeal: Hashable, Sendable {
    public let purpose: Purpose
    /// Which of the subject's keys for this purpose it is sealed with.
    public let epoch: String
    public let subject: Tag
    /// A JSON Pointer (RFC 6901) into the event's data.
    public let at: String
    public let blob: [UInt8]

    init?(_ stored: [UInt8]) {
        var rest = stored[...]
        func text() -> String? {
            guard rest.count >= 2, let low = rest.popFirst(), let high = rest.popFirst() else { return nil }
            let length = Int(high) << 8 | Int(low)
            guard rest.count >= length else { return nil }
            defer { rest = rest.dropFirst(length) }
            return String(validating: rest.prefix(length), as: UTF8.self)
        }
        guard let purpose = text().flatMap({ Purpose($0) }), let epoch = text(),
            let subject = text().flatMap({ Tag($0) }), let at = text()
        else { return nil }
        self.purpose = purpose
        self.epoch = epoch
        self.subject = subject
        self.at = at
        blob = Array(rest)
    }
}

extension EventLog {
    /// The sealed values of the event at the position, by their places in the line's `sealed`; those that were taken away
    /// are not among them.
    public func seals(at position: Position) throws -> [Int: StoredSeal] {
        try environment.read { transaction in
            var found: [Int: StoredSeal] = [:]
            try tables.sealed.scan(from: position, in: transaction) { at, place, seal in
                guard at == position else { return false }
                found[place] = seal
                return true
            }
            return found
        }
    }

    /// Lends every sealed value, in the order of the log, for as long as `body` returns true.
    ///
    /// - Cost: as many rows as there are personal values.
    public func scanSeals(
        from start: Position = .start, _ body: (Position, Int, StoredSeal) throws -> Bool
    ) throws {
        try environment.read { try tables.sealed.scan(from: start, in: $0, body) }
    }

    /// Puts sealed values that came by another way beside lines that came without them, all or none. That each is the one whose
    /// digest the line has at this place, the caller has seen to.
    public func put(_ values: [(value: SealedValue, position: Position, place: Int)]) throws {
        if values.isEmpty { return }
        try environment.write { transaction in
            for (value, position, place) in values {
                try tables.sealed.put(value, at: position, place: place, in: transaction)
            }
        }
    }

    /// Takes away the sealed values of the subject, and writes over the pages in which they stood.
    ///
    /// A process that writes for long may have left ciphertext in the unused part of other pages: LMDB does not clear its
    /// buffers. Nobody can read it without the key, which is what an erasure destroys.
    /// - Returns: how many values there were.
    /// - Cost: a look at each sealed value; then a write of the file's unused pages, `Environment.overwriteFreePages`.
    @discardableResult
    public func removeSeals(of subject: Tag) throws -> Int {
        let keys = try environment.read { transaction in
            var keys: [(key: ByteKey, length: Int)] = []
            try tables.sealed.scan(in: transaction) { position, place, seal in
                guard seal.subject == subject else { return true }
                let key = SealedTable.key(position, place)
                keys.append((key, try tables.sealed.values.get(key, in: transaction) { $0.count } ?? 0))
                return true
            }
            return keys
        }
        try environment.write { transaction in
            for (key, length) in keys {
                // In its place first: a page from which something is removed keeps the bytes in its unused part.
                try tables.sealed.values.put([UInt8](repeating: 0, count: length).span, for: key, in: transaction)
                try tables.sealed.values.remove(key, in: transaction)
            }
        }
        try environment.overwriteFreePages(using: environment.table("filler"))
        return keys.count
    }
}
