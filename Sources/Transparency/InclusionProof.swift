/// Proof that a tree has a certain entry at a certain place (RFC 9162, section 2.1.3).
public struct InclusionProof: Hashable, Sendable {
    /// The entry's place, from 0.
    public let leafIndex: UInt64
    public let treeSize: UInt64
    /// From the leaf's sibling up to the root's child.
    public let path: [MerkleHash]

    public init(leafIndex: UInt64, treeSize: UInt64, path: [MerkleHash]) {
        self.leafIndex = leafIndex
        self.treeSize = treeSize
        self.path = path
    }

    /// Whether the entry with this leaf hash is in the tree with this root (RFC 9162, section 2.1.3.2).
    public func proves(_ leafHash: MerkleHash, isIn rootHash: MerkleHash) -> Bool {
        guard leafIndex < treeSize else { return false }
        var (fn, sn) = (leafIndex, treeSize - 1)
        var r = leafHash
        for p in path {
            guard sn > 0 else { return false }
            if fn & 1 == 1 || fn == sn {
                r = .node(p, r)
                while fn & 1 == 0, fn > 0 {
                    fn >>= 1
                    sn >>= 1
                }
            } else {
                r = .node(r, p)
            }
            fn >>= 1
            sn >>= 1
        }
        return sn == 0 && r == rootHash
    }
}
