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
        let period = ["--period", "2025-H1"]
        for words in [
            ["log"], ["follow", "--after", "0", "--limit", "263"], ["export", logbook.path + "/export"],
            ["report", "make"] + period, ["report", "lock"] + period,
        ] {
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

    @Test func `a log that is gone is not taken for a logbook that is to be made`() throws {
        let logbook = try TestLogbook.demo()
        #expect(try logbook.run("backup", logbook.path + "/backup").ending == .exit(0))
        #expect(try logbook.run("checkpoint").ending == .exit(0))
        try FileManager.default.removeItem(atPath: logbook.path + "/log.mdb")
        let words = ["init", logbook.path, "--region", "namdal", "--origin", "other.example/2026"]
        for run in [try logbook.run("log"), try Program.run(words)] {
            #expect(run.ending == .exit(70))
            #expect(run.errors.contains("log.mdb is missing. `loggbok restore"), "\(run.errors)")
        }
        #expect(try logbook.run("restore", logbook.path + "/backup").ending == .exit(0))
        #expect(try logbook.lines().count == 263)
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

    /// Damage to the views in use that opening their file does not show, with an event behind them.
    enum ViewDamage: CaseIterable {
        case rows, state, pageKinds, pageEntries, pageRoom

        /// Whether reading ends by a signal. The rest is seen in time, and then the views are made anew.
        var endsProcess: Bool { self == .pageEntries || self == .pageRoom }

        func befall(_ file: inout Data) {
            switch self {
            // Whatever has a text in it is no JSON then.
            case .rows: for place in file.indices where file[place] == UInt8(ascii: "\"") { file[place] ^= 1 }
            case .state:
                while let place = file.firstRange(of: Data(#"{"position":"#.utf8)) { file[place.lowerBound] ^= 1 }
            // A page begins with its number (8 bytes, which nobody reads), two bytes, its kind (2), and where its free room
            // begins, which says how many entries it has, and ends.
            case .pageKinds: change(&file, at: 10)
            case .pageEntries: change(&file, at: 12)
            case .pageRoom: change(&file, at: 14)
            }
        }

        /// The first two pages say where the others begin: that they are damaged is seen when the file is opened.
        private func change(_ file: inout Data, at place: Int) {
            for page in stride(from: 2 * 4096, to: file.count, by: 4096) {
                file[page + place] ^= 0xFF
                file[page + place + 1] ^= 0xFF
            }
        }
    }

    @Test(arguments: ViewDamage.allCases)
    func `a rebuild mends views that are damaged, and who reads them mends them or says to`(damage: ViewDamage) throws {
        let logbook = try TestLogbook.demo()
        let place = URL(fileURLWithPath: "\(logbook.path)/views/\(try logbook.generation()).mdb")
        var file = try Data(contentsOf: place)
        damage.befall(&file)
        #expect(try logbook.append([Line.person(1)]).ending == .exit(0))
        let commands = [["need", "list"], ["views", "list"], ["funnel"], ["business", "show", "999900003"]]
        for words in commands {
            try file.write(to: place)
            let (run, folded) = (try logbook.run(words), try logbook.run(words + ["--at", "264"]))
            if run.ending == .exit(0) {
                #expect(run.lines == folded.lines, "\(words)")
            } else {
                #expect(run.ending == .exit(70) && run.output.isEmpty, "\(words) \(run)")
                #expect(run.errors.contains("`loggbok views rebuild`"), "\(words) \(run.errors)")
                #expect(run.errors.split(separator: "\n").count <= 2, "\(words) \(run.errors)")
            }
        }
        try file.write(to: place)
        let verified = try logbook.run("verify")
        if verified.ending != .exit(0) || damage.endsProcess {
            #expect(verified.ending == .exit(1) && verified.output.isEmpty, "\(verified)")
            for words in ["REJECTED: the views are damaged", "AVVIST: visningene er skadet", "`loggbok views rebuild`"]
            {
                #expect(verified.errors.contains(words), "\(verified)")
            }
            #expect(!verified.errors.contains("structure"), "the log is not blamed: \(verified)")
        }
        for language in ["en", "nb", "json"] {
            let number = try logbook.generation()
            try file.write(to: URL(fileURLWithPath: "\(logbook.path)/views/\(number).mdb"))
            let run = try logbook.run(
                ["views", "rebuild"] + (language == "json" ? ["--json"] : ["--language", language]))
            #expect(run.ending == .exit(0) && run.errors.isEmpty, "\(run)")
            switch language {
            case "json":
                let answer = try run.json()
                #expect(answer.count == 1 && answer[0]["generation"]?.integer == number + 1, "\(run.text)")
                #expect(answer[0]["position"]?.integer == 264 && answer[0]["compared"] == .boolean(false))
            case "en": #expect(run.lines.last == "The views in use before cannot be read; they are not compared.")
            default:
                #expect(run.lines.last == "Visningene som var i bruk før, kan ikke leses; de er ikke sammenlignet.")
            }
            #expect(try logbook.generation() == number + 1)
            let digests = try logbook.run("views", "digest")
            #expect(try digests.lines == logbook.run("views", "digest", "--at", "264").lines)
        }
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

extension TestLogbook {
    /// The views' generation in use.
    fileprivate func generation() throws -> Int {
        let name = try String(contentsOfFile: path + "/views/CURRENT", encoding: .utf8)
        return try #require(Int(name.dropLast()))
    }
}
