import Foundation
import Glibc
import JSON
import TestSupport
import Testing

/// Directories, disks and pipes that will not do.
struct BadPlaceTests {
    @Test func `without a logbook nothing is done`() throws {
        let run = try Program.run(["stats"])
        #expect(run.ending == .exit(64))
        #expect(
            run.errors.hasPrefix("loggbok: Which logbook? Say --logbook DIR, or set LOGGBOK. Usage: `loggbok stats"))
        #expect(run.errors.hasSuffix("See `loggbok stats show --help`.\n"))
    }

    @Test(arguments: [["stats", "--logbook"], ["append", "--logbook"], ["log", "--logbook"], ["doctor"]])
    func `a directory that is no logbook is left as it is`(words: [String]) throws {
        let directory = try TemporaryDirectory()
        for place in [directory.path, directory("nowhere")] {
            let run = try Program.run(words + [place])
            #expect(run.ending == .exit(66))
            #expect(
                run.errors.hasPrefix("loggbok: There is no logbook in \(place). `loggbok init \(place)` makes one."))
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path).isEmpty)
    }

    @Test func `a file that is no log is left as it is`() throws {
        let directory = try TemporaryDirectory()
        let bytes = Data((0..<50_000).map { UInt8(truncatingIfNeeded: $0 &* 7) })
        try bytes.write(to: URL(fileURLWithPath: directory("log.mdb")))
        let run = try Program.run(["stats", "--logbook", directory.path])
        #expect(run.ending == .exit(70))
        #expect(run.errors.hasPrefix("loggbok: This file is damaged, or is no logbook."))
        #expect(FileManager.default.contents(atPath: directory("log.mdb")) == bytes)
    }

    @Test func `a logbook is not made where there is no directory to make it in`() throws {
        let directory = try TemporaryDirectory()
        let run = try Program.run(["init", directory("a/b"), "--region", "r", "--origin", "o.example"])
        #expect(run.ending == .exit(74))
        #expect(run.errors == "loggbok: \(directory("a/b")) cannot be made: No such file or directory.\n")
    }

    @Test(arguments: [["--region", "a b", "--origin", "o"], ["--region", "a", "--origin", "o o"], ["--region", "a"]])
    func `a logbook is not made with a name that will not do`(options: [String]) throws {
        let directory = try TemporaryDirectory()
        let run = try Program.run(["init", directory("l")] + options)
        #expect(run.ending == .exit(64))
        #expect(run.errors.hasPrefix("loggbok: ") && run.errors.split(separator: "\n").count == 1)
        #expect(!FileManager.default.fileExists(atPath: directory("l")))
    }

    @Test func `a full disk under the output is told`() throws {
        let run = try TestLogbook.demo().run("log", output: .file("/dev/full"))
        #expect(run.ending == .exit(74))
        #expect(run.errors == "loggbok: The output cannot be written: No space left on device.\n")
    }

    @Test func `a reader that goes away ends the program without a word, and what was answered stays`() throws {
        let logbook = try TestLogbook.demo()
        let pipe = Pipe()
        pipe.closeReadingEnd()
        defer { pipe.closeWritingEnd() }
        for words in [["log"], ["append"], ["business", "list"]] {
            let run = try logbook.run(
                words, input: Array((Line.person(1) + "\n").utf8), output: .descriptor(pipe.writingEnd))
            #expect(run.ending == .signal(SIGPIPE) || run.ending == .exit(74))
            #expect(run.errors.isEmpty)
        }
        #expect(try logbook.append([Line.person(1)]).json()[0]["status"]?.string == "known")
        #expect(try logbook.run("doctor").ending == .exit(0))
    }

    @Test(.enabled(if: Environment.canBeNobody, "needs setpriv, and a program that others may read"))
    func `who has no permission is told so`() throws {
        let logbook = try TestLogbook.demo()
        let before = try logbook.lines()
        let nobody = ["/usr/bin/setpriv", "--reuid=65534", "--clear-groups", Program.path]
        for words in [["stats", "--logbook"], ["append", "--logbook"], ["doctor"]] {
            let run = try Program.run(command: nobody + words + [logbook.path], input: Array(Line.person(1).utf8))
            #expect(run.ending == .exit(74), "\(run.text)\(run.errors)")
            #expect(run.errors.hasPrefix("loggbok: You may not"))
        }
        #expect(try logbook.lines() == before)
    }

    /// On a disk that holds the logbook and 40 kB more, events are appended until one cannot be.
    @Test(.enabled(if: Environment.canMount, "needs the right to mount a small file system"))
    func `a full disk loses nothing that was acknowledged`() throws {
        let logbook = try TestLogbook.demo()
        let script = """
            mount -t tmpfs -o size=4m none /mnt && cp -r "$1" /mnt/l
            head -c $(($(stat -f -c '%a * %S' /mnt) - 40960)) /dev/zero > /mnt/fill
            export LOGGBOK=/mnt/l
            "$0" append | grep -c '"appended"'
            "$0" person register 2>&1 | grep 'The disk is full'
            "$0" log --raw | wc -l
            rm /mnt/fill
            "$0" doctor > /dev/null && echo whole
            "$0" person register > /dev/null && echo recorded
            """
        let lines = (0..<2000).map { Line.person($0) + "\n" }.joined()
        let run = try Program.run(
            command: ["/usr/bin/unshare", "-m", "bash", "-c", script, Program.path, logbook.path],
            input: Array(lines.utf8))
        let said = run.lines
        try #require(said.count == 5, "\(run.text)\(run.errors)")
        let acknowledged = try #require(Int(said[0]))
        #expect(acknowledged < 2000)
        #expect(run.errors.split(separator: "\n").allSatisfy { $0.hasPrefix("loggbok: The disk is full") })
        #expect(said[1].hasPrefix("loggbok: The disk is full; what was not confirmed was not recorded. Free some"))
        #expect(Int(said[2].trimmingCharacters(in: .whitespaces)) == 263 + acknowledged)
        #expect(said[3...] == ["whole", "recorded"])
    }
}
