import EventSourcing
import Events
import JSON
import Testing

@Suite struct SkillTests {
    @Test(
        arguments: [
            ("truckfører", "truckforer"), ("Ærlig ØL på ås", "aerlig-ol-pa-as"), ("HMS", "hms"),
            ("C++ / C#", "c-c"), ("  to  ord ", "to-ord"), ("Excel 365", "excel-365"), ("---", "unnamed"),
            ("Nåavmesjenjaelmie", "naavmesjenjaelmie"), ("čálli", "calli"), ("đuodji", "duodji"),
            ("giella-ŋ", "giella-n"),
            ("język polski", "jezyk-polski"), ("łączność", "lacznosc"), ("größe", "gro-e"), ("日本語", "unnamed"),
        ])
    func `a label makes a tag in the letters that tags allow`(label: String, tag: String) {
        #expect(Skill(label: label).tag.text == "skill:\(tag)")
    }

    @Test(
        arguments: zip(
            ["å", "é", "ž", "ś", "ế", "č"],
            ["a\u{30A}", "e\u{301}", "z\u{30C}", "s\u{301}", "e\u{302}\u{301}", "c\u{30C}"]))
    func `a letter is the same written as one character or as several`(composed: String, decomposed: String) {
        #expect(composed.unicodeScalars.count == 1 && decomposed.unicodeScalars.count > 1)
        #expect(Skill(label: "x\(composed)y").tag == Skill(label: "x\(decomposed)y").tag)
        #expect(Skill(label: "x\(composed.uppercased())y").tag == Skill(label: "x\(decomposed)y").tag)
    }

    @Test func `a code makes the tag, whatever the label says`() {
        let code = "http://data.europa.eu/esco/skill/0d2cc6f4-8d7e-4b1c-9d3e-5f6a7b8c9d0e"
        let tag: EventSourcing.Tag = "skill:0d2cc6f4-8d7e-4b1c-9d3e-5f6a7b8c9d0e"
        #expect(Skill(code: code, label: "bruke regneark").tag == tag)
        #expect(Skill(code: code).tag == tag)
        #expect(Skill(code: code, label: "bruke regneark").name == "bruke regneark")
        #expect(Skill(code: code).name == code)
    }

    @Test func `the longest label still makes a tag`() {
        let long = Skill(label: String(repeating: "æ", count: 250)).tag
        #expect(long.text == "skill:\(String(repeating: "ae", count: 40))")
        #expect(Skill(label: String(repeating: "a", count: 79) + " b").tag.text.hasSuffix("a"))
    }

    @Test(
        arguments: [
            (#"{"scheme":"ESCO 1.1.1"}"#, "label"), (#"{"label":"HMS","weight":0}"#, "weight"),
            (#"{"label":"HMS","weight":101}"#, "weight"), (#"{"label":""}"#, "label"),
            (#"{"label":"HMS","level":3}"#, "level"),
        ])
    func `a skill has a code or a label, and a weight of 1 to 100`(json: String, path: String) {
        let bytes = Array(json.utf8)
        let error = #expect(throws: JSONError.self) {
            try JSONReader.read(bytes.span, strict: true) { (reader) throws(JSONError) in try Skill(from: &reader) }
        }
        #expect(error?.path == path)
    }

    @Test func `a skill without a weight weighs 100`() throws {
        let bytes = Array(#"{"label":"HMS"}"#.utf8)
        let skill = try JSONReader.read(bytes.span) { (reader) throws(JSONError) in try Skill(from: &reader) }
        #expect(skill == Skill(label: "HMS", weight: 100))
    }
}
