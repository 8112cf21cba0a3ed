import Testing
import Transparency

@Suite struct ProofFileTests {
    private let all = leaves(11)
    private let signer: SignerKey

    init() throws { signer = try #require(SignerKey(newNamed: "north.example/2026", kind: .ed25519)) }

    private func checkpoint(_ size: UInt64) throws -> SignedCheckpoint {
        let root = try TiledTree(all).root(size: size)
        return try SignedCheckpoint(Checkpoint(origin: signer.name, size: size, rootHash: root), by: [signer], at: 0)
    }

    @Test func `an inclusion proof is one file that needs nothing else`() throws {
        let proof = try TiledTree(all).inclusionProof(leafIndex: 4, treeSize: 11)
        let text = InclusionProofFile(proof, try checkpoint(11)).description
        #expect(text.hasPrefix("c2sp.org/tlog-proof@v1\nindex 4\n\(all[5])\n"))
        #expect(text.contains("=\n\nnorth.example/2026\n11\n"))
        let file = try InclusionProofFile(text)
        #expect(file.description == text)
        #expect(try file.verify(all[4], origin: signer.name, [signer.verifier]).count == 1)
        #expect(throws: TransparencyError.self) { try file.verify(all[5], origin: signer.name, [signer.verifier]) }
        let withExtra = text.replacing("index 4", with: "extra Zm8=\nindex 4")
        #expect(try InclusionProofFile(withExtra).proof == proof)
    }

    @Test func `a consistency proof is the body that a witness is sent`() throws {
        let proof = try TiledTree(all).consistencyProof(firstSize: 6, secondSize: 11)
        let text = AddCheckpointBody(proof, try checkpoint(11)).description
        #expect(text.hasPrefix("old 6\n\(proof.path[0])\n"))
        let body = try AddCheckpointBody(text)
        #expect(body.description == text && body.proof == proof)
        let root = try checkpoint(6).checkpoint.rootHash
        #expect(try body.verify(root, origin: signer.name, [signer.verifier]).count == 1)
        #expect(throws: TransparencyError.self) { try body.verify(all[0], origin: signer.name, [signer.verifier]) }
    }

    @Test func `the example of a witness's request is read and written byte for byte`() throws {
        let example = """
            old 20852014
            PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
            jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
            5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
            /6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
            — example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=

            """
        let body = try AddCheckpointBody(example)
        #expect(body.proof.firstSize == 20_852_014 && body.proof.secondSize == 20_852_163 && body.proof.path.count == 4)
        #expect(body.description == example)
    }

    @Test(arguments: [
        ("old 6", "old 06"), ("old 6", "old"), ("old 6", "old -6"), ("old 6", "new 6"), ("old 6\n", "old 6\nAAAA\n"),
        ("\n\nnorth", "\nnorth"),
    ])
    func `what is no proof file is refused`(_ part: String, _ replacement: String) throws {
        let proof = try TiledTree(all).consistencyProof(firstSize: 6, secondSize: 11)
        let text = AddCheckpointBody(proof, try checkpoint(11)).description
        #expect(text.contains(part))
        #expect(throws: TransparencyError.self) { try AddCheckpointBody(text.replacing(part, with: replacement)) }
    }

    @Test func `more hashes than a path can have are refused`() throws {
        let path = Array(repeating: MerkleHash.emptyTree, count: 64)
        let body = AddCheckpointBody(ConsistencyProof(firstSize: 6, secondSize: 11, path: path), try checkpoint(11))
        #expect(throws: TransparencyError.self) { try AddCheckpointBody(body.description) }
    }

    @Test func `tiles have the paths that a static server gives them`() {
        #expect(TilePath(.hashes(level: 0), index: 1_234_067, width: 256).description == "tile/0/x001/x234/067")
        #expect(TilePath(.hashes(level: 2), index: 0, width: 5).description == "tile/2/000.p/5")
        #expect(TilePath(.entries, index: 1000, width: 256).description == "tile/entries/x001/000")
        #expect(TilePath.tiles(.entries, size: 513).map(\.width) == [256, 256, 1])
        #expect(TilePath.tiles(.entries, size: 512).count == 2)
        #expect(TilePath.tiles(.hashes(level: 1), size: 0).isEmpty)
    }
}
