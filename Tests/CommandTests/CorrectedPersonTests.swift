import JSON
import Testing

/// `correct`, of a personal value: it is taken as everywhere, and not from the command line.
@Suite struct CorrectedPersonTests {
    private let logbook: TestLogbook
    private let position: String

    init() throws {
        logbook = try TestLogbook.empty()
        _ = try logbook.begin("business", "register", "--orgnr", "999900003", "--name", "Fjordtre AS", "--kom", "5047")
        let run = try logbook.run(
            "contact", "register", "--business", "999900003", "--function", "leder", "--name", "-", "--json",
            input: Array("Kari Markør\n".utf8))
        position = "\(try #require(try run.json().last?["position"]?.integer))"
    }

    private func correct(_ value: String, _ options: String..., input: String = "") throws -> Program.Run {
        let words = [
            "correct", position, "--set", "name=\(value)", "--set", "function=daglig leder", "--reason", "mistake",
        ]
        return try logbook.run(words + options, input: Array(input.utf8))
    }

    @Test func `it is not taken from the command line`() throws {
        let run = try correct("Kari Rettet")
        #expect(run.ending == .exit(64) && run.errors.contains("does not belong in the shell's history"))
        #expect(try logbook.lines().count == 2)
    }

    @Test(arguments: ["Kari Rettet", "1881"]) func `it is read from standard input`(name: String) throws {
        #expect(try correct("-", input: name + "\n").ending == .exit(0))
        #expect(try logbook.run("contact", "list").text.contains(name))
    }

    @Test func `it is taken from the command line by who says so`() throws {
        #expect(try correct("Kari Rettet", "--from-options").ending == .exit(0))
        let contacts = try logbook.run("contact", "list").text
        #expect(contacts.contains("Kari Rettet") && contacts.contains("daglig leder"))
    }
}
