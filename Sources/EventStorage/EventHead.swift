import EventSourcing
import LMDB
import Transparency

/// The fixed header in front of a stored line: what a reader needs to know before it looks at the line.
///
/// It is not part of the line and not hashed; all but the leaf hash stands in the line as well. Bytes, little-endian:
///
///     0  u16  number of the type          8  i64  time, microseconds since 1970 in UTC
///     2  u16  version of the data        16  i64  recordedtime, the same
///     4  u16  where the tags begin       24  u64  first bytes of the line's leaf hash
///     6  u16  where the data begin       32       the line
public struct EventHead: Hashable, Sendable {
    static let length = 32

    public let position: Position
    /// The number this log has given to the type, from 0.
    public let type: Int
    public let version: Int
    /// When it happened.
    public let occurred: Timestamp
    /// When it was recorded.
    public let recorded: Timestamp
    /// Offsets of the tags and of the data within the line.
    public let tagsOffset: Int
    public let dataOffset: Int
    /// Which line was put here: a change of one byte is found at its place, and not only somewhere in the tree.
    let leafPrefix: UInt64
}

extension EventHead {
    init(position: Position, type: Int, event: PreparedEvent, recorded: Timestamp, leaf: MerkleHash) {
        self.position = position
        self.type = type
        version = event.version
        occurred = event.occurred
        self.recorded = recorded
        tagsOffset = event.line.tagsOffset
        dataOffset = event.line.dataOffset
        leafPrefix = leaf.prefix
    }

    init(position: Position, stored: Span<UInt8>) throws(LogError) {
        guard stored.count > Self.length else { throw .damaged(at: position, .eventWithoutLine) }
        self.position = position
        type = Int(stored.load(0, as: UInt16.self))
        version = Int(stored.load(2, as: UInt16.self))
        tagsOffset = Int(stored.load(4, as: UInt16.self))
        dataOffset = Int(stored.load(6, as: UInt16.self))
        occurred = Timestamp(microseconds: stored.load(8))
        recorded = Timestamp(microseconds: stored.load(16))
        leafPrefix = stored.load(24)
        guard tagsOffset < dataOffset, dataOffset < stored.count - Self.length else {
            throw .damaged(at: position, .headerNotOfLine)
        }
    }

    /// Whether it is the line that was put here.
    func isRecorded(_ line: Span<UInt8>) -> Bool { MerkleHash.leaf(line).prefix == leafPrefix }

    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.length)
        bytes.store(UInt16(type))
        bytes.store(UInt16(version))
        bytes.store(UInt16(tagsOffset))
        bytes.store(UInt16(dataOffset))
        bytes.store(occurred.microseconds)
        bytes.store(recorded.microseconds)
        bytes.store(leafPrefix)
        return bytes
    }
}

extension EventHead {
    /// The id, read from its fixed place in the line.
    public func id(of line: Span<UInt8>) throws(LogError) -> EventID {
        let end = EventLine.idOffset + EventID.length
        guard line.count > end, let id = EventID(utf8: line.extracting(EventLine.idOffset..<end)) else {
            throw .damaged(at: position, .lineWithoutID)
        }
        return id
    }

    /// Whether the line has the tag.
    func hasTag(_ tag: String.UTF8View, in line: Span<UInt8>) -> Bool {
        var at = tagsOffset
        while at < dataOffset {
            var length = 0
            var isEqual = true
            var wanted = tag.makeIterator()
            while at + length < line.count, line[at + length] != UInt8(ascii: " "),
                line[at + length] != UInt8(ascii: "\"")
            {
                isEqual = wanted.next() == line[at + length] && isEqual
                length += 1
            }
            // Only a header that was damaged leads to tags that do not end.
            guard at + length < line.count else { return false }
            if isEqual, wanted.next() == nil { return true }
            if line[at + length] == UInt8(ascii: "\"") { return false }
            at += length + 1
        }
        return false
    }
}
