import EventSourcing
import LMDB
import Transparency

/// A log in two lines: how many events, and the Merkle Tree Hash of all their lines.
public struct TreeHead: Hashable, Sendable {
    public let size: UInt64
    public let rootHash: MerkleHash

    public init(size: UInt64, rootHash: MerkleHash) {
        self.size = size
        self.rootHash = rootHash
    }

    init(_ frontier: MerkleFrontier) { self.init(size: frontier.size, rootHash: frontier.root) }
}

extension EventLog {
    /// The size and the root of the log as it stands. Cost: a read, and a hash for each bit of the size.
    public func treeHead() throws -> TreeHead {
        try environment.read { transaction in TreeHead(try tables.tree.frontier(in: transaction)) }
    }
}

/// Roots and proofs: an event's leaf index is its position less one. What lies at or below the head never changes, so each
/// question may be answered from several snapshots.
///
/// Cost of a root or a proof at any size: at most 511 lines hashed, and as many hashes of each level read; at a million
/// events about a third of a millisecond.
extension EventLog: MerkleTree {
    public func hashes(level: Int, _ range: Range<UInt64>) throws -> [MerkleHash] {
        try environment.read { transaction in
            if level > 0 { return try tables.tree.hashes(level: level, range, in: transaction) }
            var leaves: [MerkleHash] = []
            if range.isEmpty { return leaves }
            let window = Position(range.lowerBound + 1)...Position(range.upperBound)
            try tables.scan(window, backwards: false, in: transaction) { _, line in
                leaves.append(.leaf(line))
                return true
            }
            guard leaves.count == range.count else {
                let missing = range.lowerBound + UInt64(leaves.count) + 1
                throw LogError.damaged(at: Position(missing), .eventMissing)
            }
            return leaves
        }
    }
}
