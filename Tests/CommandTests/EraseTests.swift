import Foundation
import Glibc
import JSON
import TestSupport
import Testing

@Suite struct EraseTests {
    private let logbook: TestLogbook
    private let contact: String

    init() throws {
        logbook = try TestLogbook.empty()
        _ = try logbook.begin("business", "register", "--orgnr", "999900003", "--name", "Fjordtre AS", "--kom", "5047")
        let run = try logbook.run(
            "contact", "register", "--business", "999900003", "--function", "leder", "--name", "-", "--json",
            input: Array("Kari Markør\n".utf8))
        contact = try #require(try run.json().last?["subject"]?.string)
    }

    private func request() throws {
        let run = try logbook.run("erase", "request", contact, "--basis", "consent-withdrawn")
        #expect(run.ending == .exit(0), "\(run.errors)")
    }

    private var verification: Program.Run { get throws { try logbook.run("verify") } }

    @Test func `from the request on nothing is read; after the run it is gone, and everything verifies`() throws {
        #expect(try logbook.run("contact", "list").text.contains("Kari Markør"))
        #expect(try logbook.run("erase", "run", contact).ending == .exit(1), "nobody asked for it yet")
        #expect(try logbook.run("checkpoint").ending == .exit(0))
        let statistics = try figures()
        let blob = try sealedBytes()
        #expect(try logFile().range(of: blob) != nil)
        try request()
        #expect(try logbook.run("contact", "list").text.contains("[sealed, erasure"))
        let run = try logbook.run("erase", "run", contact, "--json")
        let receipt = try #require(try run.json().first)
        #expect(receipt["sealedValues"]?.integer == 1 && receipt["status"]?.string == "erased")
        #expect(receipt["exports"]?.array?.count == 1, "the export with sealed values is named")
        #expect(try logFile().range(of: blob) == nil, "also in free pages")
        #expect(try logbook.run("contact", "list").text.contains("[erased, position"))
        #expect(try figures() == statistics)
        let verified = try verification
        #expect(verified.ending == .exit(0), "\(verified.text)\(verified.errors)")
        #expect(verified.text.contains("1 sealed values, 1 of them erased"))
        #expect(try logbook.run("erase", "status").text.contains("erased"))
        #expect(try logbook.run("erase", "run", contact).ending == .exit(0), "again, it changes nothing")
        let named = try logbook.run(
            "outreach", "record", "--business", "999900003", "--channel", "phone", "--outcome", "answered", "--note",
            "-", "--note-about", contact, input: Array("Kari ringte".utf8))
        #expect(named.ending == .exit(1) && named.errors.contains("was erased"))
    }

    @Test func `whoever is forgotten is enrolled in nothing`() throws {
        let logbook = try TestLogbook.demo()
        let run = try logbook.run(
            "person", "register", "--basis", "consent", "--name", "-", "--json", input: Array("Kari Markør\n".utf8))
        let person = try #require(try run.json().last?["subject"]?.string, "\(run.errors)")
        func enrol() throws -> Program.Run {
            try logbook.run(
                "enrolment", "register", "--offer", "01992d8d-2990", "--person", person, "--on", "2025-11-01")
        }
        #expect(try logbook.run("erase", "request", person, "--basis", "objection").ending == .exit(0))
        #expect(try enrol().errors.hasPrefix("loggbok: Nothing is recorded about \(person) any more"))
        #expect(try logbook.run("erase", "run", person).ending == .exit(0))
        let refused = try enrol()
        #expect(refused.ending == .exit(1) && refused.errors.contains("was erased"), "\(refused.errors)")
    }

    /// All statistics but those that count the events themselves, without the position that stands last.
    private func figures() throws -> [Substring] {
        try logbook.run("stats", "all", "--csv", "--internal").lines.filter {
            !$0.hasPrefix("late-events") && !$0.hasPrefix("corrected-events")
        }.map { $0[..<($0.lastIndex(of: ",") ?? $0.endIndex)] }
    }

    /// The sealed bytes as an export carries them.
    private func sealedBytes() throws -> Data {
        let export = logbook.path + "-export"
        defer { try? FileManager.default.removeItem(atPath: export) }
        #expect(try logbook.run("export", export, "--sealed").ending == .exit(0))
        let line = try String(contentsOfFile: export + "/sealed.jsonl", encoding: .utf8).split(separator: "\n")[0]
        let blob = try JSONValue(parsing: Array(line.utf8))["blob"]?.string
        return try #require(blob.flatMap { Data(base64Encoded: $0) }).dropFirst()
    }

    private func logFile() throws -> Data { try logbook.bytes() }

    @Test(arguments: 0..<12) func `killed at any moment, it is finished by whatever records next`(round: Int) throws {
        try request()
        let child = try logbook.child("erase", "run", contact)
        // At another moment in each round: nothing tells from outside how far it is, and whatever moment it hits must be good.
        usleep(UInt32(round) * 9_000)
        child.kill()
        _ = child.wait()
        let next = try logbook.run(
            "business", "register", "--orgnr", "999900011", "--name", "Neste AS", "--kom", "5045")
        #expect(next.ending == .exit(0), "\(next.errors)")
        // Killed before its first step, nothing was begun, and it is still due.
        if try !logbook.run("erase", "status").text.contains("erased") {
            #expect(try logbook.run("erase", "run", contact).ending == .exit(0))
        }
        let verified = try verification
        #expect(verified.ending == .exit(0), "\(verified.text)\(verified.errors)")
        #expect(try logbook.run("contact", "list").text.contains("[erased, position"))
    }

    @Test func `who reads a log that was rolled back finishes no erasure in it`() throws {
        try request()
        let backup = logbook.path + "/backup"
        #expect(try logbook.run("backup", backup).ending == .exit(0))
        #expect(try logbook.run("erase", "run", contact).ending == .exit(0))
        #expect(try logbook.run("restore", backup, "--even-if-older").ending == .exit(0))
        // The keys say that she was erased, and the log that it is still to be done: but the log lacks what was signed.
        let before = try logbook.run("log", "--raw").lines
        let list = try logbook.run("contact", "list")
        #expect(list.ending == .exit(0) && list.text.contains("[sealed, erasure"), "\(list.text)\(list.errors)")
        #expect(try logbook.run("log", "--raw").lines == before)
    }

    @Test func `whoever has no key goes on beside an erasure that was interrupted`() throws {
        try request()
        for round in 0..<12 {
            let child = try logbook.child("erase", "run", contact)
            // As above: whatever moment it hits must be good.
            usleep(UInt32(round) * 9_000)
            child.kill()
            _ = child.wait()
            let next = try logbook.run(
                "outreach", "record", "--business", "999900003", "--channel", "phone", "--outcome", "answered",
                environment: ["LOGGBOK_KEY_FILE=/nowhere/key"])
            #expect(next.ending == .exit(0), "\(next.errors)")
            #expect(
                try logbook.run("contact", "list", environment: ["LOGGBOK_KEY_FILE=/nowhere/key"]).ending == .exit(0))
        }
        #expect(try logbook.run("erase", "run", contact).ending == .exit(0))
        #expect(try verification.ending == .exit(0))
    }

    @Test func `a key file that cannot be used is named, and nothing is recorded`() throws {
        let before = try logbook.lines()
        let words = [
            "contact", "register", "--business", "999900003", "--function", "leder", "--name", "-",
        ]
        let missing = try logbook.run(words, input: Array("Ola\n".utf8), environment: ["LOGGBOK_KEY_FILE=/nowhere/key"])
        #expect(missing.ending == .exit(66) && missing.errors.contains("/nowhere/key"))
        #expect(unsafe chmod(logbook.keyFile, 0o644) == 0)
        let open = try logbook.run(words, input: Array("Ola\n".utf8))
        #expect(open.ending == .exit(74) && open.errors.contains("chmod 400"))
        #expect(try logbook.lines() == before)
        #expect(unsafe chmod(logbook.keyFile, 0o400) == 0)
        #expect(try logbook.run("vault", "rotate").ending == .exit(0))
        #expect(try logbook.run("contact", "list").text.contains("Kari Markør"))
    }

    @Test func `whoever asks gets all that is recorded about them, and what is due is listed`() throws {
        let access = try logbook.run("person", "access-export", contact).text
        #expect(access.contains("Contact registered") && access.contains("name: Kari Markør"))
        #expect(try logbook.run("retention", "set", "contact", "12").ending == .exit(0))
        #expect(try !logbook.run("retention", "list").text.contains(contact))
        let old = try logbook.run(
            "contact", "register", "--business", "999900003", "--function", "leder", "--name", "-", "--json", "--on",
            "2020-01-31", input: Array("Ola\n".utf8))
        let subject = try #require(try old.json().last?["subject"]?.string)
        let due = try logbook.run("retention", "list", "--json").json()
        #expect(due.map { $0["subject"]?.string } == [subject] && due[0]["dueSince"]?.string == "2021-01-31")
        let disclosure = try logbook.run("disclose", "2", "name").text
        let file = logbook.path + "/d.json"
        try Data(disclosure.utf8).write(to: URL(filePath: file))
        let key = try logbook.run("key", "show").lines[0]
        let verified = try Program.run(["verify-disclosure", file, "--key", key])
        #expect(verified.ending == .exit(0) && verified.text.contains("Kari Markør"))
        try Data(disclosure.replacing("Kari Markør", with: "Per Markør").utf8).write(to: URL(filePath: file))
        #expect(try Program.run(["verify-disclosure", file, "--key", key]).ending == .exit(1))
    }
}
