import Foundation
import TestSupport
import Testing

@testable import loggbok

/// Every command that is called wrongly says so in one form, whoever found it: the parser, the command, or its verdict.
struct WrongCallTests {
    @Test(
        arguments: [
            (["verify", "--nonsense"], "verify", 2), (["verify", "a", "b"], "verify", 2), (["verify"], "verify", 2),
            (["verify", "--since", "soon"], "verify", 2), (["verify", "--json=1"], "verify", 2),
            (["verify-export"], "verify-export", 2), (["verify-proof", "p", "--line"], "verify-proof", 2),
            (["verify-proof", "p"], "verify-proof", 2),
            (["verify-disclosure", "d", "--key", "none"], "verify-disclosure", 2),
            (["nonsense"], "", 64), (["need", "nonsense"], "need", 64), (["need", "log"], "need log", 64),
            (["stats", "--language", "fr"], "", 64), (["log", "--limit=-1"], "log", 64),
            (["key", "new", "--witness", "w"], "key new", 64), (["board", "a", "b", "c"], "board", 64),
            (["restore", "b"], "restore", 64), (["vault", "status", "x"], "vault status", 64),
            (["follow"], "follow", 64),
            (["erase", "request", "contact:1", "--basis", "whim"], "erase request", 64),
            (["session", "attend", "s"], "session attend", 64), (["witness", "--signer", "s"], "witness", 64),
        ] as [([String], String, Int32)])
    func `one line says what is wrong, how it is called and where to read on`(
        words: [String], command: String, code: Int32
    ) throws {
        let name = command.isEmpty ? "loggbok" : "loggbok \(command)"
        for (language, usage, see) in [("en", "Usage", "See"), ("nb", "Bruk", "Se")] {
            let run = try Program.run(words, environment: ["LANG=\(language)_NO.UTF-8", "LC_ALL="])
            #expect(run.ending == .exit(code) && run.output.isEmpty, "\(run)")
            #expect(run.errors.hasPrefix("loggbok: ") && run.errors.split(separator: "\n").count == 1, "\(run.errors)")
            #expect(run.errors.contains(". \(usage): `\(name) "), "\(run.errors)")
            #expect(run.errors.hasSuffix("`. \(see) `\(name) --help`.\n"), "\(run.errors)")
            if language == "en" { continue }
            for word in ["Usage", "options", " the ", " is ", " and ", " or ", "rror", "nexpected", "issing", "nknown"]
            {
                #expect(!run.errors.contains(word), "\(run.errors)")
            }
        }
    }

    @Test func `a file that is no evidence is no wrong call`() throws {
        let directory = try TemporaryDirectory()
        let run = try Program.run(["verify", directory("nowhere")])
        #expect(run.ending == .exit(2) && !run.errors.contains("Usage:"), "\(run)")
    }

    @Test(arguments: [["--version"], ["verify", "--version"], ["need", "log", "--version"]])
    func `the version is that of the changelog`(words: [String]) throws {
        let changes = try String(contentsOfFile: "\(Environment.package)/CHANGELOG.md", encoding: .utf8)
        let newest = try #require(changes.split(separator: "\n").first { $0.hasPrefix("## ") }?.dropFirst(3))
        let run = try Program.run(words)
        #expect(run.ending == .exit(0) && run.text == "loggbok \(newest)\n")
        #expect(newest == Loggbok.version)
    }
}
