import EventSourcing
import TestSupport
import Testing

@Suite struct UniqueIDTests {
    @Test func `an id is written as 8-4-4-4-12 digits and read back`() {
        // RFC 9562, appendix A.6: an example of version 7.
        let text = "017f22e2-79b0-7cc3-98c4-dc0c0c07398f"
        let id = UniqueID(text)
        #expect(id == UniqueID(high: 0x017F_22E2_79B0_7CC3, low: 0x98C4_DC0C_0C07_398F))
        #expect(id?.description == text)
        #expect(UniqueID(text.uppercased()) == id)
    }

    @Test(arguments: [
        "", "017f22e2-79b0-7cc3-98c4-dc0c0c07398", "017f22e2-79b0-7cc3-98c4-dc0c0c07398f0",
        "017f22e279b0-7cc3-98c4-dc0c0c07398f-", "017f22e2-79b0-7cc3-98c4-dc0c0c07398g",
        "{17f22e2-79b0-7cc3-98c4-dc0c0c07398}", "017f22e2_79b0_7cc3_98c4_dc0c0c07398f",
    ]) func `what is not an id is none`(_ text: String) {
        #expect(UniqueID(text) == nil)
    }

    @Test func `a new id has the time, the version and the variant`() throws {
        var generator = SeededGenerator(1)
        let time = try #require(OffsetTime("2022-02-22T14:22:22-05:00")).instant
        for _ in 0..<100 {
            let id = UniqueID(at: time, using: &generator)
            #expect(id.description.hasPrefix("017f22e2-79b0-7"))
            #expect(id.low >> 62 == 0b10)
        }
        #expect(UniqueID(at: time, using: &generator) != UniqueID(at: time, using: &generator))
    }

    @Test func `an id made later sorts behind one made earlier`() {
        var generator = SeededGenerator(2)
        let ids = (0..<100).map { UniqueID(at: Timestamp(microseconds: Int64($0) * 1000), using: &generator) }
        #expect(ids == ids.sorted())
        #expect(ids.map(\.description) == ids.map(\.description).sorted())
    }
}
