import Testing

/// Numbers of municipalities that figures cannot place.
@Suite struct MunicipalityWarningTests {
    @Test func `a number that nobody knows is recorded with a warning, one that is or was used without`() throws {
        let logbook = try TestLogbook.empty()
        let business = ["business", "register", "--name", "Bedrift", "--kom"]
        for number in ["5047", "1744", "5051"] {
            let run = try logbook.run(business + [number])
            #expect(run.ending == .exit(0) && run.errors.isEmpty, "\(number): \(run.errors)")
        }
        let unknown = try logbook.run(business + ["9999"])
        #expect(unknown.ending == .exit(0) && unknown.errors.contains("Municipality 9999 is not known here"))
        let norwegian = try logbook.run(business + ["9999"], environment: ["LC_ALL=nb_NO.UTF-8"])
        #expect(norwegian.errors.contains("Kommune 9999 er ikke kjent her"), "\(norwegian.errors)")
        let visited = try logbook.begin("business", "register", "--name", "Bedrift", "--kom", "5047")
        let visit = try logbook.run("visit", "record", "--business", visited, "--kom", "9999")
        #expect(visit.ending == .exit(0) && visit.errors.contains("Municipality 9999"), "\(visit.errors)")
        #expect(try logbook.run("visit", "record", "--business", visited).errors.isEmpty)
    }
}
