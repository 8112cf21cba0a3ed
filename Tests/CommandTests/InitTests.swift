import Foundation
import TestSupport
import Testing

struct InitTests {
    @Test func `a logbook is made where none is`() throws {
        let directory = try TemporaryDirectory()
        let run = try Program.run([
            "init", directory("l"), "--region", "namdal", "--origin", "namdal.loggbok.example/2026",
        ])
        #expect(run.ending == .exit(0))
        #expect(run.text.contains("export LOGGBOK=\(directory("l"))"))
        #expect(try Program.run(["doctor", directory("l")]).ending == .exit(0))
    }

    @Test func `a second init is refused and changes nothing`() throws {
        let logbook = try TestLogbook.demo()
        let before = FileManager.default.contents(atPath: logbook.path + "/log.mdb")
        let run = try Program.run(["init", logbook.path, "--region", "other", "--origin", "other.example/2027"])
        #expect(run.ending == .exit(1))
        #expect(run.errors == "loggbok: There is a logbook at \(logbook.path) already; it is unchanged.\n")
        #expect(before != nil && FileManager.default.contents(atPath: logbook.path + "/log.mdb") == before)
    }

    @Test func `the log carries the region it was made for`() throws {
        let logbook = try TestLogbook.empty()
        _ = try logbook.append([Line.person(1)])
        #expect(try logbook.lines().first?.contains(#""source":"/region/namdal""#) == true)
    }
}
