/// The right edge of a growing tree: the hashes of its complete subtrees, the largest and leftmost first.
///
/// There is one for each bit that is set in the size. They are all it takes to append entries and to know the root.
public struct MerkleFrontier: Hashable, Sendable {
    /// How many entries the tree has.
    public private(set) var size: UInt64 = 0
    public private(set) var subtrees: [MerkleHash] = []

    /// The frontier of an empty tree.
    public init() {}

    /// `nil` unless there is one subtree for each bit that is set in `size`.
    public init?(size: UInt64, subtrees: [MerkleHash]) {
        guard subtrees.count == size.nonzeroBitCount else { return nil }
        self.size = size
        self.subtrees = subtrees
    }

    /// Appends an entry by its leaf hash. Cost: on average one node hash.
    public mutating func append(_ leaf: MerkleHash) { append(leaf, height: 0) { _, _, _ in } }

    /// Appends a complete subtree of 2^`height` entries; an entry has height 0. The size must be a multiple of that.
    ///
    /// - Parameter completed: called with each subtree that is complete now, smallest first: its height, its number among
    ///   those of that height from the left, and its hash.
    public mutating func append<Failure: Error>(
        _ subtree: MerkleHash, height: Int = 0,
        completed: (_ height: Int, _ index: UInt64, _ hash: MerkleHash) throws(Failure) -> Void
    ) throws(Failure) {
        precondition(size.trailingZeroBitCount >= height, "a subtree begins at a multiple of its size")
        var hash = subtree
        var height = height
        var index = size >> UInt64(height)
        size += 1 << UInt64(height)
        try completed(height, index, hash)
        while index & 1 == 1, let left = subtrees.popLast() {
            hash = .node(left, hash)
            height += 1
            index >>= 1
            try completed(height, index, hash)
        }
        subtrees.append(hash)
    }

    /// MTH of all entries (RFC 9162, section 2.1.1). Cost: a node hash for each subtree but one.
    public var root: MerkleHash {
        guard var root = subtrees.last else { return .emptyTree }
        for subtree in subtrees.dropLast().reversed() { root = .node(subtree, root) }
        return root
    }
}
