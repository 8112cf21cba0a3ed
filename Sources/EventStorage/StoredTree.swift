import EventSourcing
import LMDB
import Transparency

/// What a log keeps of its Merkle tree: the hash of every complete subtree of 256, 65,536, … events, and the right edge.
///
/// That is 32 bytes for 256 events. Leaf hashes are made anew from the lines when a proof needs them, at most 511 of them.
/// The edge lies in the table `log`, under `tree`: the size, u64, little-endian, then its hashes of 32 bytes each.
struct StoredTree: Sendable {
    /// Key: level (from 1) in the highest byte, number within the level below. Value: the hash.
    let hashes: Table<UInt64>
    let log: Table<ByteKey>

    private static let edge = ByteKey(Array("tree".utf8))

    private static func key(level: Int, index: UInt64) -> UInt64 { UInt64(level) << 56 | index }
}

extension StoredTree {
    /// The edge; that of an empty tree if nothing was ever appended.
    func frontier(in transaction: borrowing Transaction) throws -> MerkleFrontier {
        let frontier = try log.get(Self.edge, in: transaction) { stored in
            guard stored.count >= 8 else { throw LogError.damaged(at: .start, .edgeCutOff) }
            let size: UInt64 = stored.load(0)
            var subtrees: [MerkleHash] = []
            for start in stride(from: 8, to: stored.count, by: MerkleHash.length) {
                let end = min(start + MerkleHash.length, stored.count)
                guard let hash = MerkleHash(stored.extracting(start..<end)) else { break }
                subtrees.append(hash)
            }
            guard let frontier = MerkleFrontier(size: size, subtrees: subtrees) else {
                throw LogError.damaged(at: Position(size), .edgeNotOfSize)
            }
            return frontier
        }
        return frontier ?? MerkleFrontier()
    }

    func put(_ frontier: MerkleFrontier, in transaction: borrowing WriteTransaction) throws {
        var bytes: [UInt8] = []
        bytes.store(frontier.size)
        for hash in frontier.subtrees { bytes.append(contentsOf: hash.bytes) }
        try log.put(bytes.span, for: Self.edge, in: transaction)
    }

    /// Appends a leaf to the edge, and keeps the subtrees that it completes and that begin a new level.
    func append(
        _ leaf: MerkleHash, to frontier: inout MerkleFrontier, in transaction: borrowing WriteTransaction
    ) throws {
        try frontier.append(leaf) { height, index, hash in
            guard height > 0, height % Tile.height == 0 else { return }
            try hashes.put(
                hash.bytes.span, for: Self.key(level: height / Tile.height, index: index), in: transaction)
        }
    }

    /// The stored hashes of a level, from 1.
    func hashes(
        level: Int, _ range: Range<UInt64>, in transaction: borrowing Transaction
    ) throws -> [MerkleHash] {
        var found: [MerkleHash] = []
        if range.isEmpty { return found }
        let end = Self.key(level: level, index: range.upperBound)
        var expected = Self.key(level: level, index: range.lowerBound)
        try hashes.scan(from: expected, in: transaction) { key, stored in
            guard expected < end, UInt64(keyBytes: key) == expected, let hash = MerkleHash(stored) else { return false }
            found.append(hash)
            expected += 1
            return true
        }
        guard found.count == range.count else {
            let events = (range.lowerBound + UInt64(found.count)) << UInt64(level * Tile.height)
            throw LogError.damaged(at: Position(events + 1), .hashMissing)
        }
        return found
    }
}
