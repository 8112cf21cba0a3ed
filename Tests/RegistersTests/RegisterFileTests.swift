import EventSourcing
import Testing

@testable import Registers

@Suite struct RegisterFileTests {
    @Test(arguments: [[], [0x20, 0x0D, 0x0A], [0xEF, 0xBB, 0xBF]] as [[UInt8]])
    func `an empty file is refused as empty`(bytes: [UInt8]) {
        #expect(RegisterFile.refusal(bytes) == Text(en: "The file is empty.", nb: "Fila er tom."))
    }

    @Test(arguments: ["hei", "navn;kommune\nGrandalen;5045\n", "<!DOCTYPE html>"])
    func `a file that is neither is refused with what is expected`(text: String) {
        let reason = RegisterFile.refusal(Array(text.utf8))
        #expect(reason?.en.contains("a column for the organisation number") == true)
        #expect(reason?.nb.contains("en kolonne for organisasjonsnummer") == true)
    }

    @Test func `JSON that breaks off is refused with the place`() {
        #expect(RegisterFile.refusal(Array("[{\"navn\":".utf8))?.en.contains("at byte 9") == true)
    }
}

@Suite struct RegisterUnitTests {
    private func unit(sector: String? = nil, form: String? = nil) -> RegisterUnit {
        var unit = RegisterUnit(number: "999900003")
        unit.sectorCode = sector
        unit.form = form
        return unit
    }

    @Test(arguments: ["6100", "6500", "1110", "1120"]) func `a public sector is public`(sector: String) {
        #expect(unit(sector: sector, form: "AS").isPublic)
    }

    @Test(arguments: ["KOMM", "FYLK", "STAT", "ORGL"]) func `a public form is public`(form: String) {
        #expect(unit(form: form).isPublic)
    }

    @Test func `other sectors and forms are private`() {
        #expect(!unit(sector: "2100", form: "AS").isPublic)
        #expect(!unit(sector: "8200", form: "ENK").isPublic)
        #expect(!unit().isPublic)
    }
}
