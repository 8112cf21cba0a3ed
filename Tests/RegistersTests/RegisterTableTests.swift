import EventSourcing
import Testing

@testable import Registers

@Suite struct RegisterTableTests {
    private let bulk = """
        "organisasjonsnummer","navn","organisasjonsform.kode","organisasjonsform.beskrivelse","naeringskode1.kode",\
        "antallAnsatte","harRegistrertAntallAnsatte","postadresse.kommunenummer","forretningsadresse.kommune",\
        "forretningsadresse.kommunenummer","institusjonellSektorkode.kode","konkurs","overordnetEnhet","slettedato"
        "999900003","GRANDALEN SAG AS","AS","Aksjeselskap","16.100","12","true","5007","GRONG","5045",\
        "2100","false","",""
        "999900011","VIKA OG ""SØNNER"", RØR","ENK","Enkeltpersonforetak","43.221","","true","5060","","","8200",\
        "true","","2026-02-01"
        """

    @Test func `the register's own columns are known by its names`() throws {
        let units = try RegisterFile.units(bulk)
        #expect(units[0].number == "999900003" && units[0].name == "GRANDALEN SAG AS" && units[0].form == "AS")
        #expect(units[0].municipality == "5045" && units[0].industry == "16.100" && units[0].sectorCode == "2100")
        #expect(units[0].employees == 12 && !units[0].hidesEmployees && !units[0].isBankrupt)
        #expect(units[1].name == "VIKA OG \"SØNNER\", RØR")
        #expect(units[1].municipality == "5060" && units[1].employees == nil && units[1].hidesEmployees)
        #expect(units[1].isBankrupt && units[1].endedOn == "2026-02-01" && units[1].parent == nil)
    }

    @Test(arguments: [
        "orgnr;navn;kommunenummer;næringskode;ansatte;form", "Orgnr;NAME;kommune;NACE;Employees;Form",
        "\u{FEFF} ORG NR ; Navn;Kom;Naeringskode;Ansatte ;form",
        "organisasjonsnummer;navn;kom;NÆRINGSKODE;ansatte;FORM",
    ])
    func `columns are known by what a coordinator would type`(header: String) throws {
        for separator in [";", ","] {
            let text = "\(header)\r\n999900003; Grandalen Sag ;5045;16.100;12;AS\r\n".replacing(";", with: separator)
            let unit = try #require(try RegisterFile.units(text).first)
            #expect(unit.number == "999900003" && unit.name == "Grandalen Sag")
            #expect(unit.municipality == "5045" && unit.industry == "16.100")
            #expect(unit.employees == 12 && unit.form == "AS")
        }
    }

    @Test func `a table that Excel saved in Windows-1252 reads as in UTF-8`() throws {
        let text = "orgnr;navn;næringskode\r\n999900003;Blåbær;10.390\r\n"
        let windows = text.unicodeScalars.map { UInt8($0.value) }
        #expect(try RegisterFile.units(windows) == RegisterFile.units(text))
        #expect(try RegisterFile.units(text).first?.industry == "10.390")
    }

    @Test func `a municipality gets back the zero that a spreadsheet took`() throws {
        #expect(try RegisterFile.units("orgnr;kom\n999900003;301\n").first?.municipality == "0301")
    }

    @Test func `a row with another number of fields than the header is unreadable and spoils no other`() throws {
        let rows = try RegisterFile.rows("orgnr;navn\n999900003;A;B\n999900011\n999900038;C\n")
        #expect(rows.map { $0.unit?.name } == [nil, nil, "C"])
        #expect(rows[0].reason?.en == "the row has 3 fields, the header 2")
        #expect(rows[1].reason?.nb == "raden har 1 felt, overskriften 2")
    }
}
