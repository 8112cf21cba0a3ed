import EventSourcing
import Events
import Testing

/// Codes of public registers.
@Suite struct CodeTests {
    @Test(arguments: ["5007", "0301", "1703", "9999"])
    func `a municipality has a number of four digits that keeps its zero`(number: String) {
        #expect(MunicipalityNumber(number)?.description == number)
        #expect(MunicipalityNumber(number)?.tag.text == "kom:\(number)")
    }

    @Test(arguments: ["", "507", "50070", "5O07", " 5007", "-507", "５００７"])
    func `anything else is no municipality`(number: String) {
        #expect(MunicipalityNumber(number) == nil)
    }

    @Test func `municipalities sort by their digits`() throws {
        let numbers = ["5007", "0301", "1703"].compactMap { MunicipalityNumber($0) }
        #expect(numbers.sorted().map(\.description) == ["0301", "1703", "5007"])
    }

    @Test(arguments: ["16.100", "01.110", "16.10", "16.1", "16"])
    func `an industry code is two digits and up to three more`(code: String) {
        for standard in IndustryCode.Standard.allCases {
            #expect(IndustryCode(code, standard)?.code == code)
        }
    }

    @Test(arguments: ["", "1", "1.100", "161", "16.", "16.1000", "16.10.0", ".100", "16,100", "A16", "１６.100"])
    func `anything else is no industry code`(code: String) {
        #expect(IndustryCode(code, .sn2007) == nil)
    }

    @Test func `the same code of two editions is not the same`() {
        #expect(IndustryCode("16.100", .sn2007) != IndustryCode("16.100", .sn2025))
    }
}
