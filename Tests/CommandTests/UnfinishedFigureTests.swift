import JSON
import Testing

/// Figures that are of too few, or of a time that is not over.
@Suite struct UnfinishedFigureTests {
    @Test func `a withheld figure is not told by its explanation`() throws {
        let logbook = try TestLogbook.demo()
        let cell = ["stats", "explain", "participants", "municipality=5044"]
        let withheld = try logbook.run(cell)
        #expect(withheld.lines.first == "Participants  municipality=5044: *", "\(withheld.text)")
        #expect(!withheld.text.contains("Enrolled"))
        let json = try logbook.run(cell + ["--json"]).json()
        #expect(json.count == 1 && json[0]["withheld"]?.boolean == true)
        #expect(try logbook.run(cell + ["--internal"]).text.contains("Enrolled"))
    }

    @Test func `a period is locked when it is over, and not before`() throws {
        let logbook = try TestLogbook.demo()
        let early = try logbook.run("report", "lock", "--period", "2025-H2", "--on", "2025-12-31")
        #expect(early.ending == .exit(1) && early.errors.contains("2025-H2 is not over on 2025-12-31"))
        #expect(try logbook.run("report", "lock", "--period", "2025-H2", "--on", "2026-01-01").ending == .exit(0))
    }
}
