import EventSourcing
import EventStorage
import Foundation
import TestSupport

/// Something is not as it must be after a crash.
package struct Problem: Error, Hashable, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }
}

/// A folder with a logbook, the key to what is personal in it, and what is made of it.
package struct Place: Sendable {
    package let root: String

    package init(_ root: String) { self.root = root }

    package var book: String { root + "/book" }
    package var log: String { book + "/log.mdb" }
    package var views: String { book + "/views" }
    package var keyFile: String { root + "/outside/keys" }
    /// An export of the logbook, to be imported.
    package var export: String { root + "/export" }
    package var imported: String { root + "/imported" }
    package var backup: String { root + "/backup" }
    /// Lines to be appended.
    package var lines: String { root + "/lines.jsonl" }

    /// What programs that work here are started with.
    package var environment: [String] {
        ["LOGGBOK=\(book)", "LOGGBOK_KEY_FILE=\(keyFile)"] + Self.quiet
    }

    /// English, somebody who has a name, and no minutes spent on a backtrace should one crash.
    package static let quiet = [
        "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C.UTF-8", "SWIFT_BACKTRACE=enable=no",
        "LOGGBOK_ACTOR=actor:endurance",
    ]

    /// The command line of `loggbok`, which is built beside this program.
    package static func loggbok(_ words: [String]) throws -> [String] { [try Program.url("loggbok").path] + words }

    /// How a run of `loggbok` ended.
    package struct Run {
        package let ending: Child.Ending
        package let lines: [String]
        package let errors: String
    }

    /// Runs `loggbok` to its end.
    package func run(
        _ words: [String], input: String = "/dev/null", environment: [String] = []
    ) throws -> Run {
        let errors = root + "/errors"
        let child = try Child(
            Self.loggbok(words), environment: environment + self.environment, input: .file(input), errors: errors)
        let lines = child.restOfLines()
        return Run(
            ending: child.wait(), lines: lines, errors: (try? String(contentsOfFile: errors, encoding: .utf8)) ?? "")
    }

    /// Runs `loggbok`, which must come to a good end.
    @discardableResult
    package func require(_ words: String..., input: String = "/dev/null") throws -> Run {
        let run = try run(words, input: input)
        guard run.ending == .exit(0) else {
            throw Problem("`\(words.joined(separator: " "))` ended with \(run.ending): \(run.errors)")
        }
        return run
    }

    /// The log, opened and read through.
    ///
    /// - Throws: `Problem` if something in it is not as it must be.
    package static func soundLog(_ path: String) throws -> EventLog {
        let log = try EventLog.open(path)
        if let finding = try log.inspect().findings.first {
            throw Problem("position \(finding.position): \(finding.problem.en)")
        }
        return log
    }

    package func makeFolder() throws {
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    }

    package func remove() { try? FileManager.default.removeItem(atPath: root) }
}
