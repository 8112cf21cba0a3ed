import EventSourcing
import Events
import Testing

@Suite struct OrganisationNumberTests {
    @Test(arguments: ["999900003", "999900011", "999900038", "999900046", "923609016", "974760673", "883603362"])
    func `a number whose check digit is right is taken`(number: String) {
        #expect(OrganisationNumber(number)?.description == number)
        #expect(OrganisationNumber(number)?.tag.text == "org:\(number)")
    }

    @Test(
        arguments: [
            // The samples of the register's own documentation.
            "112233445", "776655441", "123456789",
            // The check digit is right, but no number begins with 1 to 7; test numbers begin with 2 or 3.
            "123456785", "310000026",
            "", "99990000", "9999000030", "99990000x", "９９９９００００３", "-99990003", "9999.0000",
        ])
    func `a number that is none is refused`(number: String) {
        #expect(OrganisationNumber(number) == nil)
    }

    @Test func `no other last digit is right`() {
        let right = (0...9).filter { OrganisationNumber("99990000\($0)") != nil }
        #expect(right == [3])
    }

    @Test func `no last digit is right where the rest is one`() {
        let prefixes = (80_000_000..<80_000_200).filter { prefix in
            let sum = zip(String(prefix).utf8, [3, 2, 7, 6, 5, 4, 3, 2]).map { (Int($0) - 48) * $1 }.reduce(0, +)
            return sum % 11 == 1
        }
        #expect(!prefixes.isEmpty)
        for prefix in prefixes {
            #expect((0...9).allSatisfy { OrganisationNumber("\(prefix)\($0)") == nil }, "\(prefix)")
        }
    }

    @Test func `spaces between the digits are left out`() {
        #expect(OrganisationNumber("999 900 003")?.description == "999900003")
    }
}
