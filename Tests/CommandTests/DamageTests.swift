import Foundation
import FuzzTargets
import JSON
import TestSupport
import Testing

/// Files that something else has changed.
struct DamageTests {
    @Test func `the doctor and whoever shows it find a changed tag in a stored line`() throws {
        let logbook = try TestLogbook.demo()
        #expect(try logbook.run("doctor", "--json").json()[0]["findings"]?.array?.isEmpty == true)
        var bytes = try logbook.bytes()
        // Wherever it stands: pages that are not in use any more have it too.
        let tag = Data("kom:5047 visit:".utf8)
        while let place = bytes.range(of: tag) { bytes[place.lowerBound + 7] = UInt8(ascii: "8") }
        try bytes.write(to: URL(fileURLWithPath: logbook.path + "/log.mdb"))
        let run = try logbook.run("doctor")
        #expect(run.ending == .exit(70))
        #expect(run.errors == "loggbok: The log is damaged.\n")
        #expect(run.text.contains("this is not the line that was recorded here"))
        #expect(try logbook.run("doctor", "--json").json()[0]["findings"]?.array?.isEmpty == false)
        for words in [["log"], ["follow", "--after", "0", "--limit", "263"]] {
            let run = try logbook.run(words)
            #expect(run.ending == .exit(70))
            #expect(run.errors.contains("this is not the line that was recorded here"), "\(words) \(run.errors)")
        }
    }

    @Test(arguments: [0, 1, 3, 40]) func `a log that was cut off is told of, and left as it is`(pages: UInt64) throws {
        let logbook = try TestLogbook.demo()
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: logbook.path + "/log.mdb"))
        try file.truncate(atOffset: pages * 4096)
        let before = try logbook.bytes()
        for words in [["doctor"], ["log"], ["stats"], ["person", "register"]] {
            let run = try logbook.run(words)
            #expect(run.ending == .exit(70), "\(words) \(run.errors)")
            #expect(run.errors.hasPrefix("loggbok: This file is damaged"))
        }
        #expect(try logbook.bytes() == before)
    }

    @Test(arguments: [
        "gone", "emptied", "cut off", "of no length", "rubbish in the files", "rubbish for a name",
        "a generation that is not there",
    ])
    func `views are made anew from the log`(damage: String) throws {
        let logbook = try TestLogbook.demo()
        let before = try logbook.run("views", "digest").lines
        let views = logbook.path + "/views"
        let files = FileManager.default
        let generations = try files.contentsOfDirectory(atPath: views).filter { $0.hasSuffix(".mdb") }
        #expect(!generations.isEmpty)
        switch damage {
        case "gone": try files.removeItem(atPath: views)
        case "emptied": for name in generations { try files.removeItem(atPath: "\(views)/\(name)") }
        case "cut off", "of no length":
            for name in generations {
                let file = try FileHandle(forUpdating: URL(fileURLWithPath: "\(views)/\(name)"))
                try file.truncate(atOffset: damage == "cut off" ? file.seekToEnd() / 2 : 0)
            }
        case "rubbish in the files":
            for name in generations {
                try Data(repeating: 7, count: 9000).write(to: URL(fileURLWithPath: "\(views)/\(name)"))
            }
        case "rubbish for a name": try Data("rubbish".utf8).write(to: URL(fileURLWithPath: views + "/CURRENT"))
        default: try Data("99".utf8).write(to: URL(fileURLWithPath: views + "/CURRENT"))
        }
        let run = try logbook.run("views", "digest")
        #expect(run.ending == .exit(0), "\(run.errors)")
        #expect(run.lines == before)
    }

    /// What must hold of each command stands in `DamagedLogbook`, which `tools/fuzz pages` feeds for longer.
    @Test(arguments: 0..<8) func `whatever happens to a page is told of, or changes no answer`(seed: Int) throws {
        var random = SeededGenerator(seed)
        for _ in 0..<25 {
            let input = (0..<Int.random(in: 1...3, using: &random) * 4 + 1).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            do { try FuzzTarget.pages.run(input) } catch { Issue.record("\(input): \(error)") }
        }
    }
}
