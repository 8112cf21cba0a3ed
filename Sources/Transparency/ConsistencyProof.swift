/// Proof that a tree begins with all of an earlier one, unchanged and in the same order (RFC 9162, section 2.1.4).
public struct ConsistencyProof: Hashable, Sendable {
    public let firstSize: UInt64
    public let secondSize: UInt64
    public let path: [MerkleHash]

    public init(firstSize: UInt64, secondSize: UInt64, path: [MerkleHash]) {
        self.firstSize = firstSize
        self.secondSize = secondSize
        self.path = path
    }

    /// Whether the tree with the second root begins with that of the first (RFC 9162, section 2.1.4.2).
    ///
    /// The RFC leaves out the edges: every tree begins with the empty one, and with itself; both proofs are empty.
    public func proves(_ firstHash: MerkleHash, isPrefixOf secondHash: MerkleHash) -> Bool {
        guard firstSize <= secondSize else { return false }
        if firstSize == secondSize { return path.isEmpty && firstHash == secondHash && isRootRight(firstHash) }
        if firstSize == 0 { return path.isEmpty && firstHash == .emptyTree }
        // A first tree that is complete is a subtree of the second, and its hash is left out of the path.
        let isComplete = firstSize.nonzeroBitCount == 1
        let hashes = (isComplete ? [firstHash] : []) + path
        guard let start = hashes.first else { return false }
        var (fn, sn) = (firstSize - 1, secondSize - 1)
        while fn & 1 == 1 {
            fn >>= 1
            sn >>= 1
        }
        var (fr, sr) = (start, start)
        for c in hashes.dropFirst() {
            guard sn > 0 else { return false }
            if fn & 1 == 1 || fn == sn {
                fr = .node(c, fr)
                sr = .node(c, sr)
                while fn & 1 == 0, fn > 0 {
                    fn >>= 1
                    sn >>= 1
                }
            } else {
                sr = .node(sr, c)
            }
            fn >>= 1
            sn >>= 1
        }
        return sn == 0 && fr == firstHash && sr == secondHash
    }

    private func isRootRight(_ root: MerkleHash) -> Bool { firstSize > 0 || root == .emptyTree }
}
