import Foundation
import JSON
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

    @Test func `an origin that has a key file already is refused, and nothing is made`() throws {
        let directory = try TemporaryDirectory()
        let configuration = ["XDG_CONFIG_HOME=\(directory("config"))"]
        func make(_ name: String, _ origin: String) throws -> Program.Run {
            try Program.run(
                ["init", directory(name), "--region", "namdal", "--origin", origin], environment: configuration)
        }
        func keyFile(_ name: String) throws -> String? {
            try Program.run(["vault", "status", "--json", "--logbook", directory(name)], environment: configuration)
                .json()[0]["keyFile"]?.string
        }
        #expect(try make("first", "a.example/b_c").ending == .exit(0))
        #expect(try make("second", "a.example/b/c").ending == .exit(0))
        let (first, second) = (try #require(try keyFile("first")), try #require(try keyFile("second")))
        #expect(first != second, "they would be one file's if / and _ were the same")
        #expect(first.hasPrefix(directory("config/loggbok/a.example")))
        #expect(try make("third", "a.example/b_c").ending == .exit(0), "it has no keys yet that could be shared")
        try FileManager.default.createDirectory(atPath: directory("config/loggbok"), withIntermediateDirectories: true)
        try Data().write(to: URL(filePath: first))
        let status = try Program.run(["vault", "status", "--logbook", directory("third")], environment: configuration)
        #expect(status.text.contains("was not made for this"), "\(status)")
        let refused = try make("fourth", "a.example/b_c")
        #expect(refused.ending == .exit(1) && refused.errors.contains("The key file \(first) is another logbook's."))
        #expect(!FileManager.default.fileExists(atPath: directory("fourth")))
        #expect(try make("fifth", "a.example/b/c").ending == .exit(0))
    }

    @Test func `two demos have two origins, and one that is there is used again`() throws {
        let (one, other) = (try TestLogbook.demo(), try TemporaryDirectory())
        #expect(try Program.run(["demo", other("d")]).ending == .exit(0))
        let keys = try [one.path, other("d")].map { try Program.run(["key", "show", "--logbook", $0]).text }
        let origins = keys.map { $0.prefix { $0 != "+" } }
        #expect(origins.allSatisfy { $0.hasPrefix("demo.loggbok.example/") } && origins[0] != origins[1])
        #expect(try Program.run(["demo", other("d")]).ending == .exit(0))
    }

    @Test func `the log carries the region it was made for`() throws {
        let logbook = try TestLogbook.empty()
        _ = try logbook.append([Line.person(1)])
        #expect(try logbook.lines().first?.contains(#""source":"/region/namdal""#) == true)
    }
}
