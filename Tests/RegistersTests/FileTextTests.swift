import Testing

@testable import Registers

@Suite struct FileTextTests {
    @Test func `UTF-8 is read with and without a byte-order mark`() {
        let bytes = Array("Blåbær – sør".utf8)
        #expect(FileText.decode(bytes) == "Blåbær – sør")
        #expect(FileText.decode([0xEF, 0xBB, 0xBF] + bytes) == "Blåbær – sør")
    }

    @Test func `bytes that are no UTF-8 are Windows-1252`() {
        #expect(FileText.decode([0x53, 0xE6, 0x74, 0x68, 0x65, 0x72]) == "Sæther")
        #expect(FileText.decode([0xC6, 0xD8, 0xC5, 0xE6, 0xF8, 0xE5]) == "ÆØÅæøå")
        #expect(FileText.decode([0x80, 0x8A, 0x93, 0x94, 0x96, 0x9E, 0x9F]) == "€Š“”–žŸ")
    }
}
