import EventStorage
import Testing

struct RandomBytesTests {
    @Test(arguments: [0, 1, 7, 8, 12, 32, 300]) func `there are as many as were asked for, other ones each time`(
        count: Int
    ) {
        let (some, others) = (randomBytes(count), randomBytes(count))
        #expect(some.count == count && others.count == count)
        if count >= 12 { #expect(some != others) }
    }

    @Test func `every place takes every value`() {
        var seen = [Set<UInt8>](repeating: [], count: 12)
        // That one of 12 × 256 was not drawn in 8,000 times has a chance of one in ten thousand million.
        for _ in 0..<8_000 { for (place, byte) in randomBytes(12).enumerated() { seen[place].insert(byte) } }
        #expect(seen.allSatisfy { $0.count == 256 })
    }
}
