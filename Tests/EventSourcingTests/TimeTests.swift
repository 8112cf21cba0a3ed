import EventSourcing
import Testing

@Suite struct TimeTests {
    @Test(arguments: [
        // RFC 3339, section 5.8, and the ends of what we write.
        ("1985-04-12T23:20:50.520000Z", 482_196_050_520_000 as Int64, 0),
        ("1996-12-19T16:39:57-08:00", 851_042_397_000_000, -480), ("1970-01-01T00:00:00Z", 0, 0),
        ("1969-12-31T23:59:59.999999Z", -1, 0), ("2026-02-03T10:20:00+01:00", 1_770_110_400_000_000, 60),
        ("2026-02-03T00:30:00+05:45", 1_770_057_900_000_000, 345), ("0001-01-01T00:00:00Z", -62_135_596_800_000_000, 0),
        ("9999-12-31T23:59:59.999999Z", 253_402_300_799_999_999, 0),
        ("2026-01-01T12:00:00-23:59", 1_767_355_140_000_000, -1439),
    ]) func `a time is read and written as RFC 3339 has it`(_ text: String, _ microseconds: Int64, _ offset: Int) throws
    {
        let time = try #require(OffsetTime(text))
        #expect(time.instant.microseconds == microseconds && time.offset == offset)
        #expect(time.description == text)
    }

    @Test(arguments: [
        ("2026-02-03t10:20:00z", "2026-02-03T10:20:00Z"), ("2026-02-03T10:20:00.5Z", "2026-02-03T10:20:00.500000Z"),
        ("2026-02-03T10:20:00.1234567891Z", "2026-02-03T10:20:00.123456Z"),
        ("2026-02-03T10:20:00.000000+00:00", "2026-02-03T10:20:00Z"),
        ("2026-02-03T10:20:00-00:00", "2026-02-03T10:20:00Z"),
    ]) func `other spellings of a time come out as ours`(_ text: String, _ wanted: String) {
        #expect(OffsetTime(text)?.description == wanted)
    }

    @Test(arguments: [
        "", "2026-02-03", "2026-02-03T10:20:00", "2026-02-03 10:20:00Z", "2026-02-30T10:20:00Z", "2026-13-01T10:20:00Z",
        "2026-02-03T24:00:00Z", "2026-02-03T10:60:00Z", "2026-02-03T10:20:60Z", "2026-02-03T10:20:00.Z",
        "2026-02-03T10:20:00+1:00", "2026-02-03T10:20:00+24:00", "2026-02-03T10:20:00+01:60",
        "2026-02-03T10:20:00+0100",
        "2026-02-03T10:20:00Zx", "2026-02-03T10:20:00.5", "2026-2-03T10:20:00Z", "0000-01-01T00:00:00Z",
        "2026-02-03T1æ:20:00Z",
    ]) func `what is not a time is none`(_ text: String) {
        #expect(OffsetTime(text) == nil)
    }

    @Test func `the day is the one on the wall`() throws {
        func day(_ text: String) throws -> String { try #require(OffsetTime(text)).date.description }
        #expect(try day("2026-02-03T00:10:00+01:00") == "2026-02-03")
        #expect(try day("2026-02-03T23:50:00-08:00") == "2026-02-03")
        #expect(try day("1969-12-31T00:00:00.000001+14:00") == "1969-12-31")
    }

    @Test func `a timestamp always has six decimals and as many bytes`() {
        for microseconds in [0, 1, -1, 1_770_110_400_120_331, -62_135_596_800_000_000, 253_402_300_799_999_999]
            as [Int64]
        {
            let text = Timestamp(microseconds: microseconds).description
            #expect(text.utf8.count == Timestamp.length)
            #expect(OffsetTime(text)?.instant.microseconds == microseconds)
        }
        #expect(Timestamp(microseconds: 1_770_110_400_000_000).description == "2026-02-03T09:20:00.000000Z")
    }

    @Test func `instants are in the order of their time, whatever their offset`() throws {
        let early = try #require(OffsetTime("2026-02-03T10:20:00+01:00")).instant
        let late = try #require(OffsetTime("2026-02-03T09:20:01Z")).instant
        #expect(early < late && early.adding(seconds: 1) == late)
    }
}
