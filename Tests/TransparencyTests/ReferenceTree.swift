import Transparency

/// The tree as RFC 9162 defines it, recursion for recursion: slow, and plainly right.
enum ReferenceTree {
    /// MTH(D[n]), section 2.1.1.
    static func root(_ leaves: ArraySlice<MerkleHash>) -> MerkleHash {
        if leaves.isEmpty { return .emptyTree }
        if leaves.count == 1 { return leaves[leaves.startIndex] }
        let (left, right) = halves(leaves)
        return .node(root(left), root(right))
    }

    /// PATH(m, D[n]), section 2.1.3.1.
    static func path(_ m: Int, _ leaves: ArraySlice<MerkleHash>) -> [MerkleHash] {
        if leaves.count == 1 { return [] }
        let (left, right) = halves(leaves)
        return m < left.count ? path(m, left) + [root(right)] : path(m - left.count, right) + [root(left)]
    }

    /// SUBPROOF(m, D[n], b), section 2.1.4.1.
    static func proof(_ m: Int, _ leaves: ArraySlice<MerkleHash>, _ isWhole: Bool = true) -> [MerkleHash] {
        if m == leaves.count { return isWhole ? [] : [root(leaves)] }
        let (left, right) = halves(leaves)
        return m <= left.count
            ? proof(m, left, isWhole) + [root(right)] : proof(m - left.count, right, false) + [root(left)]
    }

    private static func halves(
        _ leaves: ArraySlice<MerkleHash>
    ) -> (ArraySlice<MerkleHash>, ArraySlice<MerkleHash>) {
        var k = 1
        while k * 2 < leaves.count { k *= 2 }
        return (leaves.prefix(k), leaves.dropFirst(k))
    }
}

/// A tree that keeps the levels of its complete tiles, as a log does.
struct TiledTree: MerkleTree {
    private var levels: [[MerkleHash]] = []

    init(_ leaves: some Sequence<MerkleHash>) {
        var frontier = MerkleFrontier()
        for leaf in leaves {
            frontier.append(leaf) { height, _, hash in
                guard height % Tile.height == 0 else { return }
                if levels.count == height / Tile.height { levels.append([]) }
                levels[height / Tile.height].append(hash)
            }
        }
    }

    func hashes(level: Int, _ range: Range<UInt64>) -> [MerkleHash] {
        range.isEmpty ? [] : Array(levels[level][Int(range.lowerBound)..<Int(range.upperBound)])
    }
}

/// The leaf hash of the text's bytes.
func leaf(_ text: String) -> MerkleHash { .leaf(Array(text.utf8).span) }

/// Leaf hashes of so many different entries.
func leaves(_ count: Int) -> [MerkleHash] { (0..<count).map { leaf("entry \($0)") } }

extension [MerkleHash] {
    /// What can be done to a proof's path that must not be accepted: each hash changed or dropped, one added at each place,
    /// each two swapped.
    var damaged: [[MerkleHash]] {
        var variants: [[MerkleHash]] = []
        for index in indices {
            var changed = self
            changed[index] = .node(self[index], self[index])
            var dropped = self
            dropped.remove(at: index)
            variants += [changed, dropped]
            for other in indices where other > index && self[other] != self[index] {
                var swapped = self
                swapped.swapAt(index, other)
                variants.append(swapped)
            }
        }
        for index in 0...count {
            var added = self
            added.insert(index < count ? self[index] : .emptyTree, at: index)
            variants.append(added)
        }
        return variants
    }
}
