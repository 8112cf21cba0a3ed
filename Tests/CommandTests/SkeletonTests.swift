import Foundation
import TestSupport
import Testing

/// `tools/new`, at work in a copy of the tools.
struct SkeletonTests {
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
        try FileManager.default.copyItem(atPath: Environment.package + "/tools", toPath: directory("tools"))
    }

    private func new(_ words: String...) throws -> Program.Run {
        try Program.run(command: [directory("tools/new")] + words)
    }

    private func file(_ path: String) -> String? {
        FileManager.default.contents(atPath: directory(path)).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(arguments: [
        (["event", "need.put-aside"], "Events/Need/NeedPutAside.swift", #""need.put-aside""#),
        (["view", "quiet-businesses"], "Projections/QuietBusinesses.swift", #"name = "quiet-businesses""#),
        (["command", "need", "put-aside"], "Sources/loggbok/Need/NeedPutAside.swift", #""put-aside""#),
    ]) func `a skeleton stands where it belongs, with its name filled in`(
        words: [String], path: String, name: String
    ) throws {
        let run = try Program.run(command: [directory("tools/new")] + words)
        #expect(run.ending == .exit(0), "\(run.errors)")
        #expect(run.text.contains("wrote \(path)") && run.text.contains("next: "))
        let text = try #require(file(path))
        let type = try #require(path.split(separator: "/").last?.split(separator: ".").first)
        #expect(text.contains("struct \(type): ") && text.contains(name) && !text.contains("{{"))
    }

    @Test func `what is there already is not overwritten`() throws {
        #expect(try new("view", "quiet-businesses").ending == .exit(0))
        let before = file("Projections/QuietBusinesses.swift")
        let again = try new("view", "quiet-businesses")
        #expect(again.ending == .exit(1))
        #expect(again.errors == "Projections/QuietBusinesses.swift is there already.\n")
        #expect(file("Projections/QuietBusinesses.swift") == before)
    }

    @Test(arguments: [
        [], ["thing", "a.b"], ["event"], ["event", "need"], ["event", "Need.Logged"], ["event", "need.logged.twice"],
        ["event", "../x.y"], ["view", "Quiet"], ["view", "quiet businesses"], ["view", "../x"], ["command", "need"],
        ["command", "Need", "log"], ["command", "../x", "y"],
    ]) func `a name that will not do is refused with the usage`(words: [String]) throws {
        let before = try FileManager.default.subpathsOfDirectory(atPath: directory.path)
        let run = try Program.run(command: [directory("tools/new")] + words)
        #expect(run.ending == .exit(64))
        #expect(run.errors.hasPrefix("tools/new event need.postponed"))
        #expect(try FileManager.default.subpathsOfDirectory(atPath: directory.path) == before)
    }
}
