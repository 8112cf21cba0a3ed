import Foundation
import JSON
import TestSupport
import Testing

/// A marker in every personal field of every event type: it must be in nothing that is written, but for who has the key.
@Suite struct PersonalMarkerTests {
    private let logbook: TestLogbook
    private var written: [String] = []
    private var planted: [String] = []

    private static let noKey = ["LOGGBOK_KEY_FILE=/nowhere/key"]

    init() throws { logbook = try TestLogbook.empty() }

    /// Runs a command whose personal values come from standard input; notes all that it printed.
    @discardableResult
    private mutating func say(_ words: String..., fields: Int = 0) throws -> String {
        let markers = (0..<fields).map { "MARKØR-\(planted.count + $0)-Kari" }
        planted += markers
        let run = try logbook.run(words + ["--json"], input: Array(markers.map { $0 + "\n" }.joined().utf8))
        #expect(run.ending == .exit(0), "\(words): \(run.errors)")
        written += [run.text, run.errors]
        return try run.json().last?["subject"]?.string ?? ""
    }

    /// One event at least for each personal field that there is.
    private mutating func tellEverything() throws {
        try say("actor", "register", "--role", "coordinator", "--name", "-", "--email", "-", fields: 2)
        let business = try say("business", "register", "--orgnr", "999900003", "--name", "Fjordtre AS", "--kom", "5047")
        let owner = try say(
            "business", "register", "--form", "ENK", "--kom", "5047", "--owner-name", "-", "--owner-number", "-",
            "--owner-address", "-", fields: 3)
        try say("business", "update", owner, "--field", "owner-name", "--new", "-", fields: 1)
        let contact = try say(
            "contact", "register", "--business", business, "--function", "daglig leder", "--name", "-", "--email", "-",
            "--phone", "-", fields: 3)
        let person = try say(
            "person", "register", "--business", business, "--name", "-", "--email", "-", "--phone", "-", "--address",
            "-", fields: 4)
        try say(
            "outreach", "record", "--business", business, "--channel", "phone", "--outcome", "answered", "--note",
            "-", "--note-about", contact, fields: 1)
        try say("visit", "record", "--business", business, "--participant", "-", "--note", "-", fields: 2)
        let needs = try (0..<2).map { _ in
            try say(
                "need", "log", "--business", business, "--title", "Truck", "--skill", "truck", "--description", "-",
                fields: 1)
        }
        try say("need", "revise", needs[0], "--heads", "3", "--reason", "flere", "--note", "-", fields: 1)
        try say("need", "withdraw", needs[0], "--reason", "løst", "--note", "-", fields: 1)
        try say("need", "reopen", needs[0], "--reason", "likevel", "--note", "-", fields: 1)
        let partner = try say("partner", "register", "--kind", "fagskole", "--name", "Skolen")
        let offers = try (0..<2).map { _ in
            let offer = try say(
                "offer", "create", "--title", "Truck", "--provider", partner, "--skill", "truck", "--mode", "online",
                "--start", "2030-01-10", "--end", "2030-02-10")
            try say("offer", "publish", offer, "--capacity", "3")
            return offer
        }
        for offer in offers { try say("match", "propose", needs[0], offer) }
        try say("match", "accept", needs[0], offers[0], "--note", "-", fields: 1)
        try say("match", "reject", needs[0], offers[1], "--reason", "place", "--note", "-", fields: 1)
        let enrolment = try say("enrolment", "register", "--offer", offers[0], "--person", person)
        try say("feedback", "record", "--enrolment", enrolment, "--relevance", "4", "--comment", "-", fields: 1)
        let plans = try (0..<2).map { _ in
            try say("followup", "plan", "--business", business, "--due", "2030-01-01", "--note", "-", fields: 1)
        }
        try say("followup", "done", plans[0], "--note", "-", fields: 1)
        try say("followup", "drop", plans[1], "--note", "-", fields: 1)
        try say("correct", "2", "--set", "name=Fjordtre og sønner AS", "--reason", "mistake", "--note", "-", fields: 1)
        let outreach = try logbook.run("log", "--type", "outreach.attempted", "--json").json()[0]["position"]?.integer
        try say("void", "\(outreach ?? 0)", "--reason", "mistake", "--note", "-", fields: 1)
    }

    /// The personal fields that the sources declare, as `note` or `ownerName`, with the file they stand in.
    private func declared() throws -> Set<String> {
        let folder = URL(filePath: Environment.package).appending(path: "Events")
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        var fields: Set<String> = []
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            guard let type = text.firstMatch(of: /let type: EventType = "([a-z.-]+)"/) else { continue }
            for match in text.matches(of: /takePersonal(?:s|IfPresent)\("(\w+)"\)/) {
                fields.insert("\(type.1) \(match.1)")
            }
        }
        return fields
    }

    private func sealed() throws -> Set<String> {
        Set(
            try logbook.run("log", "--json").json().flatMap { line -> [String] in
                let type = line["event"]?["type"]?.string ?? ""
                return (line["event"]?["sealed"]?.array ?? []).compactMap { field in
                    field["at"]?.string?.split(separator: "/").first.map { "\(type) \($0)" }
                }
            })
    }

    private mutating func read(_ words: String..., environment: [String] = noKey) throws {
        let run = try logbook.run(words, environment: environment)
        written += [run.text, run.errors]
    }

    @Test mutating func `no marker is in anything that is written`() throws {
        try tellEverything()
        #expect(try sealed() == declared(), "a personal field of some type is not in this test")
        let folder = logbook.path + "-out"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        // With the key at hand: what is made for others, and what is wrong with what somebody wrote.
        for words in [
            ["export", folder + "/export", "--sealed"], ["tiles", folder + "/tiles"], ["backup", folder + "/backup"],
        ] {
            let run = try logbook.run(words)
            #expect(run.ending == .exit(0), "\(run.errors)")
            written += [run.text, run.errors]
        }
        for name in [
            "log --raw", "log --json", "log", "stats all --csv", "report make --period 2026-Q4", "board", "pool",
        ] {
            let run = try logbook.run(name.split(separator: " ").map(String.init))
            written += [run.text, run.errors]
        }
        for data in [
            #""fax":1,"name":"MARKØR-fax""#, #""birthDecade":1985,"name":"MARKØR-decade""#, #""name":["MARKØR-list"]"#,
            #""name":{"about":"contact:kari","text":"MARKØR-about"}"#, #""name":"MARKØR-known""#,
        ] {
            let person = "person:\(Line.uuid(1))"
            for _ in 0..<2 {
                let run = try logbook.append([#"{"type":"person.registered","data":{"person":"\#(person)",\#(data)}}"#])
                written += [run.text, run.errors]
            }
        }
        let typed = try logbook.run(
            "contact", "register", "--business", "999900003", "--function", "x", "--name", "MARKØR-typed")
        #expect(typed.ending == .exit(64))
        written += [typed.text, typed.errors]
        // Without the key: everything.
        for position in 1...(try logbook.lines().count) {
            try read("show", "\(position)")
            try read("show", "\(position)", "--json")
        }
        for noun in ["contact", "person", "business", "need", "followup", "actor", "feedback"] {
            try read(noun, "list")
            try read(noun, "list", "--json")
        }
        try read("verify")
        try read("doctor")
        for (index, text) in written.enumerated() {
            if let range = text.range(of: "MARKØR[^ \"]*", options: .regularExpression) {
                Issue.record("output \(index) has \(text[range])")
            }
        }
        let marker = Data("MARKØR".utf8)
        for place in [logbook.path, folder] {
            let files = FileManager.default.enumerator(atPath: place)?.compactMap { $0 as? String } ?? []
            #expect(files.count > 5)
            for file in files {
                #expect(!file.contains("MARK"))
                let contents = FileManager.default.contents(atPath: "\(place)/\(file)")
                #expect(contents?.range(of: marker) == nil, "\(file)")
            }
        }
        try expectReadable()
    }

    /// With the key the markers are there: the search above would have found them.
    private func expectReadable() throws {
        let shown = try (1...(try logbook.lines().count)).map { try logbook.run("show", "\($0)").text }.joined()
        for marker in planted { #expect(shown.contains(marker), "\(marker)") }
        #expect(try logbook.run("contact", "list").text.contains("MARKØR"))
        #expect(try logbook.run("person", "list", "--json").text.contains("MARKØR"))
    }
}
