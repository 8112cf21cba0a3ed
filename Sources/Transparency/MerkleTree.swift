/// A tree of which some hashes are kept, and from which the others are worked out when they are asked for.
///
/// It is kept in tiles as C2SP tlog-tiles cuts them: a tile's 256 hashes of one level stand for one hash of the next, so
/// level L has the hashes of complete subtrees of 256^L entries. Level 0 are the leaf hashes.
public protocol MerkleTree {
    /// The hashes at `range` of a level, which are all complete in the sizes that are asked about.
    func hashes(level: Int, _ range: Range<UInt64>) throws -> [MerkleHash]
}

/// How many hashes a full tile has, and the height of the subtree it spans.
public enum Tile {
    public static let width: UInt64 = 256
    public static let height = 8
}

extension MerkleTree {
    /// The hash of the complete subtree number `index` of 2^`height` entries.
    func subtree(height: Int, index: UInt64) throws -> MerkleHash {
        let (level, rest) = (height / Tile.height, height % Tile.height)
        let first = index << UInt64(rest)
        var frontier = MerkleFrontier()
        for hash in try hashes(level: level, first..<first + (1 << UInt64(rest))) { frontier.append(hash) }
        return frontier.root
    }

    /// The frontier at a size: the hashes of the largest complete subtrees within `range`, which starts at a multiple of
    /// the largest.
    private func frontier(_ range: Range<UInt64>) throws -> [MerkleHash] {
        var subtrees: [MerkleHash] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let height = (range.upperBound - start).leadingBit
            subtrees.append(try subtree(height: height, index: start >> UInt64(height)))
            start += 1 << UInt64(height)
        }
        return subtrees
    }

    /// What it takes to append to the tree of this size.
    public func frontier(size: UInt64) throws -> MerkleFrontier {
        guard let frontier = MerkleFrontier(size: size, subtrees: try frontier(0..<size)) else {
            preconditionFailure("a tree has one complete subtree for each bit of its size")
        }
        return frontier
    }

    /// MTH(D[range]), where the range is one that the recursion of RFC 9162, section 2.1.1 comes to.
    private func root(_ range: Range<UInt64>) throws -> MerkleHash {
        let count = range.upperBound - range.lowerBound
        guard let frontier = MerkleFrontier(size: count, subtrees: try frontier(range)) else { return .emptyTree }
        return frontier.root
    }

    /// The Merkle Tree Hash of the first `size` entries.
    public func root(size: UInt64) throws -> MerkleHash { try root(0..<size) }

    /// PATH(m, D[n]): proves that the tree of `treeSize` entries has the entry at `leafIndex` (RFC 9162, section 2.1.3.1).
    ///
    /// Cost: at most 511 hashes of each level are asked for, and as many node hashes made.
    public func inclusionProof(leafIndex: UInt64, treeSize: UInt64) throws -> InclusionProof {
        precondition(leafIndex < treeSize, "a proof is for an entry of the tree")
        var path: [MerkleHash] = []
        var range = 0..<treeSize
        while range.upperBound - range.lowerBound > 1 {
            let middle = range.lowerBound + (range.upperBound - range.lowerBound).splitPoint
            if leafIndex < middle {
                path.append(try root(middle..<range.upperBound))
                range = range.lowerBound..<middle
            } else {
                path.append(try root(range.lowerBound..<middle))
                range = middle..<range.upperBound
            }
        }
        return InclusionProof(leafIndex: leafIndex, treeSize: treeSize, path: path.reversed())
    }

    /// PROOF(m, D[n]): proves that the tree of `secondSize` entries begins with that of `firstSize` (RFC 9162, section
    /// 2.1.4.1).
    public func consistencyProof(firstSize: UInt64, secondSize: UInt64) throws -> ConsistencyProof {
        precondition(firstSize <= secondSize, "a tree is consistent with what it was, not with what it becomes")
        var path: [MerkleHash] = []
        var range = 0..<secondSize
        var isWhole = true
        if firstSize == 0 { range = 0..<0 }
        while range.upperBound > firstSize, range.lowerBound < firstSize {
            let middle = range.lowerBound + (range.upperBound - range.lowerBound).splitPoint
            if firstSize <= middle {
                path.append(try root(middle..<range.upperBound))
                range = range.lowerBound..<middle
            } else {
                path.append(try root(range.lowerBound..<middle))
                range = middle..<range.upperBound
                isWhole = false
            }
        }
        if !isWhole { path.append(try root(range)) }
        return ConsistencyProof(firstSize: firstSize, secondSize: secondSize, path: path.reversed())
    }
}

extension UInt64 {
    /// The number of its highest bit that is set; not for 0.
    fileprivate var leadingBit: Int { Self.bitWidth - 1 - leadingZeroBitCount }

    /// The largest power of two below a number from 2 on.
    fileprivate var splitPoint: UInt64 { 1 << UInt64((self - 1).leadingBit) }
}
