import EventSourcing
import Testing

@testable import Registers

@Suite struct RegisterJSONTests {
    private let sawmill = """
        {
          "organisasjonsnummer": "999900003",
          "navn": "GRANDALEN SAG AS",
          "organisasjonsform": {"kode": "AS", "beskrivelse": "Aksjeselskap"},
          "postadresse": {"adresse": ["Postboks 7"], "kommunenummer": "5007"},
          "naeringskode1": {"kode": "16.100", "beskrivelse": "Saging"},
          "naeringskode2": {"kode": "02.200", "beskrivelse": "Avvirkning"},
          "antallAnsatte": 12,
          "harRegistrertAntallAnsatte": true,
          "forretningsadresse": {"adresse": ["Sagveien 1", null, ""], "kommunenummer": "5045"},
          "institusjonellSektorkode": {"kode": "2100"},
          "konkurs": false, "konkursdato": "", "underAvvikling": false,
          "_links": {"self": {"href": "https://register.example/enheter/999900003"}}
        }
        """

    @Test func `a single unit is one row`() throws {
        let unit = try #require(try RegisterFile.units(sawmill).first)
        #expect(unit.number == "999900003" && unit.name == "GRANDALEN SAG AS" && unit.form == "AS")
        #expect(unit.municipality == "5045" && unit.industry == "16.100" && unit.sectorCode == "2100")
        #expect(unit.employees == 12 && !unit.hidesEmployees)
        #expect(unit.parent == nil && unit.endedOn == nil && !unit.isBankrupt && !unit.isPublic)
    }

    @Test func `a list of units is the same units, their links old or new`() throws {
        let old = sawmill.replacing("_links", with: "links")
        let units = try RegisterFile.units("\u{FEFF} [\(sawmill), \(old)]\n")
        #expect(units.count == 2)
        #expect(Set(units).count == 1)
        #expect(try RegisterFile.units(" [ ] ").isEmpty)
    }

    @Test func `a page of a search has its units inside`() throws {
        let page = #"{"_embedded": {"enheter": [\#(sawmill)]}, "_links": {}, "page": {"totalElements": 1}}"#
        #expect(try RegisterFile.units(page) == RegisterFile.units(sawmill))
    }

    @Test(arguments: ["_links", "links"]) func `a search that found nothing is no rows`(links: String) throws {
        #expect(try RegisterFile.units(#"{"\#(links)": {}, "page": {"totalElements": 0}}"#).isEmpty)
    }

    @Test func `a place of work has an address and a parent of its own`() throws {
        let unit = try #require(
            try RegisterFile.units(
                """
                {"_embedded": {"underenheter": [
                  {"organisasjonsnummer": "999900011", "overordnetEnhet": "999900003", "nedleggelsesdato": "2026-01-31",
                   "postadresse": {"kommunenummer": "5007"},
                   "forretningsadresse": {"kommunenummer": "5045"},
                   "beliggenhetsadresse": {"adresse": ["Fossveien 2", null], "kommunenummer": "5046"}}
                ]}, "page": {}}
                """
            ).first)
        #expect(unit.municipality == "5046")
        #expect(unit.parent == "999900003")
        #expect(unit.endedOn == "2026-01-31")
    }

    @Test(arguments: [(true, true), (false, false)])
    func `a head count that is known and not told is hidden`(isRegistered: Bool, isHidden: Bool) throws {
        let text = #"{"organisasjonsnummer": "999900003", "harRegistrertAntallAnsatte": \#(isRegistered)}"#
        let unit = try #require(try RegisterFile.units(text).first)
        #expect(unit.employees == nil && unit.hidesEmployees == isHidden)
    }

    @Test func `of a deleted unit hardly more than the day is told`() throws {
        let text = #"{"organisasjonsnummer":"999900038","navn":"DALBYGG DA","slettedato":"2024-05-06","links":[]}"#
        let unit = try #require(try RegisterFile.units(text).first)
        #expect(unit.endedOn == "2024-05-06")
        #expect(unit.municipality == nil && unit.employees == nil && unit.form == nil)
    }

    @Test func `a foreign business address leaves the municipality to the postal one`() throws {
        let text = """
            {"organisasjonsnummer": "999900046", "konkurs": true,
             "forretningsadresse": {"adresse": ["Storgatan 1"], "landkode": "SE"},
             "postadresse": {"adresse": [null], "kommunenummer": "0301"}}
            """
        let unit = try #require(try RegisterFile.units(text).first)
        #expect(unit.municipality == "0301" && unit.isBankrupt)
    }

    @Test func `an entry without a number spoils no other`() throws {
        let rows = try RegisterFile.rows(#"[{"navn": "UTEN NUMMER"}, \#(sawmill), 7]"#)
        #expect(rows.map { $0.unit?.number } == [nil, "999900003", nil])
        #expect(rows[0].reason?.nb.contains("organisasjonsnummer") == true)
    }

    @Test func `the members' order does not show in the canonical bytes, a change does`() throws {
        let one = try RegisterFile.units(#"{"organisasjonsnummer": "999900003", "navn": "A", "antallAnsatte": 7}"#)
        let two = try RegisterFile.units(#"[{"antallAnsatte": 7, "navn": "A", "organisasjonsnummer": "999900003"}]"#)
        let changed = try RegisterFile.units(#"{"organisasjonsnummer": "999900003", "navn": "A", "antallAnsatte": 8}"#)
        #expect(one[0].canonical == two[0].canonical)
        #expect(one[0].canonical != changed[0].canonical)
    }
}
