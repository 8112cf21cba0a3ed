import EventSourcing
import Events
import Testing

@Suite struct IDTests {
    let text = "need:0198f3a2-1b2c-7d3e-8f40-5a6b7c8d9e0f"

    @Test func `an id is written with its kind in front, and is its own tag`() throws {
        let id = try #require(NeedID(text))
        #expect(id.description == text)
        #expect(id.tag.text == text)
        #expect(id.value.description == text.dropFirst(5))
    }

    @Test(
        arguments: [
            "", "need:", "0198f3a2-1b2c-7d3e-8f40-5a6b7c8d9e0f", "offer:0198f3a2-1b2c-7d3e-8f40-5a6b7c8d9e0f",
            "Need:0198f3a2-1b2c-7d3e-8f40-5a6b7c8d9e0f", "need-0198f3a2-1b2c-7d3e-8f40-5a6b7c8d9e0f",
            "need:0198f3a2-1b2c-7d3e-8f40-5a6b7c8d9e0", "need:0198f3a2-1b2c-7d3e-8f40-5a6b7c8d9e0f ",
            "need:0198f3a21b2c7d3e8f405a6b7c8d9e0f0000", "need:0198f3a2-1b2c-7d3e-8f40-5a6b7c8d9e0g",
        ])
    func `anything else is no id of the kind`(text: String) {
        #expect(NeedID(text) == nil)
    }

    @Test func `letters are lower case when written`() throws {
        #expect(NeedID("need:0198F3A2-1B2C-7D3E-8F40-5A6B7C8D9E0F")?.description == text)
    }

    @Test func `ids sort by the time they were made`() {
        let times = [Timestamp(microseconds: 1_700_000_000_000_000), Timestamp(microseconds: 1_800_000_000_000_000)]
        let ids = times.map { NeedID(UniqueID(at: $0)) }
        #expect(ids[0] < ids[1] && ids[0].description < ids[1].description)
    }

    @Test func `every kind makes a tag of its own`() {
        let value = UniqueID(high: 1, low: 2)
        let tags = [
            ProgrammeID(value).tag, RegionID(value).tag, PartnerID(value).tag, LocationID(value).tag,
            BusinessID(value).tag, VisitID(value).tag, NeedID(value).tag, OfferID(value).tag, PersonID(value).tag,
            EnrolmentID(value).tag, ImportID(value).tag,
        ]
        #expect(Set(tags).count == tags.count)
    }
}
