import EnduranceSupport
import Foundation
import TestSupport
import Testing

/// File systems that cannot be written.
@Suite struct PlaceTests {
    /// Whether this user may mount; only root can, and not everywhere.
    private static let canMount: Bool = {
        let command = ["/usr/bin/unshare", "-m", "mount", "-t", "tmpfs", "none", "/mnt"]
        guard FileManager.default.isExecutableFile(atPath: command[0]),
            let child = try? Child(command, environment: Place.quiet)
        else { return false }
        return child.wait() == .exit(0)
    }()

    @Test(.enabled(if: canMount, "needs the right to mount a file system"))
    func `on a file system that is read-only it says so, and the logbook is as it was`() throws {
        let template = try MadeTemplate.template.get()
        let directory = try TemporaryDirectory()
        let place = Place(directory("place"))
        try template.copy(to: place)
        let before = try Data(contentsOf: URL(filePath: place.log))
        let script = """
            mount --bind "$1" "$1" && mount -o remount,bind,ro "$1" || exit 9
            export LOGGBOK="$1/book" LOGGBOK_KEY_FILE="$1/outside/keys"
            for words in "append" "views rebuild" "backup $1/backup" "import $1/export --logbook $1/imported" \\
                "erase run $2" "checkpoint" "stats all"; do
                "$0" $words < "$1/lines.jsonl" 2> "$3" > /dev/null
                echo "$? $(wc -l < "$3") $words"
            done
            """
        let child = try Child(
            [
                "/usr/bin/unshare", "-m", "bash", "-c", script, try Program.url("loggbok").path, place.root,
                "\(template.subject)", directory("errors"),
            ], environment: Place.quiet)
        let lines = child.restOfLines()
        #expect(child.wait() == .exit(0))
        #expect(lines.count == 7)
        for line in lines { #expect(line.hasPrefix("74 1 "), "\(line)") }
        #expect(try Data(contentsOf: URL(filePath: place.log)) == before)
        try place.require("append", input: place.lines)
    }

    @Test func `a logbook whose directory vanished is not there, and is not made by who looks for it`() throws {
        let template = try MadeTemplate.template.get()
        let directory = try TemporaryDirectory()
        let place = Place(directory("place"))
        try template.copy(to: place)
        try FileManager.default.moveItem(atPath: place.book, toPath: place.root + "/moved")
        for words in [
            ["append"], ["views", "rebuild"], ["backup", place.backup], ["erase", "run", "\(template.subject)"],
        ] {
            let run = try place.run(words, input: place.lines)
            #expect(run.ending == .exit(66) && run.errors.split(separator: "\n").count == 1, "\(words): \(run.errors)")
        }
        #expect(!FileManager.default.fileExists(atPath: place.book))
        try FileManager.default.moveItem(atPath: place.root + "/moved", toPath: place.book)
        try place.require("append", input: place.lines)
    }
}
