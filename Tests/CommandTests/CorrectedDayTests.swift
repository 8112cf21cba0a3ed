import JSON
import Testing

/// `correct --happened`, of events that name their own day: what figures go by.
@Suite struct CorrectedDayTests {
    /// The demo's only withdrawal, on 14 November.
    private static let withdrawal = "251"

    private func corrected(_ words: String...) throws -> JSONValue? {
        let logbook = try TestLogbook.demo()
        let run = try logbook.run(["correct", Self.withdrawal, "--reason", "date"] + words)
        #expect(run.ending == .exit(0), "\(run.errors)")
        let line = try #require(try logbook.lines().last)
        return try JSONValue(parsing: Array(line.utf8))["data"]
    }

    @Test func `an event that names its day names the corrected one`() throws {
        let data = try corrected("--happened", "2025-11-13T12:00")
        #expect(data?["replacement"]?["date"]?.string == "2025-11-13")
        #expect(data?["time"]?.string == "2025-11-13T12:00:00+01:00")
    }

    @Test func `a day that is set as well is the one that counts`() throws {
        let data = try corrected("--happened", "2025-11-13", "--set", "date=2025-11-12")
        #expect(data?["replacement"]?["date"]?.string == "2025-11-12")
    }

    @Test func `an event that names no day gets none`() throws {
        let logbook = try TestLogbook.demo()
        let visit = try #require(try logbook.lines().firstIndex { $0.contains("\"visit.recorded\"") }) + 1
        let run = try logbook.run("correct", "\(visit)", "--happened", "2025-01-07", "--reason", "date")
        #expect(run.ending == .exit(0), "\(run.errors)")
        let line = try #require(try logbook.lines().last)
        #expect(try JSONValue(parsing: Array(line.utf8))["data"]?["replacement"]?["date"] == nil)
    }
}
