import Testing
import Transparency

@Suite struct MerkleTreeTests {
    @Test func `the check values of our formats hold`() {
        #expect(MerkleHash.emptyTree.description == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
        #expect(leaf("").description == "bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=")
        var frontier = MerkleFrontier()
        for entry in ["a", "b", "c"] { frontier.append(leaf(entry)) }
        #expect(frontier.root.description == "NmQuc8JUCrEh46a/lUWwokmCzYMOsT080Z3jzmwCHsE=")
        #expect(frontier.size == 3)
    }

    @Test func `the roots of Certificate Transparency's own test tree come out`() {
        // The entries and roots that the test suites of RFC 6962's implementations share.
        let entries: [[UInt8]] = [
            [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43], Array(0x50...0x57),
            Array(0x60...0x6f),
        ]
        let roots = [
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
        ]
        var frontier = MerkleFrontier()
        for (entry, root) in zip(entries, roots) {
            frontier.append(.leaf(entry.span))
            #expect(
                frontier.root.bytes.map { $0 < 16 ? "0\(String($0, radix: 16))" : String($0, radix: 16) }.joined()
                    == root)
        }
    }

    @Test func `the proofs of the RFC's example of seven entries are those it draws`() throws {
        // RFC 9162, section 2.1.5: a to j are the nodes of the drawing.
        let d = leaves(7)
        let (a, b, c, e, f, j) = (d[0], d[1], d[2], d[4], d[5], d[6])
        let g = MerkleHash.node(a, b)
        let h = MerkleHash.node(c, d[3])
        let i = MerkleHash.node(e, f)
        let k = MerkleHash.node(g, h)
        let l = MerkleHash.node(i, j)
        let tree = TiledTree(d)
        #expect(try tree.root(size: 7) == .node(k, l))
        #expect(try tree.inclusionProof(leafIndex: 0, treeSize: 7).path == [b, h, l])
        #expect(try tree.inclusionProof(leafIndex: 3, treeSize: 7).path == [c, g, l])
        #expect(try tree.inclusionProof(leafIndex: 4, treeSize: 7).path == [f, j, k])
        #expect(try tree.inclusionProof(leafIndex: 6, treeSize: 7).path == [i, k])
        #expect(try tree.consistencyProof(firstSize: 3, secondSize: 7).path == [c, d[3], g, l])
        #expect(try tree.consistencyProof(firstSize: 4, secondSize: 7).path == [l])
        #expect(try tree.consistencyProof(firstSize: 6, secondSize: 7).path == [i, j, k])
    }

    @Test func `proofs are those of the RFC's recursion, and no other path is accepted, for all sizes to 66`() throws {
        let all = leaves(66)
        let tree = TiledTree(all)
        for size in 0...66 {
            let root = try tree.root(size: UInt64(size))
            #expect(root == ReferenceTree.root(all.prefix(size)))
            for index in 0..<size {
                let proof = try tree.inclusionProof(leafIndex: UInt64(index), treeSize: UInt64(size))
                #expect(proof.path == ReferenceTree.path(index, all.prefix(size)))
                #expect(proof.proves(all[index], isIn: root))
                let damaged = proof.path.damaged.filter {
                    InclusionProof(leafIndex: UInt64(index), treeSize: UInt64(size), path: $0)
                        .proves(all[index], isIn: root)
                }
                #expect(damaged.isEmpty, "index \(index) of \(size)")
            }
        }
    }

    @Test func `a tree begins with each earlier one, and no other path shows it, for all sizes to 66`() throws {
        let all = leaves(66)
        let tree = TiledTree(all)
        let roots = try (0...66).map { try tree.root(size: UInt64($0)) }
        for second in 0...66 {
            for first in 0...second {
                let proof = try tree.consistencyProof(firstSize: UInt64(first), secondSize: UInt64(second))
                if first > 0 { #expect(proof.path == ReferenceTree.proof(first, all.prefix(second))) }
                #expect(proof.path.count <= AddCheckpointBody.maximumHashes)
                #expect(proof.proves(roots[first], isPrefixOf: roots[second]))
                let damaged = proof.path.damaged.filter {
                    ConsistencyProof(firstSize: UInt64(first), secondSize: UInt64(second), path: $0)
                        .proves(roots[first], isPrefixOf: roots[second])
                }
                #expect(damaged.isEmpty, "\(first) to \(second)")
                #expect(!proof.proves(.emptyTree, isPrefixOf: roots[second]) || first == 0)
            }
        }
    }

    @Test func `what lies outside a tree is not proved`() throws {
        let all = leaves(5)
        let tree = TiledTree(all)
        let root = try tree.root(size: 5)
        let path = try tree.inclusionProof(leafIndex: 4, treeSize: 5).path
        #expect(InclusionProof(leafIndex: 4, treeSize: 5, path: path).proves(all[4], isIn: root))
        for (index, size) in [(5, 5), (6, 5), (4, 4), (0, 0), (3, 5), (4, 6)] as [(UInt64, UInt64)] {
            #expect(!InclusionProof(leafIndex: index, treeSize: size, path: path).proves(all[4], isIn: root))
        }
        #expect(!ConsistencyProof(firstSize: 6, secondSize: 5, path: []).proves(root, isPrefixOf: root))
        #expect(!ConsistencyProof(firstSize: 0, secondSize: 5, path: []).proves(root, isPrefixOf: root))
        #expect(!ConsistencyProof(firstSize: 0, secondSize: 0, path: []).proves(root, isPrefixOf: root))
        #expect(!ConsistencyProof(firstSize: 5, secondSize: 5, path: [root]).proves(root, isPrefixOf: root))
    }

    @Test(arguments: [255, 256, 257, 511, 65_535, 65_536, 66_113])
    func `a tree kept in tiles has the roots and proofs of one kept whole`(_ size: Int) throws {
        let all = leaves(size)
        let tree = TiledTree(all)
        let root = ReferenceTree.root(all[...])
        #expect(try tree.root(size: UInt64(size)) == root)
        #expect(try tree.frontier(size: UInt64(size)).root == root)
        for index in [0, 1, size / 3, size - 2, size - 1] {
            #expect(
                try tree.inclusionProof(leafIndex: UInt64(index), treeSize: UInt64(size)).path
                    == ReferenceTree.path(index, all[...]))
            #expect(
                try tree.consistencyProof(firstSize: UInt64(index + 1), secondSize: UInt64(size)).path
                    == ReferenceTree.proof(index + 1, all[...]))
        }
    }

    @Test func `base64 has one spelling for each value`() {
        for (bytes, text) in [([], ""), ([0x66], "Zg=="), ([0x66, 0x6f], "Zm8="), (Array("foobar".utf8), "Zm9vYmFy")]
            as [([UInt8], String)]
        {
            #expect(Base64.encode(bytes) == text)
            #expect(Base64.decode(text) == bytes)
        }
        for wrong in ["Zh==", "Zg=", "Zg", "Zm8", "Z===", "Zg==Zg==", "Zm-v", "Zm9v\n", "====", " Zg=="] {
            #expect(Base64.decode(wrong) == nil, "\(wrong)")
        }
    }
}
