import Foundation
import JSON
import TestSupport
import Testing

struct HelpTests {
    /// Every command by its words, from the program's own description of itself.
    static let commands: [[String]] = {
        guard let run = try? Program.run(["--experimental-dump-help"]),
            let root = try? JSONValue(parsing: run.output)["command"]
        else { return [] }
        return words(root, [])
    }()

    private static func words(_ command: JSONValue, _ above: [String]) -> [[String]] {
        let below = (command["subcommands"]?.array ?? []).filter { $0["commandName"]?.string != "help" }
        return [above] + below.flatMap { words($0, above + [$0["commandName"]?.string ?? ""]) }
    }

    @Test func `every command of the design is there`() {
        let there = Set(Self.commands.map { $0.joined(separator: " ") })
        let nouns = [
            "business": "register update import merge close list show", "visit": "record",
            "need": "log revise withdraw reopen cover list show",
            "offer": "create publish revise capacity start close cancel list show", "person": "register list",
            "enrolment": "register promote cancel withdraw complete list", "partner": "register list",
            "location": "register list", "views": "list rebuild diff digest", "actor": "register deactivate list",
            "contact": "register retire list", "outreach": "record", "arena": "hold list",
            "session": "schedule move cancel attend list", "feedback": "record list", "time": "log list",
            "travel": "log list", "cost": "record list", "followup": "plan done drop list",
        ]
        let words = "init demo append log show follow replay board stats resources quality correct void doctor".split(
            separator: " "
        ).map(String.init)
        let wanted = words + nouns.flatMap { noun, verbs in verbs.split(separator: " ").map { "\(noun) \($0)" } }
        #expect(Set(wanted).subtracting(there).isEmpty)
    }

    @Test(arguments: commands) func `help has an example and is no wider than a terminal, in both languages`(
        command: [String]
    ) throws {
        var pages: [String] = []
        for (language, heading) in [("en", "EXAMPLE:"), ("nb", "EKSEMPEL:")] {
            let run = try Program.run(
                command + ["--help"],
                environment: ["LANG=\(language)_NO.UTF-8", "LC_ALL="])
            #expect(run.ending == .exit(0))
            let lines = run.lines
            let start = try #require(lines.firstIndex(of: heading), "\(run.text)")
            let example = lines[start + 1]
            #expect(example.hasPrefix("  loggbok \(command.joined(separator: " "))"), "\(example)")
            #expect(lines.allSatisfy { $0.count <= 80 }, "\(lines.filter { $0.count > 80 })")
            pages.append(run.text)
        }
        #expect(pages[0] != pages[1])
        for english in [
            "OVERVIEW:", "USAGE:", "OPTIONS:", "ARGUMENTS:", "Show help", "Show the version", "(default:", "(values:",
        ] {
            #expect(!pages[1].contains(english))
        }
    }

    @Test(arguments: commands) func `the example uses options that the command has`(command: [String]) throws {
        let help = try Program.run(command + ["--help"]).text
        let parts = help.components(separatedBy: "USAGE:")
        try #require(parts.count == 2)
        // The example of a noun is one of its verbs', which has its own page.
        if parts[1].contains("SUBCOMMANDS:") { return }
        let own = "  loggbok \(command.joined(separator: " "))"
        let examples = parts[0].replacing("\\\n", with: " ").split(separator: "\n").filter { $0.hasPrefix(own) }
        #expect(!examples.isEmpty)
        for word in examples.flatMap({ $0.split(separator: " ") }) where word.hasPrefix("--") {
            #expect(parts[1].contains("  \(word) "), "\(word)")
        }
    }

    @Test(arguments: ["bash", "zsh", "fish"]) func `the shell gets completions`(shell: String) throws {
        let run = try Program.run(["--generate-completion-script", shell])
        #expect(run.ending == .exit(0))
        for word in ["enrolment", "promote", "out-of-order-reason", "rebuild"] { #expect(run.text.contains(word)) }
    }

    @Test func `the completions for bash are bash`() throws {
        let script = try Program.run(["--generate-completion-script", "bash"]).output
        #expect(try Program.run(command: ["/bin/bash", "-n"], input: script).ending == .exit(0))
    }
}
