import Testing
import ViewStorage

@Suite struct ViewDigestTests {
    private func digest(_ rows: [(UInt64, Int)]) throws -> ViewDigest {
        let tally = Tally()
        for (name, sum) in rows { tally.sums.put(sum, for: name) }
        return try ViewDigest(tally)
    }

    // Computed by another program after the description of ViewDigest. Published figures carry these: never edited.
    @Test func `the digest of these rows never changes`() throws {
        #expect(
            try digest([(1, 5), (258, -7)]).hexadecimal
                == "0c81ef7e90fb80f467a0f7bb6368c3d91646f713c0730ac5365aadf6f07c8907")
        #expect(try digest([]).hexadecimal == "6fe4f59063e2dc577184bb799abbea28c1d5bbe0151acd0e49893310bdc16bca")
    }

    @Test func `a digest does not depend on how the rows came about, and changes with each of them`() throws {
        let digests = try [digest([(1, 5), (2, 6)]), digest([(2, 6), (1, 5)]), digest([(2, 0), (1, 5), (2, 6)])]
        #expect(Set(digests).count == 1 && digests[0].rows == 2)
        for other in [[(1, 5)], [(1, 5), (2, 7)], [(1, 5), (3, 6)], [(1, 56)], []] as [[(UInt64, Int)]] {
            #expect(try digest(other) != digests[0])
        }
    }
}
