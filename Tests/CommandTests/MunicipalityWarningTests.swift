import Testing

/// Numbers of municipalities that are of none of the logbook's regions.
@Suite struct MunicipalityWarningTests {
    private static let business = ["business", "register", "--name", "Bedrift", "--kom"]

    /// A logbook about a region far from Namdalen, and one about Namdalen by numbers old and new.
    private func logbook(_ members: String...) throws -> TestLogbook {
        let logbook = try TestLogbook.empty()
        let run = try logbook.run(
            ["region", "define", "--name", "Regionen", "--from", "2024-01-01"] + members.flatMap { ["--kom", $0] })
        #expect(run.ending == .exit(0), "\(run.errors)")
        return logbook
    }

    @Test func `a number of another region is recorded with a warning, one of the logbook's own without`() throws {
        let logbook = try logbook("4614", "4647")
        for number in ["4614", "4647"] {
            let run = try logbook.run(Self.business + [number])
            #expect(run.ending == .exit(0) && run.errors.isEmpty, "\(number): \(run.errors)")
        }
        let other = try logbook.run(Self.business + ["5007"])
        #expect(other.ending == .exit(0))
        #expect(other.errors.contains("Municipality 5007 is in no region of this logbook"), "\(other.errors)")
        let norwegian = try logbook.run(Self.business + ["5007"], environment: ["LC_ALL=nb_NO.UTF-8"])
        #expect(norwegian.errors.contains("Kommune 5007 er ikke med i noen region"), "\(norwegian.errors)")
        let visited = try logbook.begin("business", "register", "--name", "Bedrift", "--kom", "4614")
        let visit = try logbook.run("visit", "record", "--business", visited, "--kom", "9999")
        #expect(visit.ending == .exit(0) && visit.errors.contains("Municipality 9999"), "\(visit.errors)")
        #expect(try logbook.run("visit", "record", "--business", visited).errors.isEmpty)
    }

    @Test func `an older number of a member is one of its own`() throws {
        let logbook = try logbook("5047", "5060")
        for number in ["5047", "1744", "5051"] {
            #expect(try logbook.run(Self.business + [number]).errors.isEmpty, "\(number)")
        }
    }

    @Test func `a logbook that has defined no region knows of no other`() throws {
        #expect(try TestLogbook.empty().run(Self.business + ["9999"]).errors.isEmpty)
    }

    @Test func `an import warns once of each number`() throws {
        let logbook = try logbook("5047")
        let file = """
            Organisasjonsnummer;Navn;Kommunenummer
            999900003;Fjordtre AS;5047
            999900011;Havblikk AS;4614
            999900038;Lakseservice AS;4614

            """
        let run = try logbook.run("business", "import", "-", input: Array(file.utf8))
        #expect(run.ending == .exit(0), "\(run.errors)")
        #expect(run.errors.ranges(of: "Municipality 4614").count == 1, "\(run.errors)")
        #expect(!run.errors.contains("Municipality 5047"), "\(run.errors)")
    }
}
