import Foundation
import TestSupport
import Testing

/// The evidence as its users meet it: our program, its words and its exit codes.
@Suite struct CommandLineTests {
    private let place: TemporaryDirectory
    private let book: String

    init() throws {
        place = try TemporaryDirectory()
        book = place("north.loggbok")
        try succeed(["init", book, "--region", "north", "--origin", "north.example/2026"])
        try record("First")
    }

    private func run(_ arguments: [String]) throws -> Shell.Result {
        let needsNone = ["init", "verify-export", "verify-proof", "witness"]
        let which = needsNone.contains(arguments[0]) ? [] : ["--logbook", book]
        return try Shell.loggbok(arguments + which)
    }

    @discardableResult
    private func succeed(_ arguments: [String]) throws -> String {
        let result = try run(arguments)
        #expect(result.status == 0, "\(arguments): \(result)")
        return result.output
    }

    @discardableResult
    private func record(_ name: String) throws -> String {
        try succeed(["partner", "register", "--name", name, "--kind", "annet"])
    }

    private func write(_ name: String, _ text: String) throws -> String {
        try text.write(toFile: place(name), atomically: true, encoding: .utf8)
        return place(name)
    }

    @Test func `a receipt has the size and the root that the next checkpoint signs`() throws {
        let receipt = try record("Second")
        let checkpoint = try succeed(["checkpoint"]).split(separator: "\n")
        #expect(checkpoint[0] == "north.example/2026" && checkpoint[1] == "2")
        #expect(receipt.contains("of 2") && receipt.contains(checkpoint[2]))
        #expect(try succeed(["verify"]).contains("Verified."))
    }

    @Test func `a proof is verified with the line, the file and the key alone`() throws {
        try record("Second")
        let proof = try write("p.tlog-proof", succeed(["prove", "inclusion", "2"]))
        let lines = try succeed(["log", "--raw"]).split(separator: "\n")
        let key = try write("key", succeed(["key", "show"]))
        let right = try write("right", "\(lines[1])\n")
        let wrong = try write("wrong", "\(lines[0])\n")
        #expect(try run(["verify-proof", proof, "--line", right, "--key", key]).status == 0)
        #expect(try run(["verify-proof", proof, "--line", wrong, "--key", key]).status == 1)
        #expect(try run(["verify-proof", proof, "--key", key]).status == 2)
        #expect(try run(["verify-proof", proof, "--line", right]).status == 2)
        #expect(try run(["verify-proof", place("nothing"), "--line", right, "--key", key]).status == 2)
        #expect(try run(["prove", "inclusion", "3"]).status == 66)
    }

    @Test func `a witness's cosignature is kept, and verifying says how far it reaches`() throws {
        let key = try write(
            "w.key", succeed(["key", "new", "--witness", "witness.example/w1", "--file", place("w.signing")]))
        let logKey = try write("key", succeed(["key", "show"]))
        let request = try write("request", succeed(["prove", "consistency", "0"]))
        let arguments = [
            "witness", request, "--signer", place("w.signing"), "--memory", place("seen"), "--key", logKey,
        ]
        let answer = try write("answer", succeed(arguments))
        #expect(try succeed(["checkpoint", "add-signature", answer, "--key", key]).contains("saw 1 events"))
        try record("Second")
        let told = try succeed(["verify", "--key", logKey, "--key", key])
        #expect(told.contains("the keys are those you gave") && told.contains("witnessed up to event 1"))
        #expect(told.contains("not witnessed or anchored: the last 1 events"))
        #expect(try run(arguments).status == 1)
        try succeed(["checkpoint", "anchor", "--place", "Namdalsavisa, page 7"])
        #expect(try succeed(["verify"]).contains("Namdalsavisa, page 7"))
    }

    @Test func `a log that was rolled back records nothing until somebody says why`() throws {
        try succeed(["backup", place("backup")])
        try record("Second")
        try succeed(["checkpoint"])
        let refused = try run(["restore", place("backup")])
        #expect(
            refused.status == 1 && refused.errors.contains("1 events") && refused.errors.contains("of 2 was signed"))
        try succeed(["restore", place("backup"), "--even-if-older"])
        for arguments in [
            ["checkpoint"], ["partner", "register", "--name", "Third", "--kind", "annet"], ["doctor"],
            ["backup", place("second")], ["export", place("export")],
        ] {
            let stopped = try run(arguments)
            #expect(stopped.status == 1 && stopped.errors.contains("was rolled back"), "\(stopped)")
        }
        #expect(try run(["verify"]).status == 1)
        try succeed(["doctor", "--accept-rollback", "the disk burned"])
        try record("Third")
        try succeed(["checkpoint"])
        #expect(try succeed(["verify"]).contains("rolled back: 2 events were signed once"))
        #expect(try succeed(["verify", "--json"]).contains(#""rolledBack":[2]"#))
        try succeed(["doctor"])
        #expect(try succeed(["log", "--raw"]).contains("the disk burned"))
        #expect(try run(["doctor", "--accept-rollback", "again"]).status == 1)
    }

    @Test func `a key is changed without losing those who know the old one`() throws {
        let old = try write("old.key", succeed(["key", "show"]))
        try succeed(["checkpoint"])
        try succeed(["key", "rotate"])
        try succeed(["key", "rotate", "--finish"])
        try record("Second")
        try succeed(["checkpoint"])
        #expect(try succeed(["verify", "--key", old]).contains("signed up to event 4 of 4"))
        #expect(try succeed(["key", "show"]).split(separator: "\n").count == 2)
    }

    @Test func `an export that is imported gives the same export`() throws {
        try record("Second")
        try succeed(["export", place("export")])
        #expect(try Shell.loggbok(["import", place("export"), "--logbook", place("other")]).status == 0)
        #expect(try Shell.loggbok(["export", place("again"), "--logbook", place("other")]).status == 0)
        #expect(try Shell.run("diff", ["-r", place("export"), place("again")]) == "")
        let digests = try succeed(["views", "digest"])
        #expect(try Shell.loggbok(["views", "digest", "--logbook", place("other")]).output == digests)
        #expect(try run(["verify-export", place("export")]).status == 0)
        #expect(try succeed(["export", place("redacted"), "--to", "1"]).contains("2 events, 1 of them withheld, root"))
        #expect(try Shell.loggbok(["import", place("redacted"), "--logbook", place("third")]).status == 1)
    }

    @Test func `what is to be withheld and matches nothing is not taken for withheld`() throws {
        for tag in ["bussiness:01980000-0000-7000-8000-000000000001", "person:0198"] {
            #expect(try run(["export", place("export"), "--redact", tag]).status == 66)
            #expect(!FileManager.default.fileExists(atPath: place("export")))
        }
    }

    @Test func `verifying what is not there is told apart from verifying what is false`() throws {
        #expect(try Shell.loggbok(["verify", place("nowhere")]).status == 2)
        #expect(try Shell.loggbok(["verify", book, "--since", "7"]).status == 1)
        #expect(try Shell.loggbok(["verify", book, "--nonsense"]).status == 2)
    }
}
