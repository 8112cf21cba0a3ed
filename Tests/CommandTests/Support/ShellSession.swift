import Foundation
import TestSupport

/// A shell in a directory of its own, beside a fresh copy of the demo: `demo.loggbok`.
struct ShellSession {
    private let directory: TemporaryDirectory
    /// What is said to every shell before its command: where it is, where the program is, and what was exported.
    private var preparation: [String]

    init() throws {
        let directory = try TemporaryDirectory()
        let demo = try TestLogbook.demo()
        try withExtendedLifetime(demo) {
            try FileManager.default.copyItem(atPath: demo.path, toPath: directory("demo.loggbok"))
        }
        self.directory = directory
        let programs = URL(fileURLWithPath: Program.path).deletingLastPathComponent().path
        preparation = [
            "exec 2>&1", "cd '\(directory.path)'", "export XDG_CONFIG_HOME=\"$PWD/config\"", "PATH='\(programs)':$PATH",
        ]
    }

    /// Runs a command as it would be typed, and returns all that it says, line by line.
    mutating func run(_ command: String) throws -> [String] {
        if command.hasPrefix("export ") { preparation.append(command) }
        let script = (preparation + [command]).joined(separator: "\n")
        return try Program.run(command: ["/bin/sh", "-c", script]).lines
    }
}
