import Foundation
import JSON
import TestSupport

/// The built program, run as a process of its own, as people run it.
struct Program {
    /// What it said, and how it ended.
    struct Run {
        let ending: Child.Ending
        let output: [UInt8]
        let errors: String

        var text: String { String(decoding: output, as: UTF8.self) }
        var lines: [String] {
            text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
        }

        /// The lines of the output as JSON.
        func json() throws -> [JSONValue] { try lines.map { try JSONValue(parsing: Array($0.utf8)) } }
    }

    /// Beside the tests, in the directory that all products are built in.
    static let path: String = {
        let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        return tests.deletingLastPathComponent().appendingPathComponent("loggbok").path
    }()

    /// English, somebody who has a name, no place for key files, and no minutes spent on a backtrace should it crash.
    static let environment = [
        "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C.UTF-8", "XDG_CONFIG_HOME=/dev/null/none",
        "SWIFT_BACKTRACE=enable=no", "LOGGBOK_ACTOR=actor:test",
    ]

    /// Runs the program to its end.
    static func run(
        _ words: [String], input: [UInt8] = [], output: Child.Stream? = nil, environment: [String] = []
    ) throws -> Run {
        try Started(words, input: input, output: output, environment: environment).wait()
    }

    /// Runs another command to its end.
    static func run(command words: [String], input: [UInt8] = []) throws -> Run {
        try Started(command: words, input: input, output: nil, environment: []).wait()
    }

    /// A run that has begun.
    struct Started {
        private let files: TemporaryDirectory
        private let child: Child

        init(_ words: [String], input: [UInt8] = [], output: Child.Stream? = nil, environment: [String] = []) throws {
            try self.init(command: [path] + words, input: input, output: output, environment: environment)
        }

        init(command words: [String], input: [UInt8], output: Child.Stream?, environment: [String]) throws {
            files = try TemporaryDirectory()
            try Data(input).write(to: URL(fileURLWithPath: files("in")))
            child = try Child(
                words, environment: environment + Program.environment, input: .file(files("in")),
                output: output ?? .file(files("out")), errors: .file(files("err")))
        }

        func wait() throws -> Run {
            let ending = child.wait()
            return Run(
                ending: ending,
                output: FileManager.default.contents(atPath: files("out")).map { Array($0) } ?? [],
                errors: String(decoding: FileManager.default.contents(atPath: files("err")) ?? Data(), as: UTF8.self))
        }
    }
}
