import Foundation
import JSON
import TestSupport
import Testing

struct ImportTests {
    /// A unit as Enhetsregisteret writes it.
    private static func unit(_ number: String, _ more: String = "") -> String {
        #"{"organisasjonsnummer":"\#(number)","navn":"Virksomhet \#(number.suffix(2))","organisasjonsform":{"kode":"AS"},"#
            + #""forretningsadresse":{"land":"Norge","adresse":["Storgata 1",null],"kommunenummer":"5045"}\#(more)}"#
    }

    private func statuses(_ file: String, _ logbook: TestLogbook, _ options: String...) throws -> [String?] {
        let run = try logbook.run(["business", "import", "-", "--json"] + options, input: Array(file.utf8))
        return try run.json().map { $0["status"]?.string }
    }

    @Test(arguments: [
        unit("999900003"), "[\(unit("999900003"))]",
        #"{"_embedded":{"enheter":[\#(unit("999900003"))]},"page":{"size":20}}"#,
        unit("999900003", #","_links":{"self":{"href":"https://example.org/999900003"}}"#),
        unit("999900003", #","links":[{"rel":"self","href":"https://example.org/999900003"}]"#),
        unit("999900003", #","antallAnsatte":null,"harRegistrertAntallAnsatte":false"#),
    ]) func `a unit is registered in whatever form it comes`(file: String) throws {
        let logbook = try TestLogbook.empty()
        #expect(try statuses(file, logbook) == ["registered"])
        let business = try logbook.run("business", "list", "--json").json()
        #expect(business.map { $0["business"]?["orgnr"]?.string } == ["999900003"])
        #expect(business[0]["business"]?["kom"]?.string == "5045")
    }

    @Test func `the same file again registers nothing twice`() throws {
        let logbook = try TestLogbook.empty()
        let file = "[\(Self.unit("999900003")),\(Self.unit("999900011"))]"
        #expect(try statuses(file, logbook) == ["registered", "registered"])
        let lines = try logbook.lines()
        #expect(lines.count == 3)
        #expect(try statuses(file, logbook) == ["known", "known"])
        let run = try logbook.run("business", "import", "-", input: Array(file.utf8))
        #expect(run.ending == .exit(0))
        #expect(run.errors == "2 rows: 0 registered, 2 imported before, 0 not taken.\n")
        #expect(try logbook.lines() == lines)
    }

    @Test func `a wrong number is refused by its row, and the rest goes in`() throws {
        let logbook = try TestLogbook.empty()
        let file = "[\(Self.unit("999900003")),\(Self.unit("999900004")),\(Self.unit("999900011"))]"
        let run = try logbook.run("business", "import", "-", "--json", input: Array(file.utf8))
        #expect(run.ending == .exit(65))
        let rows = try run.json()
        #expect(rows.map { $0["row"]?.integer } == [1, 2, 3])
        #expect(rows.map { $0["status"]?.string } == ["registered", "invalid", "registered"])
        #expect(rows[1]["reason"]?.string == "999900004 is no organisation number: its check digit is wrong")
    }

    @Test func `a business that was registered by hand is refused, naming the event`() throws {
        let logbook = try TestLogbook.demo()
        let run = try logbook.run("business", "import", "-", "--json", input: Array(Self.unit("999900003").utf8))
        #expect(run.ending == .exit(1))
        #expect(try run.json()[0]["status"]?.string == "refused")
        #expect(try run.json()[0]["reason"]?.string?.contains("event 17") == true)
    }

    @Test func `deleted units and sole proprietorships are not taken`() throws {
        let logbook = try TestLogbook.empty()
        let deleted = Self.unit("999900003", #","slettedato":"2025-01-31""#)
        let sole = Self.unit("999900011").replacing(#""AS""#, with: #""ENK""#)
        #expect(try statuses("[\(deleted),\(sole)]", logbook) == ["invalid", "invalid"])
        #expect(try logbook.lines().isEmpty)
    }

    @Test func `a sub-unit belongs to the business that its number names`() throws {
        let logbook = try TestLogbook.empty()
        let sub = Self.unit("999900038", #","overordnetEnhet":"999900003""#)
        #expect(try statuses("[\(Self.unit("999900003")),\(sub)]", logbook) == ["registered", "registered"])
        let rows = try logbook.run("business", "list", "--json").json().map { $0["business"] }
        let parent = rows.first { $0?["orgnr"]?.string == "999900003" }??["business"]?.string
        let child = rows.first { $0?["orgnr"]?.string == "999900038" }??["parent"]?.string
        #expect(parent != nil && child == parent)
    }

    @Test(arguments: [";", ","], [false, true]) func `a table is read with either separator, with and without a mark`(
        separator: String, hasMark: Bool
    ) throws {
        let logbook = try TestLogbook.empty()
        let rows = [
            ["orgnr", "navn", "kommunenummer"], ["999900003", "Fjørtre AS", "5045"], ["999900004", "Feil", "5045"],
        ]
        let text = rows.map { $0.joined(separator: separator) }.joined(separator: "\r\n")
        #expect(try statuses((hasMark ? "\u{FEFF}" : "") + text, logbook) == ["registered", "invalid"])
        #expect(try logbook.run("business", "list").text.contains("Fjørtre AS"))
    }

    @Test func `a table in the old Windows encoding is read`() throws {
        let logbook = try TestLogbook.empty()
        let text = "orgnr;navn;kommunenummer\n999900003;Bl\u{E5}b\u{E6}r \u{D8}st;5045\n"
        let bytes = text.unicodeScalars.map { UInt8($0.value) }
        #expect(try logbook.run("business", "import", "-", input: bytes).ending == .exit(0))
        #expect(try logbook.run("business", "list").text.contains("Blåbær Øst"))
    }

    @Test func `a row that no event can hold is told apart, and the rest goes in`() throws {
        let logbook = try TestLogbook.empty()
        let long = Self.unit("999900003").replacing("Virksomhet 03", with: String(repeating: "A", count: 600))
        #expect(try statuses("[\(long),\(Self.unit("999900011"))]", logbook) == ["invalid", "registered"])
    }

    @Test func `checking an import records nothing`() throws {
        let logbook = try TestLogbook.empty()
        #expect(try statuses(Self.unit("999900003"), logbook, "--check") == ["registered"])
        #expect(try logbook.lines().isEmpty)
    }

    @Test func `checking an import tells what the import would`() throws {
        let logbook = try TestLogbook.empty()
        let other = Self.unit("999900003").replacing("Storgata", with: "Lillegata").replacing("Virksomhet", with: "Ny")
        let file = "[\(Self.unit("999900003")),\(Self.unit("999900003")),\(other),\(Self.unit("999900011"))]"
        let checked = try statuses(file, logbook, "--check")
        #expect(checked == ["registered", "known", "refused", "registered"])
        #expect(try logbook.lines().isEmpty)
        #expect(try statuses(file, logbook) == checked)
        #expect(try statuses(file, logbook, "--check") == ["known", "known", "refused", "known"])
    }

    @Test(
        .enabled(if: Environment.samples("enhetsregisteret") != nil, "the published samples are not beside the package")
    )
    func `the register's published answers go in without doubles`() throws {
        let folder = try #require(Environment.samples("enhetsregisteret"))
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }
            .sorted()
        #expect(!files.isEmpty)
        let logbook = try TestLogbook.empty()
        var registered = 0
        for file in files {
            let run = try logbook.run("business", "import", "\(folder)/\(file)", "--json", "--kom", "5045")
            #expect([.exit(0), .exit(1), .exit(65)].contains(run.ending), "\(file): \(run.errors)")
            registered += try run.json().count { $0["status"]?.string == "registered" }
        }
        #expect(registered > 0)
        #expect(try logbook.run("business", "list", "--json").lines.count == registered)
        let lines = try logbook.lines()
        for file in files {
            let run = try logbook.run("business", "import", "\(folder)/\(file)", "--json", "--kom", "5045")
            #expect(try run.json().allSatisfy { $0["status"]?.string != "registered" })
        }
        #expect(try logbook.lines() == lines)
    }
}
